import { Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DocumentReader } from '../../documents/index.js';
import {
  type Actor,
  actorRef,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
  IdParam,
} from '../../platform/index.js';
import { fileNameHeader } from '../file-name-header.js';
import { documentName } from '../document-name.js';
import { DossierMaker } from './dossier-maker.service.js';

@ApiController('documents/:id/dossier', 'Evidence')
export class DossierController {
  constructor(
    private readonly documents: DocumentReader,
    private readonly dossiers: DossierMaker,
  ) {}

  @Get()
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'getDocumentDossier',
    summary: 'Everything that proves what happened to the document, as one ZIP for an expert',
  })
  @ApiProduces('application/zip')
  @ApiOkResponse({
    content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblems(401, 403, 404, 503)
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { organizationId } = actor;
    const document = await this.documents.get(organizationId, id);
    const order = { organizationId, documentId: id, by: actorRef(actor) };
    const { bytes } = await this.dossiers.make(order, { forDispute: false });
    await reply
      .headers({
        'content-type': 'application/zip',
        'cache-control': 'private, no-store',
        'content-disposition': fileNameHeader('attachment', {
          plain: 'dossier.zip',
          people: `Досье: ${documentName(document)}.zip`,
        }),
      })
      .send(bytes);
  }
}
