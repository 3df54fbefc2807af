import { Injectable } from '@nestjs/common';
import { UserReader } from '../access/index.js';
import { Listens } from '../platform/index.js';
import { SmsBalances, smsBalanceLow, type SmsBalanceLow } from '../sms/index.js';
import { balanceLowText } from './balance-text.js';
import { RobotInbox } from './inbox/inbox.service.js';

/** Tells those who can do something about it that the money for SMS runs out, once each time it does. */
@Injectable()
export class BalanceListener {
  constructor(
    private readonly inbox: RobotInbox,
    private readonly balances: SmsBalances,
    private readonly users: UserReader,
  ) {}

  @Listens(smsBalanceLow)
  async low({ organizationId, gateway, since }: SmsBalanceLow): Promise<void> {
    const balance = await this.balances.of(gateway);
    // Somebody has paid meanwhile.
    if (!balance?.lowSince) return;
    const people = [
      ...(await this.users.inRole('administrator', organizationId)),
      ...(await this.users.inRole('operator')),
    ];
    const type = 'sms.balance_low';
    for (const { id: userId, organizationId: own } of people) {
      await this.inbox.write({
        organizationId: own,
        userId,
        type,
        text: balanceLowText(balance),
        documentId: null,
        factKey: `${type}/${gateway}/${since}/${userId}`,
      });
    }
  }
}
