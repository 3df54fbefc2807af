import { Get, Post, Query, Req, Res } from '@nestjs/common';
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
import { RecordedAcceptances } from '../../agreements/index.js';
import {
  type Actor,
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
    return { items: items.map((item) => AcceptanceDto.from(item)), nextCursor };
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
    return AcceptanceDto.from(await this.service.record(actor, await readScanForm(request)));
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
    @CurrentActor() { organizationId }: Actor,
    @IdParam() id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = await this.acceptances.scan(organizationId, id);
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
}
