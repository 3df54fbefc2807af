import { Get, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { type Actor, Allow, ApiController, ApiProblems, CurrentActor } from '../platform/index.js';
import { FiguresQueryDto } from './dto/figures-query.dto.js';
import { FiguresDto } from './dto/figures.dto.js';
import { FiguresService } from './figures.service.js';

@ApiController('figures', 'Figures')
export class FiguresController {
  constructor(private readonly figures: FiguresService) {}

  @Get()
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'getFigures',
    summary: 'How the sending goes: by day, time to sign, SMS by gateway, conversion by template',
    description:
      'Of the whole organization; days in its time zone. A package of documents counts as one sending, except in the conversion by template.',
  })
  @ApiProblems(401, 403, 422)
  of(
    @CurrentActor() { organizationId }: Actor,
    @Query() { from, to }: FiguresQueryDto,
  ): Promise<FiguresDto> {
    return this.figures.of(organizationId, { from, to });
  }
}
