import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type PictureFormat, PagePictures } from '../pictures/page-pictures.js';
import { FULL_WIDTH, PICTURE_WIDTHS, type PictureWidth } from '../pictures/picture-widths.js';
import { DeadLink } from '../signing.errors.js';
import { visitOf } from './client-request.js';
import { OpenedDocuments } from './opened-documents.js';
import { privateHeaders } from './private-headers.js';

export interface PictureAddress {
  readonly sid: string;
  readonly documentId: string;
  readonly page: string;
}

/** Longer than a person reads and signs; after it the browser asks whether the picture is still the same. */
const FRESH_SECONDS = 3_600;

/** Sends pictures of pages, which never change: the page that shows them is loaded again after a wrong code. */
@Injectable()
export class PictureReplies {
  constructor(
    private readonly opened: OpenedDocuments,
    private readonly pictures: PagePictures,
  ) {}

  /** Throws DeadLink where there is no such page, or none that this browser may see. */
  async send(request: FastifyRequest, reply: FastifyReply, address: PictureAddress): Promise<void> {
    const { sid, documentId, page } = address;
    const { document } = await this.opened.find(sid, documentId, visitOf(request));
    const number = /^[1-9]\d{0,2}$/.test(page) ? Number(page) : 0;
    if (!document.sha256 || number < 1 || number > (document.pages ?? 0)) throw new DeadLink();
    const wish = wishOf(request.query);
    const { bytes, sha256 } = await this.pictures.picture(document, { page: number, ...wish });
    const tag = `"${sha256}"`;
    void reply.headers({
      ...privateHeaders,
      'cache-control': `private, max-age=${FRESH_SECONDS}, immutable`,
      etag: tag,
    });
    if (request.headers['if-none-match'] === tag) {
      await reply.code(304).send();
      return;
    }
    await reply.header('content-type', `image/${wish.format}`).send(Buffer.from(bytes));
  }
}

/** Anything but the widths and formats that pages ask for is the full picture. */
function wishOf(query: unknown): { width: PictureWidth; format: PictureFormat } {
  const { width, format } = (query ?? {}) as { width?: unknown; format?: unknown };
  return {
    width: PICTURE_WIDTHS.find((one) => String(one) === width) ?? FULL_WIDTH,
    format: format === 'jpeg' ? 'jpeg' : 'webp',
  };
}
