import { Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageController, Pages, Public } from '../../platform/index.js';
import { SandboxMessagesQueryDto } from '../gateways/sandbox/sandbox.dto.js';
import { PhonePages } from './phone-pages.js';

/** The sandbox phone to look at. Exists only where no real SMS is sent, so it is everybody's. */
@PageController('sandbox')
export class PhonePageController {
  constructor(
    private readonly phones: PhonePages,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Public()
  async show(
    @Query() { phone }: SandboxMessagesQueryDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.answer(reply, await this.phones.show(phone));
  }
}
