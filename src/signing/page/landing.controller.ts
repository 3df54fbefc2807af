import { Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageController, Public } from '../../platform/index.js';
import { visitOf } from './client-request.js';
import { ClientDataLandings } from './client-data/client-data-landings.js';
import { LandingPages } from './landing-pages.js';
import { SigningReplies } from './signing-replies.js';

/** The link of the SMS. Public: whoever holds it is who was sent it. */
@PageController('s')
export class LandingController {
  constructor(
    private readonly landing: LandingPages,
    private readonly data: ClientDataLandings,
    private readonly replies: SigningReplies,
  ) {}

  @Get(':token')
  @Public()
  async show(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request);
    const data = await this.data.show(token, visit);
    await this.replies.send(reply, data ?? (await this.landing.show(token, visit)));
  }

  @Post(':token/open')
  @HttpCode(303)
  @Public()
  async open(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request);
    const data = await this.data.open(token, visit);
    await this.replies.send(reply, data ?? (await this.landing.open(token, visit)));
  }
}
