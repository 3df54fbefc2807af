import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib';
import type { OpenedPdf } from '#libs/pdf-file';
import type { CheckList } from './check-list.js';
import { dictsToLookAt } from './dicts-to-look-at.js';
import { dictIn, keysOf, listIn, nameIn } from './pdf-reading.js';

/** Checks what the sealed PDF says of itself, object by object. */
export function checkPdf(opened: OpenedPdf, list: CheckList): void {
  const { document } = opened;
  const dicts = [...dictsToLookAt(opened, watchedNames)];
  const signatures = dicts.filter(isSignature);
  const [signature] = signatures;
  if (!signature || signatures.length > 1) {
    list.fail('single_signature', `there are ${signatures.length} signature dictionaries`);
    return;
  }
  const allowed = 'the signature allows no change';
  list.note('docmdp', problemOfDocMdp(document, signature), allowed);
  const own = 'nothing stands in the file beside pages, seal and attachments';
  list.note('no_foreign_parts', problemOfParts(document, signature, dicts), own);
}

function isSignature(dict: PDFDict): boolean {
  const type = nameIn(dict, 'Type');
  return type === 'Sig' || type === 'DocTimeStamp' || keysOf(dict).includes('ByteRange');
}

function problemOfDocMdp(document: PDFDocument, signature: PDFDict): string | undefined {
  if (nameIn(signature, 'SubFilter') !== 'ETSI.CAdES.detached') return 'not a PAdES signature';
  if (dictIn(dictIn(document.catalog, 'Perms'), 'DocMDP') !== signature) {
    return 'the catalog does not name the signature in /Perms';
  }
  const references = listIn(signature, 'Reference').map((entry) => resolved(document, entry));
  const [reference] = references;
  if (references.length !== 1 || !reference || nameIn(reference, 'TransformMethod') !== 'DocMDP') {
    return 'the signature has no DocMDP';
  }
  const level = dictIn(reference, 'TransformParams')?.lookup(PDFName.of('P'));
  return level instanceof PDFNumber && level.asNumber() === 1
    ? undefined
    : 'DocMDP allows changes after signing';
}

function resolved(document: PDFDocument, entry: PDFObject): PDFDict | undefined {
  const object = document.context.lookup(entry);
  return object instanceof PDFDict ? object : undefined;
}

/** Keys that only active or layered content has. */
const foreignKeys = new Map([
  ['JS', 'JavaScript'],
  ['JavaScript', 'JavaScript'],
  ['OpenAction', 'an action on opening'],
  ['AA', 'additional actions'],
  ['OCProperties', 'optional content'],
  ['OCGs', 'optional content'],
  ['XFA', 'an XFA form'],
  ['RichMediaContent', 'rich media'],
]);

/** Values of /S that make a dictionary an action which reaches outside or changes what is shown. */
const foreignActions = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'ResetForm',
  'GoToR',
  'GoToE',
  'Rendition',
  'SetOCGState',
]);

/** Without any of these names a dictionary is none that the checks of this file are about. */
const watchedNames = [
  ...['Sig', 'DocTimeStamp', 'ByteRange', 'Annot', 'Annots', 'FT'],
  ...foreignKeys.keys(),
  ...foreignActions,
];

function problemOfParts(
  document: PDFDocument,
  signature: PDFDict,
  dicts: readonly PDFDict[],
): string | undefined {
  const form = dictIn(document.catalog, 'AcroForm');
  const fields = listIn(form, 'Fields').map((entry) => resolved(document, entry));
  const [widget] = fields;
  if (fields.length !== 1 || !widget)
    return `the file has ${fields.length} form fields, one is right`;
  if (nameIn(widget, 'FT') !== 'Sig' || dictIn(widget, 'V') !== signature) {
    return 'the form field is not that of the seal';
  }
  for (const dict of dicts) {
    const problem = problemOfDict(dict, widget);
    if (problem !== undefined) return problem;
  }
  return problemOfAnnotations(document, widget, dicts);
}

function problemOfDict(dict: PDFDict, widget: PDFDict): string | undefined {
  const foreign = keysOf(dict).find((key) => foreignKeys.has(key));
  if (foreign !== undefined) return `the file holds ${foreignKeys.get(foreign) ?? foreign}`;
  const action = nameIn(dict, 'S');
  if (action !== undefined && foreignActions.has(action))
    return `the file holds the action ${action}`;
  if (dict === widget || isPlainLink(dict)) return undefined;
  if (nameIn(dict, 'Type') === 'Annot') return 'the file holds an annotation beside the seal';
  return keysOf(dict).includes('FT') ? 'the file holds a form field beside the seal' : undefined;
}

/** Annotations need not say that they are some: whatever a page lists as one is one, be it in the tree of pages or not. */
function problemOfAnnotations(
  document: PDFDocument,
  widget: PDFDict,
  dicts: readonly PDFDict[],
): string | undefined {
  const listed = dicts.flatMap((dict) => listIn(dict, 'Annots'));
  const known = listed.map((entry) => resolved(document, entry));
  return known.every((one) => one === widget || (one !== undefined && isPlainLink(one)))
    ? undefined
    : 'the file holds an annotation beside the seal';
}

/**
 * A link for the reader's finger, as the text may have one: it draws nothing (no appearance), and leads to a
 * place in the document or to an address that is plain to see.
 */
function isPlainLink(dict: PDFDict): boolean {
  if (nameIn(dict, 'Subtype') !== 'Link' || keysOf(dict).includes('AP')) return false;
  const action = dictIn(dict, 'A');
  if (!action) return keysOf(dict).includes('Dest');
  if (keysOf(action).includes('Next')) return false;
  const kind = nameIn(action, 'S');
  if (kind === 'GoTo') return true;
  const address = action.lookup(PDFName.of('URI'));
  const isText = address instanceof PDFString || address instanceof PDFHexString;
  return kind === 'URI' && isText && /^(?:https?|mailto|tel):/i.test(address.decodeText());
}
