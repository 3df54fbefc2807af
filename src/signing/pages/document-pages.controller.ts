import { Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
  IdParam,
} from '../../platform/index.js';
import { FULL_WIDTH } from '../pictures/picture-widths.js';
import { PdfQuery } from '../sealing/pdf-query.dto.js';
import { DocumentPagesService } from './document-pages.service.js';
import { DocumentPagesDto, PageQuery } from './dto/document-pages.dto.js';

@ApiController('documents/:id/pages', 'Documents')
export class DocumentPagesController {
  constructor(private readonly pages: DocumentPagesService) {}

  @Get()
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'listDocumentPages',
    summary: 'The pages of the PDF: their sizes as pictures, and their text',
  })
  @ApiProblems(401, 403, 404, 409, 410, 422, 503)
  async list(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() { variant }: PdfQuery,
  ): Promise<DocumentPagesDto> {
    return DocumentPagesDto.from(await this.pages.list(actor, id, variant));
  }

  @Get(':page')
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'getDocumentPage',
    summary: 'A page as a picture: with the mark of the signature once signed',
  })
  @ApiParam({ name: 'page', schema: { type: 'integer', minimum: 1 } })
  @ApiProduces('image/webp')
  @ApiOkResponse({ content: { 'image/webp': { schema: { type: 'string', format: 'binary' } } } })
  @ApiProblems(401, 403, 404, 409, 410, 422, 503)
  async picture(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Param('page') page: string,
    @Query() { variant, width = FULL_WIDTH }: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const number = /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 0;
    const { tag, draw } = await this.pages.page(actor, id, { page: number, width, variant });
    // Asked for anew each time: a document may be erased, and rights may be gone.
    void reply.headers({ etag: `"${tag}"`, 'cache-control': 'private, no-cache' });
    if (request.headers['if-none-match'] === `"${tag}"`) {
      await reply.code(304).send();
      return;
    }
    await reply.header('content-type', 'image/webp').send(Buffer.from(await draw()));
  }
}
