import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Pages } from '../../platform/index.js';
import { fileNameHeader } from '../file-name-header.js';
import { SealPending } from '../signing.errors.js';
import { ClientPdfs } from './client-pdfs.js';
import type { Visit } from './client-request.js';
import { notice } from './page-answers.js';
import { OpenedDocuments } from './opened-documents.js';
import { fileHeaders } from './private-headers.js';
import { signingRoutes } from './routes.js';
import { SigningFrames } from './signing-frames.js';
import type { SigningFrame } from './views/view-models.js';

/** Sends the client's PDFs. */
@Injectable()
export class FileReplies {
  constructor(
    private readonly pdfs: ClientPdfs,
    private readonly pages: Pages,
    private readonly opened: OpenedDocuments,
    private readonly frames: SigningFrames,
  ) {}

  /** What is signed is saved, what is to be read is shown; what is not made yet is waited for by a page. */
  async sendPdf(reply: FastifyReply, sid: string, documentId: string, visit: Visit): Promise<void> {
    try {
      const { name, bytes, isSigned, organizationId } = await this.pdfs.pdf(sid, documentId, visit);
      const origins = await this.frames.origins(organizationId);
      // The server's own default would forbid what the file's policy allows.
      if (origins.length > 0) void reply.removeHeader('x-frame-options');
      const way = isSigned ? 'attachment' : 'inline';
      await reply
        .headers({
          ...fileHeaders(origins),
          'content-type': 'application/pdf',
          'cache-control': 'no-store',
          'content-disposition': fileNameHeader(way, { plain: 'document.pdf', people: name }),
        })
        .send(bytes);
    } catch (error) {
      if (!(error instanceof SealPending)) throw error;
      const { context } = await this.opened.find(sid, documentId, visit);
      const { frame } = await this.frames.ofSession(context, visit.language);
      await this.sendPending(reply, { ...frame, path: signingRoutes.pdf(sid, documentId) }, error);
    }
  }

  /** Asks again by itself, also with scripts off. */
  private async sendPending(
    reply: FastifyReply,
    frame: SigningFrame,
    { retryAfterSeconds }: SealPending,
  ): Promise<void> {
    const seconds = String(retryAfterSeconds);
    void reply.headers({ 'retry-after': seconds, refresh: seconds });
    await this.pages.answer(reply, notice(frame, { kind: 'sealing' }));
  }
}
