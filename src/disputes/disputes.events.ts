import { defineEvent } from '../platform/index.js';

/** Ids only; whoever listens reads the rest. */
export type DisputeEvent = Readonly<{
  organizationId: string;
  disputeId: string;
  documentId: string;
}>;

export const disputeProtocolReady = defineEvent<DisputeEvent>(
  'dispute.protocol_ready',
  'Комиссия вынесла заключение, протокол готов.',
);
