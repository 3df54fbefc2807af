import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { codeOf, validationPipe } from '../../platform/index.js';
import { ScanRefused, ScanTooLarge } from '../signing.errors.js';
import { RecordAcceptanceDto } from './dto/record-acceptance.dto.js';

/** At most this much of one scan. */
export const MOST_BYTES = 20 * 1024 * 1024;

export type ScanType = 'application/pdf' | 'image/jpeg' | 'image/png';

export interface ScanForm {
  readonly fields: RecordAcceptanceDto;
  readonly scan: Buffer;
}

const SIGNS: readonly (readonly [ScanType, Buffer])[] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
];

/** What the bytes are, by themselves; undefined for anything that is no scan. */
export function scanType(bytes: Buffer): ScanType | undefined {
  return SIGNS.find(([, sign]) => bytes.subarray(0, sign.length).equals(sign))?.[0];
}

/**
 * The fields and the one file of a multipart form, in whatever order they came.
 * @throws ScanRefused, ScanTooLarge, ValidationFailed
 */
export async function readScanForm(request: FastifyRequest): Promise<ScanForm> {
  if (!request.isMultipart()) throw new ScanRefused();
  const { values, scan } = await partsOf(request);
  const fields: unknown = await validationPipe().transform(values, {
    type: 'body',
    metatype: RecordAcceptanceDto,
  });
  if (!(fields instanceof RecordAcceptanceDto)) throw new ScanRefused();
  if (!scan || !scanType(scan)) throw new ScanRefused();
  return { fields, scan };
}

async function partsOf(
  request: FastifyRequest,
): Promise<{ values: Record<string, unknown>; scan: Buffer | undefined }> {
  const values: Record<string, unknown> = {};
  let scan: Buffer | undefined;
  try {
    for await (const part of request.parts({
      limits: { fileSize: MOST_BYTES, files: 1, fields: 8 },
    })) {
      if (part.type === 'file') scan = await part.toBuffer();
      else values[part.fieldname] = part.value;
    }
  } catch (error) {
    throw problemOf(error);
  }
  return { values, scan };
}

function problemOf(error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'FST_REQ_FILE_TOO_LARGE') return new ScanTooLarge();
  return code?.startsWith('FST_') ? new ScanRefused() : error;
}
