import { Body, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
  IdParam,
} from '../platform/index.js';
import { DisputeActs } from './dispute-acts.service.js';
import { CommissionInputDto } from './dto/commission.dto.js';
import { ConclusionInputDto } from './dto/conclusion.dto.js';
import { ConcludedDisputeDto, DisputeDto, DisputeListDto } from './dto/dispute.dto.js';
import { DisputeQuery } from './dto/dispute-query.dto.js';
import { OpenDisputeDto } from './dto/open-dispute.dto.js';

@ApiController('documents/:id/disputes', 'Disputes')
export class OpenDisputeController {
  constructor(private readonly acts: DisputeActs) {}

  @Post()
  @Allow('administrator', 'operator')
  @ApiOperation({
    operationId: 'openDispute',
    summary: 'Register a claim: the evidence is kept, the checks run',
  })
  @ApiCreatedResponse({ type: DisputeDto })
  @ApiProblems(401, 403, 404, 409, 410, 422)
  async open(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { claimant, claimNumber = '', claimDate = '', question = '' }: OpenDisputeDto,
  ): Promise<DisputeDto> {
    const claim = { claimant, claimNumber, claimDate, question };
    return DisputeDto.of(await this.acts.open(actor, id, claim));
  }
}

@ApiController('disputes', 'Disputes')
export class DisputesController {
  constructor(private readonly acts: DisputeActs) {}

  @Get()
  @Allow('administrator', 'auditor', 'operator')
  @ApiOperation({
    operationId: 'listDisputes',
    summary: 'Disputes, newest first: the operator sees those of every organization',
  })
  @ApiOkResponse({ type: DisputeListDto })
  @ApiProblems(400, 401, 403, 422)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { status, cursor, limit = 50 }: DisputeQuery,
  ): Promise<DisputeListDto> {
    return DisputeListDto.from(await this.acts.list(actor, { status, cursor, limit }));
  }

  @Get(':id')
  @Allow('administrator', 'auditor', 'operator')
  @ApiOperation({ operationId: 'getDispute', summary: 'A dispute with what the checks found' })
  @ApiOkResponse({ type: DisputeDto })
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<DisputeDto> {
    return DisputeDto.of(await this.acts.get(actor, id));
  }

  @Put(':id/commission')
  @Allow('administrator', 'operator')
  @ApiOperation({
    operationId: 'setCommission',
    summary: 'Members and meeting, as a whole; exactly one present chair',
  })
  @ApiOkResponse({ type: DisputeDto })
  @ApiProblems(401, 403, 404, 409, 422)
  async commission(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: CommissionInputDto,
  ): Promise<DisputeDto> {
    const commission = CommissionInputDto.toCommission(body);
    return DisputeDto.of(await this.acts.setCommission(actor, id, commission));
  }

  @Post(':id/checks')
  @HttpCode(200)
  @Allow('administrator', 'operator')
  @ApiOperation({ operationId: 'runDisputeChecks', summary: 'Run all checks again' })
  @ApiOkResponse({ type: DisputeDto })
  @ApiProblems(401, 403, 404, 409, 503)
  async checks(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<DisputeDto> {
    return DisputeDto.of(await this.acts.runChecks(actor, id));
  }

  @Post(':id/conclusion')
  @HttpCode(200)
  @Allow('administrator', 'operator')
  @ApiOperation({
    operationId: 'concludeDispute',
    summary: "The commission's conclusion: the protocol is drawn once and sealed",
  })
  @ApiOkResponse({ type: ConcludedDisputeDto })
  @ApiProblems(401, 403, 404, 409, 422, 503)
  async conclude(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ConclusionInputDto,
  ): Promise<ConcludedDisputeDto> {
    const conclusion = ConclusionInputDto.toConclusion(body);
    const { clientLink, ...whole } = await this.acts.conclude(actor, id, conclusion);
    return { ...DisputeDto.of(whole), clientLink };
  }
}
