import type { VerifyTexts } from './ru.js';

/** The verification pages in English. */
export const en: VerifyTexts = {
  otherLanguage: { code: 'ru', name: 'По-русски' },
  owner: 'Signet',
  whoWeAre: 'Signet is a service for signing documents by SMS. We are no party to the deal.',
  form: {
    title: 'Check a signature',
    lead: 'Enter the signature number. It is printed in the mark on the document and on the signature sheet.',
    another: 'Check another signature',
    label: 'Signature number',
    hint: 'For example, 019ab3a1-7c4b-7000-8000-00000000000a',
    button: 'Check',
    malformed:
      'This is not a signature number: it has 32 characters, digits and letters from a to f',
    errorTitle: 'Error: ',
    errorHeading: 'The check did not work',
  },
  found: {
    title: 'The signature exists',
    damagedTitle: 'The records of the signature are damaged',
    lead: 'The journal of Signet holds a signature with this number.',
    id: 'Signature number',
    signer: 'Signed by',
    opened: 'Document opened',
    signed: 'Document signed',
    fingerprint: 'Document fingerprint',
    compare:
      'Compare it with the fingerprint in the SMS and on the signature sheet: it must be the same.',
    chain: 'Entries of the journal',
    chainHolds: 'Intact: each follows from the one before',
    chainBroken: 'Damaged. Tell the company that sent the document',
    limitsHeading: 'What this check does not prove',
    limits:
      'This page has not seen your file and does not know whether it was changed. The signature shows that the code was entered by whoever had the phone with this number; it does not show who held it.',
  },
  unknown: {
    title: 'There is no such signature',
    lead: 'The journal has no signature with this number. Check that no character is missing. If the data of a signature was erased by law, the answer is the same.',
  },
};
