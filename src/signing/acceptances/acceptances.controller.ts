import { Body, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Acceptance,
  ConsentWithdrawals,
  RecordedAcceptances,
} from '../../agreements/index.js';
import {
  type Actor,
  actorRef,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
  IdParam,
  scanTypeOf,
} from '../../platform/index.js';
import { AcceptancesService } from './acceptances.service.js';
import { AcceptanceDto, AcceptanceListDto } from './dto/acceptance.dto.js';
import { AcceptanceListQueryDto, RecordAcceptanceDto } from './dto/record-acceptance.dto.js';
import { WithdrawConsentDto } from './dto/withdraw-consent.dto.js';
import { readScanForm } from './scan-form.js';

const FORM = {
  schema: {
    allOf: [
      { $ref: getSchemaPath(RecordAcceptanceDto) },
      {
        type: 'object',
        required: ['scan'],
        properties: { scan: { type: 'string', format: 'binary' } },
      },
    ],
  },
};
const BINARY = { schema: { type: 'string', format: 'binary' } };

@ApiController('agreements/acceptances', 'Agreements')
@ApiExtraModels(RecordAcceptanceDto)
export class AcceptancesController {
  constructor(
    private readonly service: AcceptancesService,
    private readonly acceptances: RecordedAcceptances,
    private readonly withdrawals: ConsentWithdrawals,
  ) {}

  @Get()
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'listAcceptances',
    summary: 'Who accepted which version, when and how, newest first',
  })
  @ApiProblems(400, 401, 403, 422)
  async page(
    @CurrentActor() { organizationId }: Actor,
    @Query() query: AcceptanceListQueryDto,
  ): Promise<AcceptanceListDto> {
    const { items, nextCursor } = await this.acceptances.list(organizationId, query);
    const titles = await this.acceptances.titles(items);
    return { items: items.map((item) => AcceptanceDto.from(item, titles)), nextCursor };
  }

  @Post()
  @Allow('employee', 'administrator')
  @ApiOperation({
    operationId: 'recordAcceptance',
    summary: 'Record that a client signed your offer on paper or inside a contract',
    description:
      'With its scan: PDF, JPEG or PNG of at most 20 MB, known by its bytes. Requests under this version then tell the client so and do not ask again, unless `askAgreement` is `always`.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM)
  @ApiCreatedResponse({ type: AcceptanceDto })
  @ApiProblems(401, 403, 404, 413, 422)
  async record(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<AcceptanceDto> {
    return this.answer(await this.service.record(actor, await readScanForm(request)));
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Allow('employee', 'administrator')
  @ApiOperation({
    operationId: 'withdrawConsent',
    summary: 'Take a consent back when the client demands it; repeating it is no error',
    description:
      'Only a consent to the processing of personal data. What was signed stays in force; the author of the documents is told that the processing has to end within 30 days (152-ФЗ art. 21 part 5).',
  })
  @ApiOkResponse({ type: AcceptanceDto })
  @ApiProblems(401, 403, 404, 409, 410, 422)
  async withdraw(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { reason }: WithdrawConsentDto,
  ): Promise<AcceptanceDto> {
    const { organizationId } = actor;
    const by = actorRef(actor);
    return this.answer(await this.withdrawals.withdraw({ organizationId, id, by, reason }));
  }

  @Get(':id/scan')
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({ operationId: 'getAcceptanceScan', summary: 'The signed paper, scanned' })
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
    const bytes = await this.acceptances.scan(actor, id);
    await reply
      .headers({
        'content-type': scanTypeOf(bytes) ?? 'application/octet-stream',
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
        // A stranger's file is saved, never shown inside our own pages.
        'content-disposition': 'attachment',
      })
      .send(bytes);
  }

  private async answer(row: Acceptance): Promise<AcceptanceDto> {
    return AcceptanceDto.from(row, await this.acceptances.titles([row]));
  }
}
