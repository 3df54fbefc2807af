import type { FastifyRequest } from 'fastify';
import { readFileForm } from '../../platform/index.js';
import { LogoRefused, LogoTooLarge } from './logo.errors.js';

/** At most this much is taken in; what is kept is a few kB. */
const MOST_BYTES = 2 * 1024 * 1024;

/** The one file of a multipart form. @throws LogoRefused, LogoTooLarge */
export async function readLogo(request: FastifyRequest): Promise<Buffer> {
  const { file } = await readFileForm(request, {
    mostBytes: MOST_BYTES,
    refused: () => new LogoRefused('Нужен один файл PNG, JPEG или WebP в поле logo'),
    tooLarge: () => new LogoTooLarge(),
  });
  return file;
}
