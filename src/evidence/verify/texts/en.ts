import type { VerifyTexts } from './ru.js';

/** The verification pages in English. */
export const en: VerifyTexts = {
  otherLanguage: { code: 'ru', name: 'По-русски' },
  owner: 'Signet',
  whoWeAre: 'Signet is a service for signing documents by SMS. We are no party to the deal.',
  form: {
    title: 'Check a signature',
    numberHeading: 'By the signature number',
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
  file: {
    heading: 'Check a file',
    another: 'Check another file',
    label: 'Signed PDF or dossier (ZIP)',
    hint: 'Exactly as you received it, up to 40 MB. You can drop the file on this page.',
    stays: 'The file does not leave your device: it is checked right here in the browser.',
    leaves:
      'Scripts are switched off, so the file goes to our server. It is checked there and not kept.',
    button: 'Check the file',
    working: 'Checking…',
    failed: 'The check did not work. Reload the page and try again.',
    missing: 'Choose a file',
    large: 'The file is larger than 40 MB: signed documents and dossiers are smaller',
  },
  found: {
    title: 'The signature exists',
    damagedTitle: 'The records of the signature are damaged',
    lead: 'The journal of Signet holds a signature with this number.',
    id: 'Signature number',
    signer: 'Signed by',
    opened: 'Document opened',
    signed: 'Document signed',
    company: 'Signature of the company',
    companyBySending: 'Made by sending the document:',
    sendingId: 'Number of the sending, also in the mark of the company:',
    fingerprint: 'Document fingerprint',
    compare:
      'Compare it with the fingerprint in the SMS and on the signature sheet: it must be the same.',
    chain: 'Entries of the journal',
    chainHolds: 'Intact: each follows from the one before',
    chainBroken: 'Damaged. Tell the company that sent the document',
    log: 'Place in the public log',
    logPlace: (origin: string, index: number): string => `Record No. ${index} of the log ${origin}`,
    logWaits: 'Not entered yet: reload the page in a minute',
    checkpoint: 'Checkpoint of the log',
    checkpointOf: (size: number): string => `records: ${size}, root`,
    limitsHeading: 'What this check does not prove',
    limits:
      'This page has not seen your file and does not know whether it was changed. The signature shows that the code was entered by whoever had the phone with this number; it does not show who held it.',
  },
  unknown: {
    title: 'There is no such signature',
    lead: 'The journal has no signature with this number. Check that no character is missing. If the data of a signature was erased by law, the answer is the same.',
  },
};
