import { Body, Get, Post, Query } from '@nestjs/common';
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
  async reply(@Body() { from, text }: SandboxReplyDto): Promise<SandboxMessageDto> {
    return SandboxMessageDto.from(await this.phone.reply(from, text));
  }
}
