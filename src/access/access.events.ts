import { defineEvent } from '../platform/index.js';

/** A new organization exists; others may equip it (templates, texts). */
export const organizationCreated = defineEvent<{ organizationId: string }>(
  'organization.created',
  'Создана организация.',
);
