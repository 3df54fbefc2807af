/**
 * The verifier: one code for the server, the browser and the command line. Nothing of Nest, of Node's files or
 * of the database is reached from here.
 */
export { certificatesOf } from './evidence-files.js';
export { type KnownCopy, readKnownCopy } from './known-copy.js';
export { reportLines } from './report-lines.js';
export { type ReportLanguage, stepSentence } from './texts/step-sentence.js';
export { verifyDossier } from './verify-dossier.js';
export { verifyFile } from './verify-file.js';
export { verifySignedPdf } from './verify-signed-pdf.js';
export type {
  SignatureFacts,
  VerificationOptions,
  VerificationReport,
} from './verification-report.js';
