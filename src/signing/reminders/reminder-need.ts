import { Injectable } from '@nestjs/common';
import { Clock, type Tx } from '../../platform/index.js';
import { SettingsReader } from '../../settings/index.js';
import { SmsReader } from '../../sms/index.js';
import { clientZone } from './client-zone.js';
import { type Invited, ReminderSchedule } from './reminder-schedule.js';
import { isWorkingTime } from './working-hours.js';

export type Need =
  | { readonly kind: 'now' }
  | { readonly kind: 'later'; readonly at: Date }
  | { readonly kind: 'never' };

/** Somebody who got an SMS of this request so short a time ago needs no other. */
const QUIET_MS = 3_600_000;

/** Whether somebody who is still awaited is reminded at this moment: deadline, the hour where he lives, what he was sent last. */
@Injectable()
export class ReminderNeed {
  constructor(
    private readonly settings: SettingsReader,
    private readonly sms: SmsReader,
    private readonly schedule: ReminderSchedule,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, invited: Invited & { readonly signerId: string }): Promise<Need> {
    const now = this.clock.now();
    if (invited.expiresAt <= now) return { kind: 'never' };
    const last = (await this.sms.sentTimes(invited.signerId, tx)).at(-1);
    if (last && now.getTime() - last.getTime() < QUIET_MS) return { kind: 'never' };
    const { timezone } = await this.settings.eSignature(invited.organizationId, tx);
    const zone = clientZone(invited.phone, timezone);
    if (isWorkingTime(now, zone)) return { kind: 'now' };
    const at = this.schedule.next(invited, zone);
    return at ? { kind: 'later', at } : { kind: 'never' };
  }
}
