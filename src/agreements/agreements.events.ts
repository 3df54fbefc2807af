import { defineEvent } from '../platform/index.js';

export type ConsentEvent = Readonly<{
  organizationId: string;
  requestId: string;
  signerId: string;
  acceptanceId: string;
}>;

export const consentWithdrawn = defineEvent<ConsentEvent>(
  'consent.withdrawn',
  'Клиент отозвал согласие на обработку персональных данных.',
);
