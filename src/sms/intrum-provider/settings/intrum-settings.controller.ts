import { Body, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
} from '../../../platform/index.js';
import { IntrumSettingsDto } from './dto/intrum-settings.dto.js';
import { PutIntrumSettingsDto } from './dto/put-intrum-settings.dto.js';
import { IntrumSettingsReader } from './intrum-settings-reader.js';
import { IntrumSettingsService } from './intrum-settings.service.js';

@ApiController('settings/sms/intrum', 'Settings')
export class IntrumSettingsController {
  constructor(
    private readonly reader: IntrumSettingsReader,
    private readonly settings: IntrumSettingsService,
  ) {}

  @Get()
  @Allow('administrator')
  @ApiOperation({
    operationId: 'getIntrumSettings',
    summary: 'How your INTRUM sends SMS through Signet, with warnings in Russian',
  })
  @ApiOkResponse({ type: IntrumSettingsDto })
  @ApiProblems(401, 403)
  async get(@CurrentActor() actor: Actor): Promise<IntrumSettingsDto> {
    return IntrumSettingsDto.from(await this.reader.of(actor.organizationId));
  }

  @Put()
  @Allow('administrator')
  @ApiOperation({
    operationId: 'putIntrumSettings',
    summary: 'Set «Свой СМС-провайдер» of your INTRUM up',
    description:
      'INTRUM sends its own SMS through this installation, and answers of clients may be told to it. `contactGatewayUrl` of the answer is entered in INTRUM as «Gateway Контакта».',
  })
  @ApiOkResponse({ type: IntrumSettingsDto })
  @ApiProblems(401, 403, 422)
  async put(
    @CurrentActor() actor: Actor,
    @Body() body: PutIntrumSettingsDto,
  ): Promise<IntrumSettingsDto> {
    await this.settings.save(actor, PutIntrumSettingsDto.choice(body));
    return IntrumSettingsDto.from(await this.reader.of(actor.organizationId));
  }
}
