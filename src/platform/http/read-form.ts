import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { codeOf } from '../errors/code-of.js';

const MOST_FIELDS = 8;

/** A multipart form with one file. */
export interface FileForm {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly file: Buffer;
}

/** What a form may be, and the caller's own words for one that may not. */
export interface FileFormRules {
  readonly mostBytes: number;
  /** For what is no form, and for a form with no file, several, or too many fields. */
  readonly refused: () => Error;
  readonly tooLarge: () => Error;
}

/** The fields and the one file of a multipart form, in whatever order they came. @throws what the rules say */
export async function readFileForm(
  request: FastifyRequest,
  { mostBytes, refused, tooLarge }: FileFormRules,
): Promise<FileForm> {
  if (!request.isMultipart()) throw refused();
  const limits = { fileSize: mostBytes, files: 1, fields: MOST_FIELDS };
  const fields: Record<string, unknown> = {};
  let file: Buffer | undefined;
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file') file = await part.toBuffer();
      else fields[part.fieldname] = part.value;
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw tooLarge();
    throw code?.startsWith('FST_') ? refused() : error;
  }
  if (!file) throw refused();
  return { fields, file };
}
