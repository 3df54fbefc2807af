import type { SealedPdf, SealInput } from './seal-input.js';

/**
 * Adds the attachments and one PAdES signature over the whole file, in one revision (DocMDP P=1: nothing
 * may be changed after it).
 */
export function sealPdf(input: SealInput): Promise<SealedPdf> {
  return Promise.reject(new Error(`not sealed: ${input.reason}`));
}
