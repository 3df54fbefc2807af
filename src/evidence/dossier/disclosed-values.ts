import { type Disclosure, EvidenceFormatError, openDisclosure } from '#libs/evidence-log';
import type { RawEvent } from '../journal/raw-chain.js';

/** The disclosures of an event that are what they should be; a broken one is the verifier's to report. */
export function disclosuresOf({ disclosures }: RawEvent): Disclosure[] {
  return disclosures.flatMap((d) => {
    try {
      return [openDisclosure(d)];
    } catch (error) {
      if (error instanceof EvidenceFormatError) return [];
      throw error;
    }
  });
}

/** The value under this name, if it can still be read. */
export function valueOf(event: RawEvent, name: string): string | undefined {
  return disclosuresOf(event).find((disclosure) => disclosure.name === name)?.value;
}
