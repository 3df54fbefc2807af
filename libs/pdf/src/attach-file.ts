import { savePdf } from '#libs/pdf-file';
import { loadPdf } from './pdf-file.js';

/** A file inside a PDF. */
export interface AttachedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mimeType: string;
  readonly description: string;
  /** Stands for its creation and its last change: the same input gives the same bytes. */
  readonly at: Date;
}

/** Puts a file into a PDF, which readers list and give back byte for byte. Throws PdfUnreadable. */
export async function attachFile(
  pdf: Uint8Array,
  { name, bytes, mimeType, description, at }: AttachedFile,
): Promise<Uint8Array> {
  const document = await loadPdf(pdf);
  await document.attach(bytes, name, {
    mimeType,
    description,
    creationDate: at,
    modificationDate: at,
  });
  return savePdf(document);
}
