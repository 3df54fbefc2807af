import type { FastifyRequest } from 'fastify';
import { readFileForm, scanTypeOf, validationPipe } from '../../platform/index.js';
import { ScanRefused, ScanTooLarge } from '../signing.errors.js';
import { RecordAcceptanceDto } from './dto/record-acceptance.dto.js';

/** At most this much of one scan. */
const MOST_BYTES = 20 * 1024 * 1024;

export interface ScanForm {
  readonly fields: RecordAcceptanceDto;
  readonly scan: Buffer;
}

/** The fields and the scan of a form. @throws ScanRefused, ScanTooLarge, ValidationFailed */
export async function readScanForm(request: FastifyRequest): Promise<ScanForm> {
  const form = await readFileForm(request, {
    mostBytes: MOST_BYTES,
    refused: () => new ScanRefused(),
    tooLarge: () => new ScanTooLarge(),
  });
  const fields: unknown = await validationPipe().transform(form.fields, {
    type: 'body',
    metatype: RecordAcceptanceDto,
  });
  if (!(fields instanceof RecordAcceptanceDto)) throw new ScanRefused();
  if (!scanTypeOf(form.file)) throw new ScanRefused();
  return { fields, scan: form.file };
}
