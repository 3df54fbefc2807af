import { Get, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { type Actor, Allow, ApiController, ApiProblems, CurrentActor } from '../platform/index.js';
import { SmsListQueryDto } from './dto/sms-list-query.dto.js';
import { SmsMessageListDto } from './dto/sms-message.dto.js';
import { SmsListQuery } from './sms-list.query.js';

@ApiController('sms/messages', 'SMS')
export class SmsController {
  constructor(private readonly messages: SmsListQuery) {}

  @Get()
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'listSmsMessages',
    summary: 'The SMS log, newest first; code and link are masked',
  })
  @ApiProblems(400, 401, 403, 422)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: SmsListQueryDto,
  ): Promise<SmsMessageListDto> {
    return SmsMessageListDto.from(await this.messages.page(actor.organizationId, query));
  }
}
