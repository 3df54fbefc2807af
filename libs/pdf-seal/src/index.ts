export type { Attachment, SealedPdf, SealInput, SealKey } from './seal/seal-input.js';
export { SealRefused } from './seal/seal-refused.js';
export { sealPdf } from './seal/seal-pdf.js';
export type { SealCheck } from './seal-check.js';
export { sealSteps, type SealStep } from './verify/seal-report.js';
export type { SealedFile, SealReport, SealTrust } from './verify/seal-report.js';
export { verifySeal } from './verify/verify-seal.js';
export { rootsInToken } from './verify/timestamp-check.js';
