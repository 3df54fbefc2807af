import { randomBytes } from 'node:crypto';
import { Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AppConfig, PageController, Public } from '../platform/index.js';
import { type ConsoleFile, ConsoleFiles } from './console-files.js';
import { consoleHeaders, consolePage } from './console-page.js';

/** The console's page and files. They hold nothing secret: whoever has no login sees a login. */
@PageController('console')
export class ConsoleController {
  private readonly https: boolean;

  constructor(
    private readonly files: ConsoleFiles,
    config: AppConfig,
  ) {
    this.https = config.http.publicUrl.startsWith('https:');
  }

  @Get('assets/:name')
  @Public()
  async asset(@Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    const file = this.files.asset(name);
    if (!file) throw new NotFoundException();
    const { body, encoding } = packedFor(reply.request.headers['accept-encoding'], file);
    if (encoding) void reply.header('content-encoding', encoding);
    // Its name holds its hash, so it may be kept for ever.
    await reply
      .headers({
        'content-type': file.contentType,
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        vary: 'accept-encoding',
      })
      .send(body);
  }

  @Get()
  @Public()
  async page(@Res() reply: FastifyReply): Promise<void> {
    if (this.files.page === undefined) throw new NotFoundException();
    const nonce = randomBytes(16).toString('base64url');
    await reply
      .headers(consoleHeaders({ nonce, https: this.https }))
      .send(consolePage(this.files.page, nonce));
  }

  /** Every other path is one of the page's own. */
  @Get('*')
  @Public()
  async pageWithin(@Res() reply: FastifyReply): Promise<void> {
    await this.page(reply);
  }
}

function packedFor(
  acceptEncoding: string | undefined,
  { plain, br, gzip }: ConsoleFile,
): { body: Buffer; encoding?: 'br' | 'gzip' } {
  const accepted = (acceptEncoding ?? '').split(',').map((one) => one.trim().split(';')[0]);
  if (br && accepted.includes('br')) return { body: br, encoding: 'br' };
  if (gzip && accepted.includes('gzip')) return { body: gzip, encoding: 'gzip' };
  return { body: plain };
}
