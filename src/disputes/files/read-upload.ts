import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { codeOf } from '../../platform/index.js';
import { UploadRefused, UploadTooLarge } from '../disputes.errors.js';

/** At most this much of one file. */
export const MOST_BYTES = 20 * 1024 * 1024;
const MOST_OF_TITLE = 300;

export interface Upload {
  readonly bytes: Buffer;
  readonly mimeType: UploadType;
  readonly title: string;
}

export type UploadType = 'application/pdf' | 'image/jpeg' | 'image/png';

/**
 * The one file of a multipart request, known by its own first bytes whatever it claims to be.
 * @throws UploadRefused, UploadTooLarge
 */
export async function readUpload(request: FastifyRequest, title: string): Promise<Upload> {
  if (!request.isMultipart()) throw new UploadRefused();
  try {
    const file = await request.file({ limits: { fileSize: MOST_BYTES, files: 1, fields: 8 } });
    if (!file) throw new UploadRefused();
    const bytes = await file.toBuffer();
    const mimeType = typeOf(bytes);
    if (!mimeType) throw new UploadRefused();
    const named = file.fields['title'];
    const own = named && 'value' in named ? named.value : undefined;
    return { bytes, mimeType, title: titleOf(own) ?? title };
  } catch (error) {
    throw problemOf(error);
  }
}

const SIGNS: readonly (readonly [UploadType, Buffer])[] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
];

function typeOf(bytes: Buffer): UploadType | undefined {
  return SIGNS.find(([, sign]) => bytes.subarray(0, sign.length).equals(sign))?.[0];
}

function titleOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.isWellFormed()) return undefined;
  const text = value.replaceAll(/\p{Cc}+/gu, ' ').trim();
  return text === '' ? undefined : text.slice(0, MOST_OF_TITLE);
}

function problemOf(error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'FST_REQ_FILE_TOO_LARGE') return new UploadTooLarge();
  return code?.startsWith('FST_') ? new UploadRefused() : error;
}
