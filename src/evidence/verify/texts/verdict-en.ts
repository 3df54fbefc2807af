import type { StepWords, VerdictTexts } from './verdict-ru.js';

const words = (name: string, failed: string): StepWords => ({ name, failed });

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
  otherProblem: 'One of the checks did not pass',
  limitsHeading: 'What this check does not prove',
  limits: [
    'The signature shows that the code was entered by whoever had the phone with this number; it does not show who held it.',
  ],
  limitsOfOthers: [
    'This check speaks of the file alone. Whether the document itself is signed can be looked up by the signature number.',
  ],
  steps: {
    file: words('The file can be read', 'The file cannot be read'),
    archive: words('The archive is a dossier', 'The archive is not built as a dossier'),
    manifest: words('Files of the dossier', 'A file of the dossier was changed, lost or added'),
    seal_file: words('Structure of the PDF', 'The PDF is damaged'),
    seal_signature_present: words('There is a seal', 'The file has no seal'),
    seal_single_revision: words('One revision', 'The file was saved again after it was sealed'),
    seal_nothing_appended: words('Nothing appended', 'Something was appended after the seal'),
    seal_single_signature: words('One seal', 'The file has more than one seal'),
    seal_byte_range: words('The seal covers the file', 'The seal does not cover the whole file'),
    seal_contents: words('Place of the seal', 'Something else stands in place of the seal'),
    seal_digest: words('Content under the seal', 'The content was changed after it was sealed'),
    seal_cms_signature: words('The seal is genuine', 'The seal is forged: it is not of its key'),
    seal_ess: words('Certificate of the seal', 'The certificate of the seal was swapped'),
    seal_chain: words('Chain of certificates', 'The certificate of the seal has no known issuer'),
    seal_root_pinned: words('Seal of this service', 'The seal is not of this service'),
    seal_key_usage: words('Purpose of the key', 'The key of the seal is not meant for signing'),
    seal_key_strength: words('Strength of the key', 'The key of the seal is too weak'),
    seal_no_signing_time: words('Time in the seal', 'The seal claims a time not to be believed'),
    seal_timestamp: words('Time stamp of the seal', 'The time stamp does not fit the seal'),
    seal_timestamp_root_pinned: words(
      'Time authority of the seal',
      'An unknown authority stamped the time of the seal',
    ),
    seal_docmdp: words('Changes forbidden', 'The file does not forbid changes'),
    seal_no_foreign_parts: words('Nothing foreign', 'The file has foreign parts'),
    seal_attachments: words('Attachments', 'The attachments cannot be read'),
    frozen_hash: words('The same document', 'The document inside is not the one that was signed'),
    sealed_hash: words('The same signed file', 'The signed file is not the one in the log'),
    same_events: words('Records of PDF and dossier', 'Records of the PDF and the dossier differ'),
    chain: words('Chain of records', 'Records of the signature were changed, moved or lost'),
    order: words('Order of events', 'The events are in the wrong order'),
    closed: words('Records to the end', 'The last records are missing'),
    signatures: words('Signatures of all sides', 'Not everybody signed'),
    disclosures: words('Data of the signer', 'Name or phone are not those recorded at signing'),
    inclusion: words('Records are in the log', 'A record is not in the public log'),
    log_order: words('Order in the log', 'The order of records in the log is broken'),
    log_key: words('Key of the log', 'The log is not signed by the key of this service'),
    checkpoint: words('Signature of the log', 'The signature under the log is not valid'),
    checkpoint_time: words('Time stamp of the log', 'The time stamp does not fit the log'),
    checkpoint_time_root: words(
      'Time authority of the log',
      'An unknown authority stamped the time of the log',
    ),
    consistency: words('The log only grew', 'The log was rewritten'),
    known_checkpoint: words('Your copy of the log', 'The log differs from your copy'),
    fingerprint: words('Fingerprint', 'The fingerprint is not of this document'),
    agreement: words('Agreement', 'The agreement is not the text accepted, or came later'),
    code: words('Code', 'The code is not the one that was sent'),
  },
};
