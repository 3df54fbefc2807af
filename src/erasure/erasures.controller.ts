import { Body, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation } from '@nestjs/swagger';
import { UserReader } from '../access/index.js';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
  IdParam,
} from '../platform/index.js';
import { ErasureListQueryDto } from './dto/erasure-list-query.dto.js';
import { ErasureRequestDto } from './dto/erasure-request.dto.js';
import { ErasureDto, ErasureListDto } from './dto/erasure.dto.js';
import type { Erasure } from './erasure.entity.js';
import { ErasuresService } from './erasures.service.js';

@ApiController('', 'Erasure')
export class ErasuresController {
  constructor(
    private readonly erasures: ErasuresService,
    private readonly users: UserReader,
  ) {}

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
    return this.answer(organizationId, await this.erasures.begin(actor, subject, basis));
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
    return this.answer(organizationId, await this.erasures.begin(actor, subject, basis));
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
    @Query() query: ErasureListQueryDto,
  ): Promise<ErasureListDto> {
    const { items, nextCursor } = await this.erasures.list(organizationId, query);
    const names = await this.names(organizationId, items);
    return { items: items.map((erasure) => ErasureDto.from(erasure, names)), nextCursor };
  }

  @Get('erasures/:id')
  @Allow('administrator', 'auditor')
  @ApiOperation({
    operationId: 'getErasure',
    summary: 'One erasure: what is gone, what is left and why',
  })
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() { organizationId }: Actor, @IdParam() id: string): Promise<ErasureDto> {
    return this.answer(organizationId, await this.erasures.get(organizationId, id));
  }

  private async answer(organizationId: string, erasure: Erasure): Promise<ErasureDto> {
    return ErasureDto.from(erasure, await this.names(organizationId, [erasure]));
  }

  private names(
    organizationId: string,
    erasures: readonly Erasure[],
  ): Promise<ReadonlyMap<string, string>> {
    return this.users.namesByRef(
      organizationId,
      erasures.map(({ requestedBy }) => requestedBy),
    );
  }
}
