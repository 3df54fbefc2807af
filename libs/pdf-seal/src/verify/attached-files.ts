import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { inflate, TooManyBytes } from './inflate.js';
import { dictIn, listIn, nameIn } from './pdf-reading.js';
import type { SealedFile } from './seal-report.js';

/** The most that all attached files may have together when unpacked. */
const maxUnpacked = 100 * 1024 * 1024;
const maxFiles = 5000;
const TOO_LARGE = 'the attached files are too large';

/** The attached files cannot be read. */
export class UnreadableAttachment extends Error {}

/**
 * Reads the files that a PDF carries, in the order of its name tree.
 * @throws UnreadableAttachment
 */
export function attachedFiles(document: PDFDocument): SealedFile[] {
  const tree = dictIn(dictIn(document.catalog, 'Names'), 'EmbeddedFiles');
  const files: SealedFile[] = [];
  const names = new Set<string>();
  let left = maxUnpacked;
  for (const entry of tree ? leavesOf(document, tree, 0) : []) {
    const file = readFile(entry, left);
    if (names.has(file.name)) throw new UnreadableAttachment(`"${file.name}" is attached twice`);
    if (files.length >= maxFiles) throw new UnreadableAttachment('too many files are attached');
    names.add(file.name);
    left -= file.bytes.length;
    files.push(file);
  }
  return files;
}

function* leavesOf(document: PDFDocument, node: PDFDict, depth: number): Generator<PDFDict> {
  if (depth > 20) throw new UnreadableAttachment('the tree of attached files is too deep');
  const names = listIn(node, 'Names');
  for (let i = 1; i < names.length; i += 2) yield dictOf(document, names[i]);
  for (const kid of listIn(node, 'Kids')) {
    yield* leavesOf(document, dictOf(document, kid), depth + 1);
  }
}

function dictOf(document: PDFDocument, entry: PDFObject | undefined): PDFDict {
  const object = document.context.lookup(entry);
  if (object instanceof PDFDict) return object;
  throw new UnreadableAttachment('an attached file is described by nothing');
}

function readFile(description: PDFDict, left: number): SealedFile {
  const named = description.lookup(PDFName.of('UF')) ?? description.lookup(PDFName.of('F'));
  if (!(named instanceof PDFString || named instanceof PDFHexString)) {
    throw new UnreadableAttachment('an attached file has no name');
  }
  const name = named.decodeText();
  const stream = contentOf(description);
  if (!stream) throw new UnreadableAttachment(`"${name}" has no content`);
  return { name, bytes: unpacked(stream, name, left) };
}

function contentOf(description: PDFDict): PDFRawStream | undefined {
  const stream = dictIn(description, 'EF')?.lookup(PDFName.of('F'));
  return stream instanceof PDFRawStream ? stream : undefined;
}

function unpacked(stream: PDFRawStream, name: string, left: number): Uint8Array {
  const filters = listIn(stream.dict, 'Filter');
  const [only] = filters;
  const filter = only instanceof PDFName ? only.decodeText() : nameIn(stream.dict, 'Filter');
  if (filters.length > 1 || (filter !== undefined && filter !== 'FlateDecode')) {
    throw new UnreadableAttachment(`"${name}" is packed in an unknown way`);
  }
  const bytes = filter === undefined ? stream.contents : inflated(stream.contents, name, left);
  if (bytes.length > left) throw new UnreadableAttachment(TOO_LARGE);
  return bytes;
}

function inflated(contents: Uint8Array, name: string, left: number): Uint8Array {
  try {
    return inflate(contents, left);
  } catch (error) {
    if (error instanceof TooManyBytes) throw new UnreadableAttachment(TOO_LARGE);
    throw new UnreadableAttachment(`"${name}" cannot be unpacked`, { cause: error });
  }
}
