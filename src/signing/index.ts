/** The front door of signing: requests, their readers and events. */
export {
  type Dossier,
  DossierMaker,
  type DossierOptions,
  type DossierOrder,
} from './dossier/dossier-maker.service.js';
export { type LinkedRequests, RequestErasure } from './erasure/request-erasure.js';
export { pictureFiles } from './pictures/picture-files.js';
export { DocumentPdfService } from './sealing/document-pdf.service.js';
export { type SignerEvent, signerSigned, signerSimChanged } from './signing.events.js';
export { SigningModule } from './signing.module.js';
export { SigningRequestReader } from './request/signing-request-reader.js';
export type { SigningRequestView } from './request/signing-request-view.js';
