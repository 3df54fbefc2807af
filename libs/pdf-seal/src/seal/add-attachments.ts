import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFContext,
  type PDFDocument,
  type PDFRef,
} from '@cantoo/pdf-lib';

import { packQuietly } from './quiet-bytes.js';
import type { Attachment } from './seal-input.js';
import { SealRefused } from './seal-refused.js';

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,120}$/;

/** A file as it will stand in the document. */
export interface PackedAttachment extends Attachment {
  readonly packed: Uint8Array;
}

/** In the order in which they will stand. @throws SealRefused for names that cannot be */
export async function packAttachments(
  attachments: readonly Attachment[],
): Promise<PackedAttachment[]> {
  // A name tree is searched by bisection: its order is part of the format.
  const sorted = attachments.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  checkNames(sorted);
  return Promise.all(sorted.map(async (it) => ({ ...it, packed: await packQuietly(it.bytes) })));
}

/**
 * Puts files into the document: in the tree of embedded files, where viewers list them, and in /AF, which
 * says that they belong to the document as a whole. @throws SealRefused
 */
export function addAttachments(
  { catalog, context }: PDFDocument,
  attachments: readonly PackedAttachment[],
  madeAt: Date,
): void {
  if (attachments.length === 0) return;
  const names = context.obj([]);
  const belonging = context.obj([]);
  for (const attachment of attachments) {
    const file = fileSpecification(context, attachment, madeAt);
    names.push(PDFString.of(attachment.name));
    names.push(file);
    belonging.push(file);
  }
  namesOf(catalog, context).set(PDFName.of('EmbeddedFiles'), context.obj({ Names: names }));
  catalog.set(PDFName.of('AF'), belonging);
}

function checkNames(attachments: readonly Attachment[]): void {
  attachments.forEach(({ name }, index) => {
    if (!NAME.test(name)) throw new SealRefused(`"${name}" is no name of an attachment.`);
    if (name === attachments[index + 1]?.name) throw new SealRefused(`Two files called ${name}.`);
  });
}

function fileSpecification(
  context: PDFContext,
  attachment: PackedAttachment,
  madeAt: Date,
): PDFRef {
  const { name, bytes, packed, mimeType, relationship, description } = attachment;
  const date = PDFString.fromDate(madeAt);
  const dict = context.obj({
    Type: 'EmbeddedFile',
    Subtype: mimeType,
    Params: { Size: bytes.length, CreationDate: date, ModDate: date },
    Filter: 'FlateDecode',
  });
  const stream = context.register(PDFRawStream.of(dict, packed));
  const specification = context.obj({
    Type: 'Filespec',
    F: PDFString.of(name),
    UF: PDFHexString.fromText(name),
    EF: { F: stream, UF: stream },
    Desc: PDFHexString.fromText(description),
    AFRelationship: relationship,
  });
  return context.register(specification);
}

/** The catalog's table of names; what else it holds stays. @throws SealRefused when it holds files already */
function namesOf(catalog: PDFDict, context: PDFContext): PDFDict {
  const known = catalog.lookup(PDFName.of('Names'));
  const names = known instanceof PDFDict ? known : context.obj({});
  const hasFiles =
    names.has(PDFName.of('EmbeddedFiles')) || catalog.lookup(PDFName.of('AF')) instanceof PDFArray;
  if (hasFiles) throw new SealRefused('The document has attachments already.');
  if (names !== known) catalog.set(PDFName.of('Names'), names);
  return names;
}
