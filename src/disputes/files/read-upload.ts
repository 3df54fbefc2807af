import type { FastifyRequest } from 'fastify';
import { readFileForm, scanTypeOf, type ScanType } from '../../platform/index.js';
import { UploadRefused, UploadTooLarge } from '../disputes.errors.js';

/** At most this much of one file. */
const MOST_BYTES = 20 * 1024 * 1024;
const MOST_OF_TITLE = 300;

export interface Upload {
  readonly bytes: Buffer;
  readonly mimeType: ScanType;
  readonly title: string;
}

/**
 * The one file of a form, known by its own first bytes.
 * @param title of a file that comes without one
 * @throws UploadRefused, UploadTooLarge
 */
export async function readUpload(request: FastifyRequest, title: string): Promise<Upload> {
  const { file, fields } = await readFileForm(request, {
    mostBytes: MOST_BYTES,
    refused: () => new UploadRefused(),
    tooLarge: () => new UploadTooLarge(),
  });
  const mimeType = scanTypeOf(file);
  if (!mimeType) throw new UploadRefused();
  return { bytes: file, mimeType, title: titleOf(fields['title']) ?? title };
}

function titleOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.isWellFormed()) return undefined;
  const text = value.replaceAll(/\p{Cc}+/gu, ' ').trim();
  return text === '' ? undefined : text.slice(0, MOST_OF_TITLE);
}
