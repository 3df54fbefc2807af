import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AppConfig } from '../config/app-config.js';
import { packFor } from './compress.js';
import type { PageAsset } from './page-asset.js';
import type { Page } from './page.js';
import { renderPage } from './render-page.js';

/** What a visit of a page comes to: something to see, or somewhere else to go. */
export type PageAnswer =
  | {
      readonly kind: 'page';
      readonly status: number;
      readonly page: Page;
      /** Origins whose pages may show it inside a frame; nobody's where there are none. */
      readonly frameAncestors?: readonly string[];
    }
  | { readonly kind: 'redirect'; readonly to: string };

/** Sends pages and what they load. */
@Injectable()
export class Pages {
  private readonly https: boolean;

  constructor(config: AppConfig) {
    this.https = config.http.publicUrl.startsWith('https:');
  }

  async answer(reply: FastifyReply, answer: PageAnswer): Promise<void> {
    if (answer.kind === 'page') {
      return this.send(reply, answer.status, answer.page, answer.frameAncestors);
    }
    // 303: whatever was posted, the next page is fetched by GET, and «back» repeats nothing.
    await reply
      .status(303)
      .headers({
        location: answer.to,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      })
      .send();
  }

  async send(
    reply: FastifyReply,
    status: number,
    page: Page,
    frameAncestors: readonly string[] = [],
  ): Promise<void> {
    const { html, headers } = renderPage(page, { https: this.https, frameAncestors });
    // The server's own default would forbid what the page's policy allows.
    if (frameAncestors.length > 0) void reply.removeHeader('x-frame-options');
    await this.packed(reply.status(status).headers(headers), Buffer.from(html));
  }

  /** Its address holds its hash, so it may be kept for ever. */
  async sendAsset(reply: FastifyReply, asset: PageAsset): Promise<void> {
    void reply.headers({
      'content-type': asset.contentType,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    await this.packed(reply, asset.bytes);
  }

  private async packed(reply: FastifyReply, bytes: Buffer): Promise<void> {
    const { body, encoding } = await packFor(reply.request.headers['accept-encoding'], bytes);
    if (encoding) void reply.header('content-encoding', encoding);
    await reply.header('vary', 'accept-encoding').send(body);
  }
}
