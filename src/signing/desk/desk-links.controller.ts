import { Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
  IdParam,
} from '../../platform/index.js';
import { DeskLinks } from './desk-links.service.js';
import { qrImage } from './qr-image.js';

@ApiController('signing-requests', 'Signing')
export class DeskLinksController {
  constructor(private readonly desk: DeskLinks) {}

  @Post(':id/signers/:signerId/desk-link')
  @Allow('employee', 'administrator')
  @ApiOperation({
    operationId: 'showDeskLink',
    summary: 'A QR code with a new link for a signer at your desk; the code goes to his phone',
    description:
      'The picture is the only place where the link stands: show it, keep it nowhere. Asking again gives another link and ends the one before it, unless that was opened.',
  })
  @ApiProduces('image/svg+xml')
  @ApiCreatedResponse({
    description: 'An SVG picture',
    content: { 'image/svg+xml': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblems(401, 403, 404, 409, 429)
  async show(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('signerId') signerId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const address = await this.desk.issue(actor, { requestId: id, signerId });
    await reply
      .headers({
        'content-type': 'image/svg+xml',
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'",
        'x-content-type-options': 'nosniff',
      })
      .send(qrImage(address));
  }
}
