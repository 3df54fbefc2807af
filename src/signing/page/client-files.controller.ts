import { Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageController, Public } from '../../platform/index.js';
import { visitOf } from './client-request.js';
import { FileReplies } from './file-replies.js';

/** Files of an opened link. Public for everybody who has the cookie of the session. */
@PageController('sign')
export class ClientFilesController {
  constructor(private readonly files: FileReplies) {}

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
    @Param() address: { sid: string; documentId: string; page: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.files.sendPage(reply, address, visitOf(request));
  }
}
