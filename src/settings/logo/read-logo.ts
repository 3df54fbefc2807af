import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { codeOf } from '../../platform/index.js';
import { LogoRefused, LogoTooLarge } from './logo.errors.js';

/** At most this much is taken in; what is kept is a few kB. */
const MOST_BYTES = 2 * 1024 * 1024;

const ONE_FILE = 'Нужен один файл PNG, JPEG или WebP в поле logo';

/** The one file of a multipart form. @throws LogoRefused, LogoTooLarge */
export async function readLogo(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw new LogoRefused(ONE_FILE);
  try {
    const file = await request.file({ limits: { fileSize: MOST_BYTES, files: 1, fields: 1 } });
    if (!file) throw new LogoRefused(ONE_FILE);
    return await file.toBuffer();
  } catch (error) {
    throw problemOf(error);
  }
}

function problemOf(error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'FST_REQ_FILE_TOO_LARGE') return new LogoTooLarge();
  return code?.startsWith('FST_') ? new LogoRefused(ONE_FILE) : error;
}
