import { Get } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Allow, ApiController, ApiProblems } from '../../platform/index.js';
import { SmsBalanceListDto } from '../dto/sms-balance.dto.js';
import { SmsBalances } from './sms-balances.js';

@ApiController('sms/balance', 'SMS')
export class SmsBalanceController {
  constructor(private readonly balances: SmsBalances) {}

  @Get()
  @Allow('administrator', 'operator')
  @ApiOperation({
    operationId: 'getSmsBalance',
    summary: 'What is left on the accounts with the SMS gateways, as of the last hour',
  })
  @ApiProblems(401, 403)
  async list(): Promise<SmsBalanceListDto> {
    return SmsBalanceListDto.from(await this.balances.list());
  }
}
