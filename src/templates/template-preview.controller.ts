import { Body, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { Allow, ApiController, ApiProblems, CurrentActor, IdParam } from '../platform/index.js';
import type { Actor } from '../platform/index.js';
import { PreviewTemplateDto } from './dto/template-input.dto.js';
import { PreviewPagesDto } from './dto/template-preview.dto.js';
import { TemplatePreview } from './template-preview.service.js';

@ApiController('templates', 'Templates')
export class TemplatePreviewController {
  constructor(private readonly previews: TemplatePreview) {}

  @Post(':id/preview')
  @HttpCode(200)
  @Allow('employee', 'administrator')
  @ApiOperation({
    operationId: 'previewTemplate',
    summary: 'How a document would look; samples stand in for missing values',
  })
  @ApiProduces('application/pdf')
  @ApiResponse({
    status: 200,
    content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblems(400, 401, 403, 404, 413, 422, 503)
  async preview(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: PreviewTemplateDto,
  ): Promise<StreamableFile> {
    const pdf = await this.previews.render(actor, id, body);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: 'inline; filename="preview.pdf"',
    });
  }

  @Post(':id/preview/pages')
  @HttpCode(200)
  @Allow('employee', 'administrator')
  @ApiOperation({
    operationId: 'previewTemplatePages',
    summary: 'The same as pictures of pages, with the values that the text takes: for an editor',
  })
  @ApiProblems(400, 401, 403, 404, 413, 422, 503)
  async pages(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: PreviewTemplateDto,
  ): Promise<PreviewPagesDto> {
    return PreviewPagesDto.from(await this.previews.pages(actor, id, body));
  }
}
