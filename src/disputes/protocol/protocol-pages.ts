import { Injectable } from '@nestjs/common';
import { DocumentReader } from '../../documents/index.js';
import type { PageAnswer } from '../../platform/index.js';
import { SettingsReader } from '../../settings/index.js';
import { type FileToSend } from '../files/send-file.js';
import { protocolFile } from './protocol-file.js';
import { ProtocolLinks } from './protocol-link.js';
import { ProtocolPdfs } from './protocol-pdfs.js';
import { protocolDownloadPage } from './views/protocol-download.page.js';

/** What the client's link shows: the sealed protocol to take away, and nothing more. */
@Injectable()
export class ProtocolPages {
  constructor(
    private readonly links: ProtocolLinks,
    private readonly pdfs: ProtocolPdfs,
    private readonly documents: DocumentReader,
    private readonly settings: SettingsReader,
  ) {}

  /** @throws ProtocolLinkDead, TooManyLinks */
  async page(token: string, ip: string): Promise<PageAnswer> {
    const dispute = await this.links.follow(token, ip);
    const { organizationId, documentId, number, concludedAt, protocolSha256 } = dispute;
    const { title, number: documentNumber } = await this.documents.get(organizationId, documentId);
    const { timezone } = await this.settings.eSignature(organizationId);
    const page = protocolDownloadPage({
      number,
      document: `${title} № ${documentNumber}`,
      concludedAt: concludedAt ?? dispute.openedAt,
      timeZone: timezone,
      sha256: protocolSha256 ?? '',
      href: `/dispute-protocol/${encodeURIComponent(token)}/pdf`,
    });
    return { kind: 'page', status: 200, page };
  }

  /** @throws ProtocolLinkDead, TooManyLinks */
  async pdf(token: string, ip: string): Promise<FileToSend> {
    const dispute = await this.links.follow(token, ip);
    return protocolFile(dispute, await this.pdfs.bytesOf(dispute));
  }
}
