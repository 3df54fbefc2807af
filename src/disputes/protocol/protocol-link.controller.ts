import { Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
  IdParam,
  PageController,
  Pages,
  Public,
} from '../../platform/index.js';
import { ProtocolLinkDto } from '../dto/dispute.dto.js';
import { sendFile } from '../files/send-file.js';
import { ProtocolLinks } from './protocol-link.js';
import { ProtocolPages } from './protocol-pages.js';

@ApiController('disputes/:id/protocol-link', 'Disputes')
export class ProtocolLinkController {
  constructor(private readonly links: ProtocolLinks) {}

  @Post()
  @HttpCode(200)
  @Allow('administrator', 'operator')
  @ApiOperation({
    operationId: 'renewProtocolLink',
    summary: 'A new link by which the client gets the protocol; the old one dies',
  })
  @ApiOkResponse({ type: ProtocolLinkDto })
  @ApiProblems(401, 403, 404, 409)
  async renew(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ProtocolLinkDto> {
    return { clientLink: await this.links.renew(actor, id) };
  }
}

/** The client's copy of the protocol. Public: the secret in the address is the identity. */
@PageController('dispute-protocol/:token')
export class ProtocolPageController {
  constructor(
    private readonly protocol: ProtocolPages,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Public()
  async show(
    @Param('token') token: string,
    @Req() { ip }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.answer(reply, await this.protocol.page(token, ip));
  }

  @Get('pdf')
  @Public()
  async pdf(
    @Param('token') token: string,
    @Req() { ip }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.protocol.pdf(token, ip));
  }
}
