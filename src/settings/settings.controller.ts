import { Body, Get, Patch } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  Authenticated,
  CurrentActor,
} from '../platform/index.js';
import { ESignatureDto } from './dto/e-signature.dto.js';
import { UpdateESignatureDto } from './dto/update-e-signature.dto.js';
import { SettingsReader } from './settings-reader.js';
import { SettingsService } from './settings.service.js';

@ApiController('settings/e-signature', 'Settings')
export class SettingsController {
  constructor(
    private readonly settings: SettingsService,
    private readonly reader: SettingsReader,
  ) {}

  @Get()
  @Authenticated()
  @ApiOperation({
    operationId: 'getESignatureSettings',
    summary: 'What your organization has chosen for signing by SMS',
  })
  @ApiProblems(401)
  async get(@CurrentActor() actor: Actor): Promise<ESignatureDto> {
    return ESignatureDto.from(await this.reader.eSignature(actor.organizationId));
  }

  @Patch()
  @Allow('administrator')
  @ApiOperation({
    operationId: 'updateESignatureSettings',
    summary: 'Fill in «Наименование подписанта» and the policy; what is left out stays',
  })
  @ApiProblems(401, 403, 422)
  async update(
    @CurrentActor() actor: Actor,
    @Body() body: UpdateESignatureDto,
  ): Promise<ESignatureDto> {
    return ESignatureDto.from(await this.settings.update(actor, body));
  }
}
