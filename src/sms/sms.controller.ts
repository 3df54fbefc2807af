import { Get, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { type Actor, Allow, ApiController, ApiProblems, CurrentActor } from '../platform/index.js';
import { InboundListQueryDto, InboundSmsListDto } from './dto/inbound.dto.js';
import { SmsListQueryDto } from './dto/sms-list-query.dto.js';
import { SmsMessageListDto } from './dto/sms-message.dto.js';
import { InboundListQuery } from './inbound-list.query.js';
import { SmsListQuery } from './sms-list.query.js';

@ApiController('sms', 'SMS')
export class SmsController {
  constructor(
    private readonly messages: SmsListQuery,
    private readonly inbound: InboundListQuery,
  ) {}

  @Get('messages')
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
    const filter = SmsListQueryDto.filterOf(query);
    return SmsMessageListDto.from(await this.messages.page(actor.organizationId, filter));
  }

  @Get('inbound')
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'listInboundSms',
    summary: 'What clients wrote back by SMS, newest first; what may be a code is masked',
  })
  @ApiProblems(400, 401, 403, 422)
  async received(
    @CurrentActor() actor: Actor,
    @Query() query: InboundListQueryDto,
  ): Promise<InboundSmsListDto> {
    const filter = InboundListQueryDto.filterOf(query);
    return InboundSmsListDto.from(await this.inbound.page(actor.organizationId, filter));
  }
}
