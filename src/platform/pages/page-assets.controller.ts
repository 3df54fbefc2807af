import { Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageController } from '../http/api-controller.decorator.js';
import { Public } from '../identity/access.decorator.js';
import { assetAt } from './page-asset.js';
import { Pages } from './pages.js';

/** Scripts and icon of the pages; nothing in them is secret. */
@PageController('assets')
export class PageAssetsController {
  constructor(private readonly pages: Pages) {}

  @Get(':hash/:name')
  @Public()
  async asset(
    @Param('hash') hash: string,
    @Param('name') name: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asset = assetAt(`/assets/${hash}/${name}`);
    if (!asset) throw new NotFoundException();
    await this.pages.sendAsset(reply, asset);
  }
}
