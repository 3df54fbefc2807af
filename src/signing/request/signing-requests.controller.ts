import { Body, Get, HttpCode, Post, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
} from '@nestjs/swagger';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
  IdParam,
} from '../../platform/index.js';
import type { FastifyReply } from 'fastify';
import { DocumentDto } from '../../documents/index.js';
import { DocumentSending } from '../client-data/document-sending.service.js';
import { CancelRequestDto } from './dto/cancel-request.dto.js';
import { CreateSigningRequestDto } from './dto/create-request.dto.js';
import { SendDocumentDto } from './dto/send-document.dto.js';
import { SigningRequestDto } from './dto/signing-request.dto.js';
import { RequestEnding } from './request-ending.service.js';
import { ResendingService } from './resending.service.js';
import { SigningRequestReader } from './signing-request-reader.js';
import { SigningRequestsService } from './signing-requests.service.js';

@ApiController('documents/:id/send', 'Signing')
export class SendDocumentController {
  constructor(
    private readonly sending: DocumentSending,
    private readonly reader: SigningRequestReader,
  ) {}

  @Post()
  @Allow('employee', 'administrator')
  @ApiOperation({
    operationId: 'sendDocument',
    summary: '«Отправить на подпись»: one document to one signer, by SMS',
  })
  @ApiCreatedResponse({ type: SigningRequestDto })
  @ApiAcceptedResponse({
    type: DocumentDto,
    description:
      'The client is asked for the fields left to him first; the document is a draft until then',
  })
  @ApiProblems(401, 403, 404, 409, 422)
  async send(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { expiresAt, ...wish }: SendDocumentDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SigningRequestDto | DocumentDto> {
    const deadline = expiresAt === undefined ? undefined : new Date(expiresAt);
    const sent = await this.sending.send(actor, id, { ...wish, expiresAt: deadline });
    if (sent.kind === 'asked') {
      void reply.status(202);
      return DocumentDto.from(sent.document);
    }
    return SigningRequestDto.from(await this.reader.get(actor.organizationId, sent.requestId));
  }
}

@ApiController('signing-requests', 'Signing')
export class SigningRequestsController {
  constructor(
    private readonly reader: SigningRequestReader,
    private readonly requests: SigningRequestsService,
    private readonly ending: RequestEnding,
    private readonly resending: ResendingService,
  ) {}

  @Post()
  @Allow('employee', 'administrator')
  @ApiOperation({
    operationId: 'createSigningRequest',
    summary: 'Send a package of documents to one or more signers, at once or in turn',
  })
  @ApiCreatedResponse({ type: SigningRequestDto })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  async create(
    @CurrentActor() actor: Actor,
    @Body() { expiresAt, ...wish }: CreateSigningRequestDto,
  ): Promise<SigningRequestDto> {
    const deadline = expiresAt === undefined ? undefined : new Date(expiresAt);
    const requestId = await this.requests.sendPackage(actor, { ...wish, expiresAt: deadline });
    return this.get(actor, requestId);
  }

  @Get(':id')
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'getSigningRequest',
    summary: 'A sending with its signers and their SMS',
  })
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SigningRequestDto> {
    return SigningRequestDto.from(await this.reader.withAgreements(actor.organizationId, id));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('employee', 'administrator')
  @ApiOperation({
    operationId: 'cancelSigningRequest',
    summary: 'Take a sending back; repeating it is no error',
  })
  @ApiOkResponse({ type: SigningRequestDto })
  @ApiProblems(401, 403, 404, 409, 422)
  async cancel(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { reason }: CancelRequestDto,
  ): Promise<SigningRequestDto> {
    await this.ending.cancel(actor, id, reason);
    return this.get(actor, id);
  }

  @Post(':id/resend')
  @HttpCode(200)
  @Allow('employee', 'administrator')
  @ApiOperation({
    operationId: 'resendSigningRequest',
    summary: 'Send the SMS again: the same while the code lives, a new code after a lock',
  })
  @ApiOkResponse({ type: SigningRequestDto })
  @ApiProblems(401, 403, 404, 409, 429)
  async resend(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SigningRequestDto> {
    await this.resending.resend(actor, id);
    return this.get(actor, id);
  }

  @Post(':id/remind')
  @HttpCode(200)
  @Allow('employee', 'administrator')
  @ApiOperation({
    operationId: 'remindSigningRequest',
    summary: 'Remind the signers; repeating it at once is no error',
  })
  @ApiOkResponse({ type: SigningRequestDto })
  @ApiProblems(401, 403, 404, 409)
  async remind(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SigningRequestDto> {
    await this.resending.remind(actor, id);
    return this.get(actor, id);
  }
}
