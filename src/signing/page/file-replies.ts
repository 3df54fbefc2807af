import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { frameAncestorsOf, frameOptions, Pages } from '../../platform/index.js';
import { fileNameHeader } from '../file-name-header.js';
import { DeadLink, SealPending } from '../signing.errors.js';
import { ClientPdfs } from './client-pdfs.js';
import type { Visit } from './client-request.js';
import { OpenedDocuments } from './opened-documents.js';
import { notice } from './page-answers.js';
import { PagePictures } from './page-pictures.js';
import { signingRoutes } from './routes.js';
import { SigningFrames } from './signing-frames.js';
import type { SigningFrame } from './views/view-models.js';

/** Files are as private as the pages that name them (SEC-7). */
const PRIVATE = {
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  // A file that somebody opens by itself runs nothing and loads nothing.
  'content-security-policy': policyOf([]),
} as const;

/** Of a file that stands where the page stood, in the frame of a site that may show it. */
function fileHeaders(frameAncestors: readonly string[]): Record<string, string> {
  return {
    ...PRIVATE,
    'content-security-policy': policyOf(frameAncestors),
    ...frameOptions(frameAncestors),
  };
}

function policyOf(frameAncestors: readonly string[]): string {
  return `default-src 'none'; style-src 'unsafe-inline'; ${frameAncestorsOf(frameAncestors)}`;
}

/** Sends the client's files. */
@Injectable()
export class FileReplies {
  constructor(
    private readonly opened: OpenedDocuments,
    private readonly pdfs: ClientPdfs,
    private readonly pictures: PagePictures,
    private readonly pages: Pages,
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

  /** The picture of a page never changes, and the page that shows it may be loaded again after a wrong code. */
  async sendPage(
    reply: FastifyReply,
    { sid, documentId, page }: { sid: string; documentId: string; page: string },
    visit: Visit,
  ): Promise<void> {
    const { document } = await this.opened.find(sid, documentId, visit);
    const number = /^[1-9]\d{0,2}$/.test(page) ? Number(page) : 0;
    if (!document.sha256 || number < 1 || number > (document.pages ?? 0)) throw new DeadLink();
    const bytes = await this.pictures.image(document.sha256, number);
    await reply
      .headers({
        ...PRIVATE,
        'content-type': 'image/webp',
        'cache-control': 'private, max-age=900',
      })
      .send(Buffer.from(bytes));
  }
}
