import { stepSentence } from '../../../src/evidence/verification/index.js';
import { byteForgeries } from './byte-forgeries.js';
import type { Forgery } from './forgery.js';
import { keyedForgeries } from './keyed-forgeries.js';
import type { SealedSample } from './sealed-sample.js';
import { secondSignature } from './second-signature.js';

/** The one list that every home of the verifier is tried with: on the server, in the browser and offline. */
export async function forgeriesOf(sample: SealedSample): Promise<readonly Forgery[]> {
  return [
    ...(await byteForgeries(sample.pdf)),
    await secondSignature(sample),
    ...(await keyedForgeries(sample)),
  ];
}

/** Of those, the six that everybody thinks of first. */
export const bestKnown: readonly string[] = [
  'one byte appended',
  'a second revision with another title',
  'a second signature',
  'the certificate swapped for another one of the same key',
  'Contents all zeros',
  'one byte of a page changed',
];

/** The steps that must fail, by their names in a report. */
export function failedStepsOf({ failed }: Forgery): string[] {
  return failed.map((step) => `seal_${step}`);
}

/**
 * The sentences of these steps, as a page shows them in Russian. None where the seal is gone without a trace: of such
 * a file the page says that it does not know it.
 */
export function sentencesOn(forgery: Forgery): string[] {
  const steps = failedStepsOf(forgery).filter((step) => step !== 'seal_signature_present');
  return steps.map((step) => begun(stepSentence(step, false, 'ru')));
}

const begun = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
