/** The front door of agreements: which texts are in force, and who accepted which version. */
export {
  type Accepted,
  type AcceptedOnPage,
  AgreementAcceptances,
  type NetOfClient,
  type PageAcceptance,
} from './acceptances/agreement-acceptances.js';
export type { Acceptance, AcceptanceWay } from './acceptances/acceptance.entity.js';
export { ConsentWithdrawals, type GivenConsent } from './acceptances/consent-withdrawals.js';
export {
  type EarlierAcceptance,
  EarlierAcceptances,
  type OfferedTo,
} from './acceptances/earlier-acceptances.js';
export { type PaperAcceptance, RecordedAcceptances } from './acceptances/recorded-acceptances.js';
export { AGREEMENT_KINDS, type AgreementKind } from './agreement-kind.js';
export { acceptanceFiles } from './acceptances/acceptance-files.js';
export { AgreementReader } from './agreement-reader.js';
export type { AgreementVersionView } from './agreement-view.js';
export { AcceptanceErasure, type ErasedAcceptances } from './erasure/acceptance-erasure.js';
export { namesCompanySignature } from './texts/company-signature-clause.js';
export { type ConsentEvent, consentWithdrawn } from './agreements.events.js';
export { AgreementVersionNotFound } from './agreements.errors.js';
export { AgreementsModule } from './agreements.module.js';
