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
  momentOf,
} from '../../../platform/index.js';
import { JournalExportDto } from './dto/journal-export.dto.js';
import { JournalExportQuery, JournalFormatQuery } from './dto/journal-export-query.dto.js';
import { JournalExportService } from './journal-export.service.js';
import { fileOfExport, MEDIA_TYPES, sendFile } from './journal-replies.js';

@ApiController('documents/:id/journal', 'Evidence')
export class DocumentJournalExportController {
  constructor(private readonly exports: JournalExportService) {}

  @Get()
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'exportDocumentJournal',
    summary: 'The journal of a document and of its requests as a file',
    description: fileOfExport,
  })
  @ApiProduces(...MEDIA_TYPES)
  @ApiOkResponse({ type: JournalExportDto })
  @ApiProblems(401, 403, 404, 422, 503)
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() { format }: JournalFormatQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.exports.ofDocument(actor, id, format ?? 'json'));
  }
}

@ApiController('journal-exports', 'Evidence')
export class JournalExportsController {
  constructor(private readonly exports: JournalExportService) {}

  @Get()
  @Allow('administrator', 'auditor')
  @ApiOperation({
    operationId: 'exportJournal',
    summary: 'The journal of a client, or of the organization in a period, as a file',
    description: fileOfExport,
  })
  @ApiProduces(...MEDIA_TYPES)
  @ApiOkResponse({ type: JournalExportDto })
  @ApiProblems(401, 403, 404, 422, 503)
  async get(
    @CurrentActor() actor: Actor,
    @Query() { format, from, to, contactId, phone }: JournalExportQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wish = {
      ...(contactId === undefined ? {} : { contactId }),
      ...(phone === undefined ? {} : { phone }),
      ...(from === undefined ? {} : { from: momentOf(from, 'beginning') }),
      ...(to === undefined ? {} : { to: momentOf(to, 'end') }),
    };
    await sendFile(reply, await this.exports.ofWish(actor, wish, format ?? 'json'));
  }
}
