import { Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageController, Public } from '../../platform/index.js';
import { visitOf } from './client-request.js';
import { LandingPages } from './landing-pages.js';
import { SigningReplies } from './signing-replies.js';

/** The link of the SMS. Public: whoever holds it is who was sent it. */
@PageController('s')
export class LandingController {
  constructor(
    private readonly landing: LandingPages,
    private readonly replies: SigningReplies,
  ) {}

  @Get(':token')
  @Public()
  async show(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.replies.send(reply, await this.landing.show(token, visitOf(request)));
  }

  @Post(':token/open')
  @HttpCode(303)
  @Public()
  async open(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.replies.send(reply, await this.landing.open(token, visitOf(request)));
  }
}
