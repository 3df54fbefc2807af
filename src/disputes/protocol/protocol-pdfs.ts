import { Injectable } from '@nestjs/common';
import { finishRendered, PdfRenderer } from '#libs/pdf';
import { DataErased, FileStore, withPdfProblems } from '../../platform/index.js';
import type { Dispute } from '../dispute.entity.js';
import { ProtocolSeal } from './protocol-seal.js';
import { type ProtocolSources, ProtocolSourcesReader } from './protocol-sources.js';
import { protocolHtml } from './views/protocol.page.js';
import { writeProtocol } from './write-protocol.js';

/** Draws the protocol: a draft as often as asked, the final one once. Outside of every transaction: it is slow. */
@Injectable()
export class ProtocolPdfs {
  constructor(
    private readonly renderer: PdfRenderer,
    private readonly sources: ProtocolSourcesReader,
    private readonly seal: ProtocolSeal,
    private readonly files: FileStore,
  ) {}

  /** The sealed protocol of a concluded dispute, else what it would say now, marked «ПРОЕКТ». Throws DataErased. */
  async bytesOf(dispute: Dispute): Promise<Buffer> {
    const { protocolSha256 } = dispute;
    if (protocolSha256) {
      if (!(await this.files.has(protocolSha256))) throw new DataErased();
      return this.files.get(protocolSha256);
    }
    return this.draw(dispute, await this.sources.of(dispute));
  }

  /** Draws, seals and stores the final protocol; answers its hash. @throws TimestampUnavailable */
  async make(concluded: Dispute): Promise<string> {
    const sources = await this.sources.of(concluded);
    const pdf = await this.draw(concluded, sources);
    const sealed = await this.seal.seal(pdf, concluded);
    return this.files.put(sealed);
  }

  private async draw(dispute: Dispute, sources: ProtocolSources): Promise<Buffer> {
    const html = protocolHtml(writeProtocol(dispute, sources));
    return withPdfProblems(async () => {
      const { pdf } = await finishRendered(await this.renderer.render(html));
      return Buffer.from(pdf);
    });
  }
}
