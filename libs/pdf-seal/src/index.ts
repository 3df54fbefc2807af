export type { Attachment, SealedPdf, SealInput, SealKey } from './seal/seal-input.js';
export { sealPdf } from './seal/seal-pdf.js';
export type { SealCheck } from './seal-check.js';
