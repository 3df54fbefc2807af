/** The front door of agreements: which texts are in force, and who accepted which version. */
export {
  type Accepted,
  AgreementAcceptances,
  type NetOfClient,
  type PageAcceptance,
} from './acceptances/agreement-acceptances.js';
export { acceptanceFiles } from './acceptances/acceptance-files.js';
export { AgreementReader } from './agreement-reader.js';
export type { AgreementVersionView } from './agreement-view.js';
export { AcceptanceErasure, type ErasedAcceptances } from './erasure/acceptance-erasure.js';
export { AgreementVersionNotFound } from './agreements.errors.js';
export { AgreementsModule } from './agreements.module.js';
