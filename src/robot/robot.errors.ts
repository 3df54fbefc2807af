import { DomainError } from '../platform/index.js';

export class RobotMessageNotFound extends DomainError {
  readonly code = 'robot_message_not_found';
  readonly kind = 'not-found' as const;

  constructor() {
    super('Такого сообщения нет');
  }
}
