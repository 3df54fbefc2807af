import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { attachFile, PdfRenderer } from '#libs/pdf';
import { withPdfProblems } from '../../../platform/index.js';
import { JournalExportDto } from './dto/journal-export.dto.js';
import { journalCsv } from './journal-csv.js';
import type { JournalExport, JournalFormat } from './journal-export.js';
import { journalHtml } from './journal-html.js';

/** The most events of one file; a PDF is for people, who read no thousands. */
export const MOST_EVENTS: Readonly<Record<JournalFormat, number>> = {
  json: 10_000,
  csv: 10_000,
  pdf: 500,
};

/** The export as a file. */
@Injectable()
export class JournalFiles {
  constructor(private readonly renderer: PdfRenderer) {}

  /** Throws RenderingUnavailable. */
  async make(journal: JournalExport, format: JournalFormat): Promise<Buffer> {
    switch (format) {
      case 'json':
        return journalJson(journal);
      case 'csv':
        return journalCsv(journal);
      case 'pdf':
        return this.pdf(journal);
    }
  }

  /** Holds its own JSON form as an attachment, so that the hash which the first page names can be checked at once. */
  private async pdf(journal: JournalExport): Promise<Buffer> {
    const json = journalJson(journal);
    const jsonSha256 = createHash('sha256').update(json).digest('hex');
    const html = journalHtml(journal, jsonSha256);
    const pdf = await withPdfProblems(() => this.renderer.render(html));
    const attached = await attachFile(pdf, {
      name: 'journal.json',
      bytes: json,
      mimeType: 'application/json',
      description: 'The same export as JSON',
      at: journal.exportedAt,
    });
    return Buffer.from(attached);
  }
}

function journalJson(journal: JournalExport): Buffer {
  return Buffer.from(`${JSON.stringify(JournalExportDto.from(journal), undefined, 2)}\n`, 'utf8');
}
