/** The front door of sms: messages to clients, their way, and what comes back. */
export { SmsErasure } from './erasure/sms-erasure.js';
export { type PhoneMessage, SandboxPhone } from './gateways/sandbox/sandbox-phone.js';
export { SandboxModule } from './sandbox.module.js';
export type { SmsReason, SmsStatus, SmsStatusReason } from './lifecycle/sms-status.js';
export type { SmsSecrets, SmsSecretsSource, SmsSecretsWanted } from './secrets/sms-secrets.js';
export { SmsSecretsRegistry } from './secrets/sms-secrets-registry.js';
export {
  smsBalanceLow,
  type SmsBalanceLow,
  type SmsEventPayload,
  smsReceived,
  smsUndeliverable,
  smsUnknown,
} from './sms.events.js';
export { SmsBalances } from './balance/sms-balances.js';
export { CappedSms } from './caps/capped-sms.js';
export { SmsAnswers } from './caps/sms-answers.js';
export { codeIn } from './callbacks/code-in-text.js';
export { type ReceivedSms, SmsInbox } from './callbacks/sms-inbox.js';
export type { InboundMatch } from './callbacks/sms-inbound.entity.js';
export type { SmsAnswer } from './texts/answer-texts.js';
export { type SignedShare, SmsWatch } from './caps/sms-watch.js';
export { SmsLimitReached, SmsTextTooLong } from './sms.errors.js';
export { SmsModule } from './sms.module.js';
export { type SmsPreview, SmsPreviews } from './sms-previews.js';
export { SmsReader } from './sms-reader.js';
export type { SmsAttemptView, SmsPartView, SmsState, SmsView } from './sms-view.js';
export { type OutgoingSms, SmsService } from './sms.service.js';
export type { SmsVariables } from './texts/compose-sms.js';
export type { SmsDocument } from './texts/document-name.js';
export type { MessagePurpose } from './texts/message-purpose.js';
export { reasonWords } from './texts/reason-words.js';
