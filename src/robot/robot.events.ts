import { defineEvent } from '../platform/index.js';

export type RobotEvent = Readonly<{ organizationId: string; messageId: string; userId: string }>;

export const robotMessageCreated = defineEvent<RobotEvent>(
  'robot.message_created',
  'Робот написал сотруднику.',
);
