import type { StepTexts } from './step-texts.js';

export const en: StepTexts = {
  file: ['the file was read', 'this is neither a signed PDF nor a dossier'],
  archive: ['the archive is whole and within its bounds', 'the archive is damaged or dangerous'],
  manifest: ['all files are those of the list', 'the files are not those of the list'],
  seal_file: ['the PDF was read', 'the file is no PDF, or too large'],
  seal_signature_present: [
    'the file carries a seal',
    'the file carries no seal: this is no signed copy',
  ],
  seal_single_revision: [
    'saved once, not changed after the seal',
    'the file was saved again after the seal',
  ],
  seal_nothing_appended: ['nothing was appended', 'something was appended to the file'],
  seal_single_signature: ['there is one seal', 'there is not exactly one seal'],
  seal_byte_range: ['the seal covers the whole file', 'the seal does not cover the whole file'],
  seal_contents: [
    'the value of the seal is in its place',
    'the value of the seal was removed or replaced',
  ],
  seal_digest: ['the content is what was sealed', 'the file was changed after it was sealed'],
  seal_cms_signature: ['sealed with its own key', 'sealed with another key, or the seal is broken'],
  seal_ess: ['the key is the one that the seal names', 'the data about the key were swapped'],
  seal_chain: [
    'the key was issued by its authority',
    'the key was issued by nobody, or had expired',
  ],
  seal_root_pinned: [
    'you trust the authority of the seal yourself',
    'the root of the seal is from the file itself, or a foreign one: compare its fingerprint',
  ],
  seal_key_usage: ['the key is meant for seals', 'the key is not meant for seals'],
  seal_key_strength: ['key and hash are strong enough', 'key or hash are too weak'],
  seal_no_signing_time: [
    'the seal states no time of its own, as it should',
    'a time was written into the seal',
  ],
  seal_timestamp: [
    'an independent authority confirms the time of the seal',
    'the timestamp of the seal is not valid',
  ],
  seal_timestamp_root_pinned: [
    'you trust the time-stamping authority yourself',
    'the root of the time-stamping authority is from the file itself: compare its fingerprint',
  ],
  seal_docmdp: ['the seal forbids any change', 'the seal allows changes'],
  seal_no_foreign_parts: ['nothing foreign is in the file', 'there are foreign parts in the file'],
  seal_attachments: ['the attached files were read', 'the attached files cannot be read'],
  frozen_hash: ['it is this document that was signed', 'another document was signed'],
  sealed_hash: [
    'the signed copy is the one in the journal',
    'the copy is not the one in the journal',
  ],
  same_events: ['PDF and dossier hold the same entries', 'PDF and dossier hold different entries'],
  chain: [
    'the entries follow one another, none was changed',
    'the journal was changed or is incomplete',
  ],
  order: ['the order of actions was kept', 'the order of actions was not kept'],
  closed: ['the end of the journal is there', 'the end of the journal was cut off'],
  signatures: ['all who had to sign did', 'not all who had to sign did'],
  disclosures: [
    'personal data are those that were recorded',
    'personal data are not those that were recorded',
  ],
  erasure: [
    'personal data are there, or their erasure is recorded',
    'personal data are gone, and no entry tells of their erasure',
  ],
  inclusion: ['every entry is in the public log', 'an entry is not in the public log'],
  log_order: [
    'the entries came into the log in the same order',
    'the order in the log is another one',
  ],
  log_key: [
    "you know the log's key yourself",
    "the log's key is from the file itself: compare its fingerprint",
  ],
  checkpoint: [
    'the state of the log is signed with its key',
    'the state of the log is signed with another key, or was changed',
  ],
  checkpoint_time: [
    'an independent authority confirms the time of the log',
    'the timestamp of the log is not valid',
  ],
  checkpoint_time_root: [
    'you trust the time-stamping authority yourself',
    'the root of the time-stamping authority is from the file itself: compare its fingerprint',
  ],
  consistency: [
    'the log only grew, the past was not rewritten',
    'the log was rewritten: its states contradict each other',
  ],
  known_checkpoint: [
    'your copy and this file are of one log',
    'your copy and this file contradict each other',
  ],
  known_events: [
    'all that is recorded in your copy is here too',
    'what is recorded in your copy is missing here or was changed',
  ],
  fingerprint: [
    'the fingerprint of the SMS is that of the documents',
    'the fingerprint is not that of the documents',
  ],
  agreement: [
    'the agreement was accepted before signing, its text is attached',
    'the agreement was not accepted before signing, or the text is another',
  ],
  code: [
    'the code is the one recorded before signing',
    'the code is not the one that was recorded',
  ],
};
