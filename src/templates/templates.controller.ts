import { Body, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow, ApiController, ApiProblems, CurrentActor, IdParam } from '../platform/index.js';
import type { Actor } from '../platform/index.js';
import {
  CreateTemplateDto,
  CreateTemplateVersionDto,
  UpdateTemplateDto,
} from './dto/template-input.dto.js';
import { TemplateListQueryDto } from './dto/template-list-query.dto.js';
import { TemplateVariableDto, TemplateVariableListDto } from './dto/template-variable.dto.js';
import { TemplateVersionTextDto } from './dto/template-version.dto.js';
import { TemplateDetailsDto, TemplateDto, TemplateListDto } from './dto/template.dto.js';
import { TemplateListQuery } from './template-list.query.js';
import { TemplateReader } from './template-reader.js';
import { TemplatesService } from './templates.service.js';
import { VersionParam } from './version-param.js';

@ApiController('templates', 'Templates')
export class TemplatesController {
  constructor(
    private readonly templates: TemplatesService,
    private readonly list: TemplateListQuery,
    private readonly reader: TemplateReader,
  ) {}

  @Get()
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({ operationId: 'listTemplates', summary: 'Templates (бланки), newest first' })
  @ApiProblems(400, 401, 403, 422)
  async page(
    @CurrentActor() actor: Actor,
    @Query() query: TemplateListQueryDto,
  ): Promise<TemplateListDto> {
    const { items, nextCursor } = await this.list.page(actor.organizationId, query);
    return { items: items.map((view) => TemplateDto.from(view)), nextCursor };
  }

  @Post()
  @Allow('administrator')
  @ApiOperation({ operationId: 'createTemplate', summary: 'Load a template written in HTML' })
  @ApiProblems(400, 401, 403, 413, 422)
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateTemplateDto,
  ): Promise<TemplateDetailsDto> {
    const { eSignatureEnabled = false, codeDelivery = null, signingClass = 'ordinary' } = body;
    const { name, html } = body;
    return TemplateDetailsDto.fromFillable(
      await this.templates.create(actor, {
        name,
        html,
        eSignatureEnabled,
        codeDelivery,
        signingClass,
      }),
    );
  }

  @Get(':id')
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({ operationId: 'getTemplate', summary: 'One template with its current text' })
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<TemplateDetailsDto> {
    return TemplateDetailsDto.fromFillable(await this.reader.fillable(actor.organizationId, id));
  }

  @Get(':id/versions/:version')
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'getTemplateVersion',
    summary: 'The text that a template had in one of its versions',
  })
  @ApiParam({ name: 'version', type: 'integer', example: 1 })
  @ApiProblems(401, 403, 404)
  async version(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @VersionParam() version: number,
  ): Promise<TemplateVersionTextDto> {
    return TemplateVersionTextDto.from(
      await this.reader.fillableAs(actor.organizationId, id, version),
    );
  }

  @Patch(':id')
  @Allow('administrator')
  @ApiOperation({
    operationId: 'updateTemplate',
    summary: 'Rename a template, switch its electronic signing on or off',
  })
  @ApiProblems(400, 401, 403, 404, 422)
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: UpdateTemplateDto,
  ): Promise<TemplateDetailsDto> {
    return TemplateDetailsDto.fromFillable(await this.templates.update(actor, id, body));
  }

  @Post(':id/versions')
  @Allow('administrator')
  @ApiOperation({
    operationId: 'createTemplateVersion',
    summary: 'Give a template a new text; documents made before keep theirs',
  })
  @ApiProblems(400, 401, 403, 404, 413, 422)
  async addVersion(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { html }: CreateTemplateVersionDto,
  ): Promise<TemplateDetailsDto> {
    return TemplateDetailsDto.fromFillable(await this.templates.addVersion(actor, id, html));
  }

  @Get(':id/variables')
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'listTemplateVariables',
    summary: 'The values a document from this template needs, as people call them',
  })
  @ApiProblems(401, 403, 404)
  async variables(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
  ): Promise<TemplateVariableListDto> {
    const { variables } = await this.reader.fillable(actor.organizationId, id);
    return { items: variables.map((variable) => TemplateVariableDto.from(variable)) };
  }
}
