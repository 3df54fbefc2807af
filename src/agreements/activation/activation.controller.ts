import { Body, Delete, Headers, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
} from '../../platform/index.js';
import { type ESignatureAnswer, eSignatureAnswer } from '../../settings/index.js';
import { ActivationService } from './activation.service.js';
import { ActivationDto } from './dto/activation.dto.js';

@ApiController('settings/e-signature/activation', 'Settings')
export class ActivationController {
  constructor(private readonly activation: ActivationService) {}

  @Post()
  @HttpCode(200)
  @Allow('administrator')
  @ApiOperation({
    operationId: 'activateESignature',
    summary: "Accept the operator's offer and switch signing by SMS on",
    description:
      'Needs «Наименование подписанта» (422 `signatory_name_required`). If your organization has no offer of its own, the shipped one is published as its version 1, marked «проверьте у юриста». Repeating it changes nothing.',
  })
  @ApiProblems(400, 401, 403, 422)
  async activate(
    @CurrentActor() actor: Actor,
    @Body() { operatorOfferVersion }: ActivationDto,
    @Ip() ip: string,
    @Headers('user-agent') userAgent: string | undefined,
  ): Promise<ESignatureAnswer> {
    const net = { ip, ...(userAgent === undefined ? {} : { userAgent }) };
    return eSignatureAnswer(await this.activation.activate(actor, operatorOfferVersion, net));
  }

  @Delete()
  @Allow('administrator')
  @ApiOperation({
    operationId: 'deactivateESignature',
    summary: 'Switch signing by SMS off; what was sent can still be signed',
  })
  @ApiProblems(401, 403)
  async deactivate(@CurrentActor() actor: Actor): Promise<ESignatureAnswer> {
    return eSignatureAnswer(await this.activation.deactivate(actor));
  }
}
