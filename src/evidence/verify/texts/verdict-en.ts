import type { VerdictTexts } from './verdict-ru.js';

/** The verdict on a file, in English. */
export const verdictEn: VerdictTexts = {
  heads: {
    intact: {
      title: 'The file is genuine. It has not changed since it was signed.',
      lead: 'The seal is whole, and the records inside the file agree with the public log.',
    },
    altered: {
      title: 'The file was changed after signing, or it is another file.',
      lead: 'Ask the other side for the original file and compare.',
    },
    dossier: {
      title: 'The dossier is whole. All its records agree with the public log.',
      lead: 'The signed document in it is genuine and has not changed since it was signed.',
    },
    unsignedDossier: {
      title: 'The dossier is whole. Nobody has signed the document in it.',
      lead: 'All its records agree with the public log: which file it was and what was done with it. It holds no signature and no seal to check.',
    },
    brokenDossier: {
      title: 'The dossier was changed or is incomplete.',
      lead: 'Do not rely on it. Ask for the dossier again and compare.',
    },
    foreign: {
      title: 'The file could not be confirmed: this service does not know its keys.',
      lead: 'It may have been signed by another installation of Signet. Check it on the page whose address is on the signature sheet. Forgers bring keys of their own too.',
    },
    sealed: {
      title: 'This is an exact copy of the signed file.',
      lead: 'A file with this content was recorded in the log right after signing.',
    },
    frozen: {
      title: 'This is a copy of the document before signing.',
      lead: 'A file with this content was sent to be signed. It holds no signatures and no seal: the signed file does.',
    },
    unknown: {
      title: 'This file is unknown.',
      lead: 'It has no seal, and the log has no file with this content. If it was saved again or printed to PDF, the seal is gone: check the original file.',
    },
    unreadable: {
      title: 'This is neither a PDF nor a dossier.',
      lead: 'Choose the signed PDF or the dossier archive exactly as you received it.',
    },
  },
  names: {
    signer: 'Signed by',
    signedAt: 'Document signed',
    signatureId: 'Signature number',
    fingerprint: 'Fingerprint of the document',
    sealedAt: 'Sealed',
    tsaTime: 'Time by an independent clock',
    checkpoint: 'Checkpoint of the log',
    fileSha256: 'SHA-256 of your file',
  },
  checkpoint: (origin, size) => `${origin}, records: ${size}`,
  checksHeading: 'What was checked',
  passed: 'holds',
  notPassed: 'does not hold',
  limitsHeading: 'What this check does not prove',
  limits: [
    'The signature shows that the code was entered by whoever had the phone with this number; it does not show who held it.',
  ],
  limitsOfOthers: [
    'This check speaks of the file alone. Whether the document itself is signed can be looked up by the signature number.',
  ],
};
