import { Get, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
  CursorQuery,
  IdParam,
} from '../../platform/index.js';
import { TemplateVersionDto, TemplateVersionListDto } from '../dto/template-version.dto.js';
import { TemplateHistory } from './template-history.query.js';

@ApiController('templates', 'Templates')
export class TemplateHistoryController {
  constructor(private readonly history: TemplateHistory) {}

  @Get(':id/versions')
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'listTemplateVersions',
    summary: 'Versions of a template, newest first: when each was made, and by whom',
  })
  @ApiProblems(400, 401, 403, 404, 422)
  async page(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: CursorQuery,
  ): Promise<TemplateVersionListDto> {
    const { items, nextCursor } = await this.history.page(actor.organizationId, id, query);
    return { items: items.map((version) => TemplateVersionDto.from(version)), nextCursor };
  }
}
