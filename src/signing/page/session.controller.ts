import { Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageController, Public } from '../../platform/index.js';
import { visitOf } from './client-request.js';
import { SessionActs } from './session-acts.js';
import { SessionNews } from './session-news.js';
import { SessionPages } from './session-pages.js';
import { ShownPages } from './shown-pages.js';
import { SigningReplies } from './signing-replies.js';
import { WithdrawalActs } from './withdrawal-acts.js';

/** The opened documents. Public for everybody who has the cookie of the session. */
@PageController('sign')
export class SessionController {
  constructor(
    private readonly pages: SessionPages,
    private readonly acts: SessionActs,
    private readonly withdrawals: WithdrawalActs,
    private readonly shownPages: ShownPages,
    private readonly replies: SigningReplies,
    private readonly news: SessionNews,
  ) {}

  @Get(':sid')
  @Public()
  async show(
    @Param('sid') sid: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.replies.send(reply, await this.pages.show(sid, visitOf(request)));
  }

  /** What the script asks while the answer by SMS is waited for. */
  @Get(':sid/news')
  @Public()
  async tellNews(
    @Param('sid') sid: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.replies.sendNews(reply, await this.news.of(sid, visitOf(request)));
  }

  @Post(':sid/code')
  @HttpCode(303)
  @Public()
  async code(
    @Param('sid') sid: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.replies.send(reply, await this.acts.requestCode(sid, visitOf(request)));
  }

  @Post(':sid/confirm')
  @HttpCode(303)
  @Public()
  async confirm(
    @Param('sid') sid: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.replies.send(reply, await this.acts.confirm(sid, visitOf(request)));
  }

  @Post(':sid/decline')
  @HttpCode(303)
  @Public()
  async decline(
    @Param('sid') sid: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.replies.send(reply, await this.acts.decline(sid, visitOf(request)));
  }

  @Post(':sid/withdraw')
  @HttpCode(303)
  @Public()
  async withdraw(
    @Param('sid') sid: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.replies.send(reply, await this.withdrawals.withdraw(sid, visitOf(request)));
  }

  /** The script's beacon; it is answered by nothing, whatever it says. */
  @Post(':sid/shown')
  @HttpCode(204)
  @Public()
  async shown(@Param('sid') sid: string, @Req() request: FastifyRequest): Promise<void> {
    await this.shownPages.note(sid, visitOf(request));
  }
}
