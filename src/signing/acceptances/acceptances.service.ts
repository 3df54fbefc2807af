import { Injectable } from '@nestjs/common';
import { type Acceptance, RecordedAcceptances } from '../../agreements/index.js';
import { CardReader } from '../../crm/index.js';
import { type Actor, Clock, MobilePhones, momentOf } from '../../platform/index.js';
import { phoneRefused } from '../request/signer-choice.js';
import { AcceptanceInFuture } from '../signing.errors.js';
import type { ScanForm } from './scan-form.js';

/** Records for a contact that he signed the company's offer on paper (S-21). */
@Injectable()
export class AcceptancesService {
  constructor(
    private readonly contacts: CardReader,
    private readonly acceptances: RecordedAcceptances,
    private readonly clock: Clock,
    private readonly mobilePhones: MobilePhones,
  ) {}

  /** @throws ContactNotFound, AgreementVersionNotFound, AcceptanceInFuture, SendingRefused for a wrong number */
  async record(actor: Actor, { fields, scan }: ScanForm): Promise<Acceptance> {
    const { contactId, how, version } = fields;
    const { fullName } = await this.contacts.contact(actor.organizationId, contactId);
    return this.acceptances.record(actor, {
      ...{ contactId, fullName, how, version, scan },
      phone: fields.phone === undefined ? null : this.phoneIn(fields.phone),
      acceptedAt: this.momentOf(fields.acceptedAt),
    });
  }

  private phoneIn(typed: string): string {
    const parsed = this.mobilePhones.parse(typed);
    if (!parsed.ok) throw phoneRefused(parsed.reason);
    return parsed.phone.e164;
  }

  private momentOf(given: string | undefined): Date {
    const now = this.clock.now();
    if (given === undefined) return now;
    const moment = momentOf(given, 'beginning');
    if (moment > now) throw new AcceptanceInFuture();
    return moment;
  }
}
