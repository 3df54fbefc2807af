import { Body, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation } from '@nestjs/swagger';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
  CursorQuery,
  IdParam,
} from '../platform/index.js';
import { ErasureRequestDto } from './dto/erasure-request.dto.js';
import { ErasureDto, ErasureListDto } from './dto/erasure.dto.js';
import { ErasuresService } from './erasures.service.js';

@ApiController('', 'Erasure')
export class ErasuresController {
  constructor(private readonly erasures: ErasuresService) {}

  @Post('crm/contacts/:id/erasure')
  @HttpCode(202)
  @Allow('administrator')
  @ApiOperation({
    operationId: 'eraseContact',
    summary: 'Erase a person: contact, documents, requests, messages; the proofs stay valid',
  })
  @ApiAcceptedResponse({ type: ErasureDto })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  async eraseContact(
    @CurrentActor() actor: Actor,
    @IdParam() subjectId: string,
    @Body() { basis }: ErasureRequestDto,
  ): Promise<ErasureDto> {
    const { organizationId } = actor;
    const subject = { organizationId, kind: 'contact', subjectId } as const;
    return ErasureDto.from(await this.erasures.begin(actor, subject, basis));
  }

  @Post('documents/:id/erasure')
  @HttpCode(202)
  @Allow('administrator')
  @ApiOperation({
    operationId: 'eraseDocument',
    summary: 'Erase what is personal in a document and the requests that carried it',
  })
  @ApiAcceptedResponse({ type: ErasureDto })
  @ApiProblems(400, 401, 403, 404, 409, 410, 422)
  async eraseDocument(
    @CurrentActor() actor: Actor,
    @IdParam() subjectId: string,
    @Body() { basis }: ErasureRequestDto,
  ): Promise<ErasureDto> {
    const { organizationId } = actor;
    const subject = { organizationId, kind: 'document', subjectId } as const;
    return ErasureDto.from(await this.erasures.begin(actor, subject, basis));
  }

  @Get('erasures')
  @Allow('administrator', 'auditor')
  @ApiOperation({
    operationId: 'listErasures',
    summary: 'What was erased, on request and by retention, newest first',
  })
  @ApiProblems(400, 401, 403, 422)
  async list(
    @CurrentActor() { organizationId }: Actor,
    @Query() { cursor, limit }: CursorQuery,
  ): Promise<ErasureListDto> {
    const { items, nextCursor } = await this.erasures.list(organizationId, {
      ...(cursor === undefined ? {} : { cursor }),
      ...(limit === undefined ? {} : { limit }),
    });
    return { items: items.map((erasure) => ErasureDto.from(erasure)), nextCursor };
  }

  @Get('erasures/:id')
  @Allow('administrator', 'auditor')
  @ApiOperation({
    operationId: 'getErasure',
    summary: 'One erasure: what is gone, what is left and why',
  })
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() { organizationId }: Actor, @IdParam() id: string): Promise<ErasureDto> {
    return ErasureDto.from(await this.erasures.get(organizationId, id));
  }
}
