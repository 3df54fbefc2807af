import { Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
  IdParam,
} from '../../platform/index.js';
import { CardTypeParam } from '../cards/card-type-param.js';
import { CARD_TYPES, type CardType } from '../cards/card-type.js';
import { CardFiles } from './card-files.js';

@ApiController('crm/cards/:type/:id/files/:documentId', 'CRM')
export class CardFilesController {
  constructor(private readonly files: CardFiles) {}

  @Get()
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'getCardFile',
    summary: 'The signed PDF that was put on the card, the bytes as they were sealed',
  })
  @ApiParam({ name: 'type', enum: CARD_TYPES })
  @ApiProduces('application/pdf')
  @ApiOkResponse({
    content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblems(401, 403, 404)
  async get(
    @CurrentActor() actor: Actor,
    @CardTypeParam() type: CardType,
    @IdParam() id: string,
    @IdParam('documentId') documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, bytes } = await this.files.download(actor, { type, id }, documentId);
    await reply
      .headers({
        'content-type': 'application/pdf',
        'cache-control': 'private, no-store',
        'content-disposition': `inline; filename="document.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
      })
      .send(bytes);
  }
}
