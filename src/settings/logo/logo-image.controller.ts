import { Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageController, Public } from '../../platform/index.js';
import { hashInFileName } from './logo-path.js';
import { LogoNotFound } from './logo.errors.js';
import { Logos } from './logos.service.js';

/** The picture itself, for the pages that clients see. Public: it is on pages that ask for no identity. */
@PageController('logos')
export class LogoImageController {
  constructor(private readonly logos: Logos) {}

  @Get(':file')
  @Public()
  async image(@Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    const sha256 = hashInFileName(file);
    if (!sha256) throw new LogoNotFound();
    const bytes = await this.logos.image(sha256);
    await reply
      .headers({
        'content-type': 'image/webp',
        // The name is the hash of what is in it. Private: which company's page was looked at is nobody's in between.
        'cache-control': 'private, max-age=31536000, immutable',
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      })
      .send(bytes);
  }
}
