import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFStream,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

import { uriOf } from '../anchors/take-anchors.js';
import { PdfForbiddenContent } from './inspect.errors.js';

/** Entries that no printed page needs and that make a file act or carry other files (SEC-30). */
const FORBIDDEN_KEYS = new Set(
  [
    'JS',
    'JavaScript',
    'AA',
    'OpenAction',
    'AcroForm',
    'XFA',
    'EmbeddedFiles',
    'EF',
    'RichMediaContent',
  ].map((name) => PDFName.of(name)),
);
const TYPE = PDFName.of('Type');
const ACTION = PDFName.of('A');
const EMBEDDED_FILE = PDFName.of('EmbeddedFile');

const ALLOWED_ACTIONS = new Set(['URI', 'GoTo']);
const ALLOWED_LINKS = /^(?:https?|mailto|tel):/i;

/** @throws PdfForbiddenContent naming the first forbidden part */
export function refuseForbiddenParts(document: PDFDocument): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) refuseIn(object);
}

/** References are followed by the loop over all objects; only what stands here directly is looked into. */
function refuseIn(object: PDFObject): void {
  if (object instanceof PDFArray) {
    object.asArray().forEach(refuseIn);
    return;
  }
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return;
  for (const [key, value] of dict.entries()) {
    if (FORBIDDEN_KEYS.has(key)) throw new PdfForbiddenContent(`/${key.decodeText()}`);
    if (key === TYPE && value === EMBEDDED_FILE) throw new PdfForbiddenContent('/EmbeddedFile');
    if (key === ACTION) refuseAction(dict);
    refuseIn(value);
  }
}

function refuseAction(dict: PDFDict): void {
  const action = dict.lookup(PDFName.of('A'));
  const kind = action instanceof PDFDict ? nameIn(action, 'S') : undefined;
  if (kind === undefined) return;
  if (!ALLOWED_ACTIONS.has(kind)) throw new PdfForbiddenContent(`the action /${kind}`);
  const uri = kind === 'URI' ? uriOf(dict) : undefined;
  if (uri !== undefined && !ALLOWED_LINKS.test(uri)) {
    throw new PdfForbiddenContent(`a link to "${uri.slice(0, 40)}"`);
  }
}

function nameIn(dict: PDFDict, key: string): string | undefined {
  const name = dict.lookup(PDFName.of(key));
  return name instanceof PDFName ? name.decodeText() : undefined;
}
