import type { FastifyReply } from 'fastify';
import type { JournalFormat } from './journal-export.js';
import type { JournalFile } from './journal-export.service.js';

const TYPES: Readonly<Record<JournalFormat, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  pdf: 'application/pdf',
};

export const MEDIA_TYPES = ['application/json', 'text/csv', 'application/pdf'];

/** What a reader of the API's description must know of the files. */
export const fileOfExport =
  'JSON has the form of JournalExportDto. CSV is UTF-8 with a byte order mark, semicolons and RFC 4180 quoting; a cell ' +
  'that a spreadsheet would run as a formula (it begins with = + - @ or an apostrophe) is led by one apostrophe: take one ' +
  'leading apostrophe away to have the value. PDF holds its JSON form as an attachment and names its SHA-256. At most ' +
  '10,000 events in JSON and CSV, 500 in PDF; above that the answer is 422 journal_export_too_large. The export itself is ' +
  "recorded: in each chain it shows, or for a period once in the organization's chain.";

export async function sendFile(
  reply: FastifyReply,
  { name, format, bytes }: JournalFile,
): Promise<void> {
  await reply
    .headers({
      'content-type': TYPES[format],
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="${name}.${format}"`,
    })
    .send(bytes);
}
