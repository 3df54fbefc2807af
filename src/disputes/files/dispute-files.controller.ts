import { Get, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
  IdParam,
} from '../../platform/index.js';
import { DisputeFileDto } from '../dto/dispute.dto.js';
import { DisputedDocumentQuery } from '../dto/disputed-document-query.dto.js';
import { DisputeDownloads } from './dispute-downloads.js';
import { sendFile } from './send-file.js';

const UPLOAD = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: { title: { type: 'string' }, file: { type: 'string', format: 'binary' } },
  },
};
const BINARY = { schema: { type: 'string', format: 'binary' } };

/** The files of a dispute: what was signed on paper, what the parties brought, what was proven. */
@ApiController('disputes/:id', 'Disputes')
export class DisputeFilesController {
  constructor(private readonly downloads: DisputeDownloads) {}

  @Post('scan')
  @Allow('administrator', 'operator')
  @ApiOperation({
    operationId: 'uploadDisputeScan',
    summary: 'The protocol signed on paper, scanned: PDF, JPEG or PNG of at most 20 MB',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody(UPLOAD)
  @ApiCreatedResponse({ type: DisputeFileDto })
  @ApiProblems(401, 403, 404, 413, 422)
  async addScan(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Req() request: FastifyRequest,
  ): Promise<DisputeFileDto> {
    return DisputeFileDto.from(await this.downloads.add(actor, id, 'scan', request));
  }

  @Get('scan')
  @Allow('administrator', 'auditor', 'operator')
  @ApiOperation({ operationId: 'getDisputeScan', summary: 'The newest scan' })
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  @ApiOkResponse({
    content: { 'application/pdf': BINARY, 'image/jpeg': BINARY, 'image/png': BINARY },
  })
  @ApiProblems(401, 403, 404)
  async scan(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.downloads.scan(actor, id));
  }

  @Post('annexes')
  @Allow('administrator', 'operator')
  @ApiOperation({
    operationId: 'uploadDisputeAnnex',
    summary: "An operator's answer or a party's material, named in the protocol by its hash",
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody(UPLOAD)
  @ApiCreatedResponse({ type: DisputeFileDto })
  @ApiProblems(401, 403, 404, 409, 413, 422)
  async addAnnex(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Req() request: FastifyRequest,
  ): Promise<DisputeFileDto> {
    return DisputeFileDto.from(await this.downloads.add(actor, id, 'annex', request));
  }

  @Get('annexes/:fileId')
  @Allow('administrator', 'auditor', 'operator')
  @ApiOperation({ operationId: 'getDisputeAnnex', summary: 'One annex' })
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  @ApiOkResponse({
    content: { 'application/pdf': BINARY, 'image/jpeg': BINARY, 'image/png': BINARY },
  })
  @ApiProblems(401, 403, 404)
  async annex(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.downloads.annex(actor, id, fileId));
  }
}

/** What a commission reads of the disputed document; nothing of any other. */
@ApiController('disputes/:id', 'Disputes')
export class DisputedDocumentController {
  constructor(private readonly downloads: DisputeDownloads) {}

  @Get('protocol')
  @Allow('administrator', 'auditor', 'operator')
  @ApiOperation({
    operationId: 'getDisputeProtocol',
    summary: 'The protocol: a draft until the commission has concluded, then the sealed one',
  })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ content: { 'application/pdf': BINARY } })
  @ApiProblems(401, 403, 404, 410, 503)
  async protocol(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.downloads.protocol(actor, id));
  }

  @Get('dossier')
  @Allow('administrator', 'auditor', 'operator')
  @ApiOperation({
    operationId: 'getDisputeDossier',
    summary: 'The dossier with the disclosed code, and the protocol once there is one',
  })
  @ApiProduces('application/zip')
  @ApiOkResponse({ content: { 'application/zip': BINARY } })
  @ApiProblems(401, 403, 404, 503)
  async dossier(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.downloads.dossier(actor, id));
  }

  @Get('documents/pdf')
  @Allow('administrator', 'auditor', 'operator')
  @ApiOperation({
    operationId: 'getDisputedDocumentPdf',
    summary: 'The disputed document: signed once signed, else the frozen original',
  })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ content: { 'application/pdf': BINARY } })
  @ApiProblems(401, 403, 404, 422)
  async pdf(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() { variant }: DisputedDocumentQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.downloads.document(actor, id, variant));
  }
}
