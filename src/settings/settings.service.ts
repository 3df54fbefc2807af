import { Injectable } from '@nestjs/common';
import {
  type Actor,
  AppConfig,
  Clock,
  lockRow,
  receivesSms,
  Transactions,
  type Tx,
} from '../platform/index.js';
import {
  DEFAULT_SETTINGS,
  type ESignatureSettings,
  type LogoFacts,
} from './e-signature-settings.js';
import { mergeSettings, type SettingsChanges } from './merge-settings.js';
import { OrganizationSettings } from './organization-settings.entity.js';
import { refuseWrongOrigins } from './origin-rules.js';
import { SettingsJournal } from './settings-journal.js';
import { viewOf } from './settings-reader.js';
import { SenderCannotReceive, SignatoryNameRequired } from './settings.errors.js';

/** Changes what an organization has chosen; each change is evidence. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly journal: SettingsJournal,
    private readonly config: AppConfig,
  ) {}

  /** Throws ValidationFailed for an origin that is none, SenderCannotReceive for replies that nobody would get. */
  async update(actor: Actor, changes: SettingsChanges): Promise<ESignatureSettings> {
    refuseWrongOrigins(changes, this.config);
    return this.transactions.run(async (tx) => {
      const before = await this.lock(tx, actor.organizationId);
      const after = mergeSettings(before, changes);
      this.refuseDeafSender(before, after);
      return this.write(tx, actor.organizationId, before, after);
    });
  }

  /** Says which picture the logo is; null takes it away. */
  async changeLogo(
    tx: Tx,
    organizationId: string,
    logo: LogoFacts | null,
  ): Promise<ESignatureSettings> {
    const before = await this.lock(tx, organizationId);
    const after = { ...before, branding: { ...before.branding, logo } };
    return this.write(tx, organizationId, before, after);
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

  /** What was switched on before the gateway's sender became a name stays on, and rests. */
  private refuseDeafSender(before: ESignatureSettings, after: ESignatureSettings): void {
    if (before.replyAllowed || !after.replyAllowed) return;
    if (!receivesSms(this.config.sms.gateway)) throw new SenderCannotReceive();
  }

  private async lock(tx: Tx, organizationId: string): Promise<ESignatureSettings> {
    await tx
      .createQueryBuilder()
      .insert()
      .into(OrganizationSettings)
      .values({ ...rowOf(DEFAULT_SETTINGS), organizationId, updatedAt: this.clock.now() })
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
    const changed = { ...rowOf(after), updatedAt: this.clock.now() };
    await tx.update(OrganizationSettings, { organizationId }, changed);
    await this.journal.changed(tx, organizationId, before, after);
    return after;
  }
}

/** The columns that say it; TypeORM's types want arrays that may be changed. */
function rowOf({
  embedding,
  ...settings
}: ESignatureSettings): Omit<OrganizationSettings, 'organizationId' | 'updatedAt'> {
  return {
    ...settings,
    reminders: [...settings.reminders],
    embedOrigins: [...embedding.origins],
    returnOrigins: [...settings.returnOrigins],
  };
}
