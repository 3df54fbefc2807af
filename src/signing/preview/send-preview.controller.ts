import { Get, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
  IdParam,
} from '../../platform/index.js';
import { SendPreviewQueryDto } from './dto/send-preview-query.dto.js';
import { SendPreviewDto } from './dto/send-preview.dto.js';
import { SendPreviews } from './send-previews.service.js';

@ApiController('documents/:id/send-preview', 'Signing')
export class SendPreviewController {
  constructor(private readonly previews: SendPreviews) {}

  @Get()
  @Allow('employee', 'administrator')
  @ApiOperation({
    operationId: 'previewSending',
    summary: 'Before «Отправить на подпись»: who gets which SMS, how long it is, what it costs',
  })
  @ApiProblems(401, 403, 404, 409, 422)
  async preview(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() wish: SendPreviewQueryDto,
  ): Promise<SendPreviewDto> {
    return SendPreviewDto.from(await this.previews.of(actor, id, wish));
  }
}
