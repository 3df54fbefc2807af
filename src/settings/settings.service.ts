import { Injectable } from '@nestjs/common';
import { type Actor, Clock, lockRow, Transactions, type Tx } from '../platform/index.js';
import {
  DEFAULT_SETTINGS,
  type ESignatureSettings,
  SMS_PURPOSES,
  type SmsPurpose,
  type SmsTexts,
} from './e-signature-settings.js';
import { OrganizationSettings } from './organization-settings.entity.js';
import { SettingsJournal } from './settings-journal.js';
import { viewOf } from './settings-reader.js';
import { SignatoryNameRequired } from './settings.errors.js';

/** What a PATCH may name. A null takes the own value away. */
export type SettingsChanges = Partial<
  Omit<ESignatureSettings, 'active' | 'activatedAt' | 'signatoryInn' | 'smsTexts'>
> & {
  readonly signatoryInn?: string | null;
  readonly smsTexts?: Readonly<Partial<Record<SmsPurpose, string | null>>>;
};

/** Changes what an organization has chosen; each change is evidence. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly journal: SettingsJournal,
  ) {}

  update(actor: Actor, changes: SettingsChanges): Promise<ESignatureSettings> {
    return this.transactions.run(async (tx) => {
      const before = await this.lock(tx, actor.organizationId);
      return this.write(tx, actor.organizationId, before, merge(before, changes));
    });
  }

  /** Switches signing on (S-3); nothing happens when it is on. Throws {@link SignatoryNameRequired}. */
  async activate(tx: Tx, organizationId: string): Promise<ESignatureSettings> {
    const before = await this.lock(tx, organizationId);
    if (before.signatoryName === '') throw new SignatoryNameRequired();
    if (before.active) return before;
    const after = { ...before, active: true, activatedAt: this.clock.now() };
    return this.write(tx, organizationId, before, after);
  }

  /** Switches signing off: what was sent goes on, nothing more is sent. Nothing happens when it is off. */
  async deactivate(tx: Tx, organizationId: string): Promise<ESignatureSettings> {
    const before = await this.lock(tx, organizationId);
    if (!before.active) return before;
    const after = { ...before, active: false, activatedAt: null };
    return this.write(tx, organizationId, before, after);
  }

  private async lock(tx: Tx, organizationId: string): Promise<ESignatureSettings> {
    await tx
      .createQueryBuilder()
      .insert()
      .into(OrganizationSettings)
      .values({ ...mutable(DEFAULT_SETTINGS), organizationId, updatedAt: this.clock.now() })
      // Not orIgnore: on MySQL that takes a shared lock, and many at once deadlock on the way to an exclusive one.
      .orUpdate(['organization_id'], ['organization_id'])
      .execute();
    const row = await lockRow(tx, OrganizationSettings, { organizationId });
    if (!row) throw new Error('A row that was just inserted is gone');
    return viewOf(row);
  }

  private async write(
    tx: Tx,
    organizationId: string,
    before: ESignatureSettings,
    after: ESignatureSettings,
  ): Promise<ESignatureSettings> {
    const changed = { ...mutable(after), updatedAt: this.clock.now() };
    await tx.update(OrganizationSettings, { organizationId }, changed);
    await this.journal.changed(tx, organizationId, before, after);
    return after;
  }
}

function merge(before: ESignatureSettings, changes: SettingsChanges): ESignatureSettings {
  const { signatoryInn, smsTexts, signatoryName, ...plain } = changes;
  return {
    ...before,
    ...plain,
    signatoryName: signatoryName?.trim() ?? before.signatoryName,
    signatoryInn: signatoryInn === undefined ? before.signatoryInn : (signatoryInn ?? ''),
    smsTexts: mergeTexts(before.smsTexts, smsTexts ?? {}),
  };
}

function mergeTexts(before: SmsTexts, changes: NonNullable<SettingsChanges['smsTexts']>): SmsTexts {
  const after: Partial<Record<SmsPurpose, string>> = {};
  for (const purpose of SMS_PURPOSES) {
    const wanted = changes[purpose];
    const text = wanted === undefined ? before[purpose] : wanted;
    if (typeof text === 'string') after[purpose] = text;
  }
  return after;
}

/** TypeORM's types want arrays that may be changed. */
function mutable(settings: ESignatureSettings): Omit<ESignatureSettings, 'reminders'> & {
  reminders: number[];
} {
  return { ...settings, reminders: [...settings.reminders] };
}
