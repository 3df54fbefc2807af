import { HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageController, Public } from '../../../platform/index.js';
import { visitOf } from '../client-request.js';
import { SessionPages } from '../session-pages.js';
import { SigningReplies } from '../signing-replies.js';

/** Takes the form of the client's data. Public for everybody who has the cookie of the session. */
@PageController('sign')
export class ClientDataController {
  constructor(
    private readonly pages: SessionPages,
    private readonly replies: SigningReplies,
  ) {}

  @Post(':sid/data')
  @HttpCode(303)
  @Public()
  async answer(
    @Param('sid') sid: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.replies.send(reply, await this.pages.answerData(sid, visitOf(request)));
  }
}
