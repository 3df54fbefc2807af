import { defineEvidence } from '../define-evidence.js';
import {
  by,
  count,
  id,
  listOf,
  oneOf,
  record,
  sha256,
  shortPrint,
  whole,
  word,
} from '../member.js';

/** A document before it is sent: made, rendered, frozen. */
export const documentTypes = {
  'document.created': defineEvidence({
    meaning: 'A draft was made from a template or an uploaded file.',
    streams: ['document'],
    signer: 'never',
    document: 'unfrozen',
    data: { source: oneOf('template', 'upload'), templateId: id, templateVersion: count, by },
    disclosures: ['title', 'number', 'cardId', 'inputSha256', 'authorName'],
  }),
  'document.rendered': defineEvidence({
    meaning: 'The PDF was produced; the bytes are those before the stamp anchors were taken out.',
    streams: ['document'],
    signer: 'never',
    document: 'unfrozen',
    data: {
      engine: oneOf('html', 'docx', 'pdf'),
      bytes: count,
      pages: count,
      rendererVersion: word,
      templateSha256: sha256,
    },
    disclosures: [],
  }),
  'document.frozen': defineEvidence({
    meaning: 'The bytes were stored under their hash and are unchangeable from here on.',
    streams: ['document'],
    signer: 'never',
    document: 'frozen',
    data: {
      bytes: count,
      pages: count,
      fingerprint: shortPrint,
      // Hundredths of a point: evidence knows no fractions.
      stampBoxes: listOf(record({ slot: word, page: count, rect: listOf(whole, 4) })),
    },
    disclosures: ['title', 'number'],
  }),
};
