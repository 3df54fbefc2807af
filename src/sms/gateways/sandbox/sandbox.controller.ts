import { Body, Get, Headers, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageController, Public } from '../../../platform/index.js';
import {
  SandboxMessageDto,
  SandboxMessageListDto,
  SandboxMessagesQueryDto,
  SandboxReplyDto,
} from './sandbox.dto.js';
import { SandboxPhone } from './sandbox-phone.js';

/** The sandbox phones for programs. Whoever runs a sandbox shows its messages to everybody. */
@PageController('sandbox')
export class SandboxController {
  constructor(private readonly phone: SandboxPhone) {}

  @Get('messages')
  @Public()
  async messages(@Query() { phone }: SandboxMessagesQueryDto): Promise<SandboxMessageListDto> {
    return SandboxMessageListDto.from(await this.phone.messages(phone));
  }

  @Post('replies')
  @Public()
  async reply(
    @Body() { from, text }: SandboxReplyDto,
    @Headers('content-type') contentType: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SandboxMessageDto> {
    const message = SandboxMessageDto.from(await this.phone.reply(from, text));
    // The form of the phone page goes back to its page; a program gets what it has sent.
    if (contentType?.startsWith('application/x-www-form-urlencoded')) {
      const back = `/sandbox?phone=${encodeURIComponent(message.from)}`;
      void reply.status(303).header('location', back);
    }
    return message;
  }
}
