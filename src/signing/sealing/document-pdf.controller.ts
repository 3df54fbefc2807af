import { Get, Query, Res } from '@nestjs/common';
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
import { DocumentPdfService } from './document-pdf.service.js';
import { PdfQuery } from './pdf-query.dto.js';

@ApiController('documents/:id/pdf', 'Documents')
export class DocumentPdfController {
  constructor(private readonly pdfs: DocumentPdfService) {}

  @Get()
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'getDocumentPdf',
    summary: 'The PDF: with the mark of the signature once signed, else the frozen original',
  })
  @ApiProduces('application/pdf')
  @ApiOkResponse({
    content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblems(401, 403, 404, 410, 422)
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() { variant }: PdfQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { document, bytes } = await this.pdfs.get(actor, id, variant);
    await reply
      .headers({
        'content-type': 'application/pdf',
        'cache-control': 'private, no-store',
        'content-disposition': fileNameHeader('inline', {
          plain: 'document.pdf',
          people: `${documentName(document)}.pdf`,
        }),
      })
      .send(bytes);
  }
}
