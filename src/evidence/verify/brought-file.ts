import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { codeOf } from '../../platform/index.js';
import type { BroughtFile } from './verify-pages.js';

/** At most this much of a file (evidence-and-security.md §4). */
const MOST_BYTES = 40 * 1024 * 1024;

/** The one file of a posted form. */
export async function broughtFile(request: FastifyRequest): Promise<BroughtFile> {
  if (!request.isMultipart()) return 'missing';
  try {
    const file = await request.file({ limits: { fileSize: MOST_BYTES, files: 1, fields: 2 } });
    const bytes = await file?.toBuffer();
    return bytes === undefined || bytes.length === 0 ? 'missing' : bytes;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'FST_REQ_FILE_TOO_LARGE') return 'large';
    if (code?.startsWith('FST_')) return 'missing';
    throw error;
  }
}
