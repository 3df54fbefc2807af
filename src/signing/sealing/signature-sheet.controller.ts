import { Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
  IdParam,
} from '../../platform/index.js';
import { documentName } from '../document-name.js';
import { fileNameHeader } from '../file-name-header.js';
import { SignatureSheets } from './signature-sheet.service.js';

@ApiController('documents/:id/signature-sheet', 'Evidence')
export class SignatureSheetController {
  constructor(private readonly sheets: SignatureSheets) {}

  @Get()
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'getSignatureSheet',
    summary: '«Лист подписания» of a signed document, by itself',
  })
  @ApiProduces('application/pdf')
  @ApiOkResponse({
    content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblems(401, 403, 404, 409, 410, 503)
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { document, bytes } = await this.sheets.get(actor, id);
    await reply
      .headers({
        'content-type': 'application/pdf',
        'cache-control': 'private, no-store',
        'content-disposition': fileNameHeader('inline', {
          plain: 'signature-sheet.pdf',
          people: `Лист подписания: ${documentName(document)}.pdf`,
        }),
      })
      .send(Buffer.from(bytes));
  }
}
