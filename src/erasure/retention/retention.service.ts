import { Injectable } from '@nestjs/common';
import { OrganizationsService } from '../../access/index.js';
import { DocumentErasure, type DocumentPosition } from '../../documents/index.js';
import { Clock } from '../../platform/index.js';
import { SettingsReader } from '../../settings/index.js';
import { SmsErasure } from '../../sms/index.js';
import { UnitRetention } from './unit-retention.js';

const DAY_MS = 24 * 3_600_000;
/** Beyond the organization's years: a claim that was posted on the last day still finds its evidence. */
const MARGIN_MS = 30 * DAY_MS;
/** Documents looked at, and erased, for one organization in one run; the rest is for the next. */
const LOOKED_AT = 2_000;
const ERASED = 100;
const BATCH = 100;
/** What came in and belongs to no message of ours. */
const STRANGERS_MS = 30 * DAY_MS;
const STRANGERS = 1_000;

/** Erases what has been kept for as long as each organization wants (L-21). Held documents are passed by. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly settings: SettingsReader,
    private readonly documents: DocumentErasure,
    private readonly units: UnitRetention,
    private readonly sms: SmsErasure,
    private readonly clock: Clock,
  ) {}

  /** Answers how many documents were erased. */
  async run(): Promise<number> {
    let erased = 0;
    for (const organizationId of await this.organizations.ids()) {
      erased += await this.ofOrganization(organizationId);
    }
    await this.sms.forgetStrangers(new Date(this.clock.now().getTime() - STRANGERS_MS), STRANGERS);
    return erased;
  }

  private async ofOrganization(organizationId: string): Promise<number> {
    const { retentionYears } = await this.settings.eSignature(organizationId);
    const before = yearsBefore(this.clock.now(), retentionYears);
    let erased = 0;
    let after: DocumentPosition | undefined;
    for (let looked = 0; looked < LOOKED_AT && erased < ERASED; looked += BATCH) {
      const resting = await this.documents.restingSince(organizationId, before, after, BATCH);
      for (const { id } of resting) {
        erased += await this.units.erase({ organizationId, documentId: id, before });
      }
      after = resting.at(-1);
      if (resting.length < BATCH) break;
    }
    return erased;
  }
}

/** By the calendar, then the margin. */
function yearsBefore(now: Date, years: number): Date {
  const then = new Date(now.getTime() - MARGIN_MS);
  then.setUTCFullYear(then.getUTCFullYear() - years);
  return then;
}
