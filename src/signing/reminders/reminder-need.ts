import { Injectable } from '@nestjs/common';
import { Clock, type Tx } from '../../platform/index.js';
import { SettingsReader } from '../../settings/index.js';
import { SmsReader } from '../../sms/index.js';
import type { Signer } from '../request/signer.entity.js';
import type { SigningRequest } from '../request/signing-request.entity.js';
import { clientZone } from './client-zone.js';
import { ReminderSchedule } from './reminder-schedule.js';
import { isWorkingTime } from './working-hours.js';

export type Need =
  | { readonly kind: 'now' }
  | { readonly kind: 'later'; readonly at: Date }
  | { readonly kind: 'never' };

/** Somebody who got an SMS of this request so short a time ago needs no other. */
const QUIET_MS = 3_600_000;

/** Whether a signer is reminded at this moment: state, the hour where he lives, and what he was sent last. */
@Injectable()
export class ReminderNeed {
  constructor(
    private readonly settings: SettingsReader,
    private readonly sms: SmsReader,
    private readonly schedule: ReminderSchedule,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, request: SigningRequest, signer: Signer): Promise<Need> {
    const now = this.clock.now();
    const isOpen = [request.status, signer.status].every(
      (status) => status === 'sent' || status === 'viewed',
    );
    if (!isOpen || request.expiresAt <= now) return { kind: 'never' };
    const last = (await this.sms.sentTimes(signer.id, tx)).at(-1);
    if (last && now.getTime() - last.getTime() < QUIET_MS) return { kind: 'never' };
    const { timezone } = await this.settings.eSignature(request.organizationId, tx);
    const zone = clientZone(signer.phone, timezone);
    if (isWorkingTime(now, zone)) return { kind: 'now' };
    const at = this.schedule.next(request, zone);
    return at ? { kind: 'later', at } : { kind: 'never' };
  }
}
