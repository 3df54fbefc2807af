import { Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageController, Public } from '../../platform/index.js';
import { visitOf } from './client-request.js';
import { FileReplies } from './file-replies.js';
import { type PictureAddress, PictureReplies } from './picture-replies.js';

/** Files of an opened link. Public for everybody who has the cookie of the session. */
@PageController('sign')
export class ClientFilesController {
  constructor(
    private readonly files: FileReplies,
    private readonly pictures: PictureReplies,
  ) {}

  @Get(':sid/documents/:documentId/pdf')
  @Public()
  async pdf(
    @Param('sid') sid: string,
    @Param('documentId') documentId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.files.sendPdf(reply, sid, documentId, visitOf(request));
  }

  @Get(':sid/documents/:documentId/pages/:page')
  @Public()
  async page(
    @Param() address: PictureAddress,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pictures.send(request, reply, address);
  }
}
