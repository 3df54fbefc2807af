import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EvidenceJournal } from '../../evidence/index.js';
import { Clock, DomainEvents, type Tx } from '../../platform/index.js';
import { SettingsReader, type SimSwapPolicy } from '../../settings/index.js';
import { Signer } from '../request/signer.entity.js';
import { signerSimChanged } from '../signing.events.js';
import { NOBODY_KNOWS, type SimSwapAnswer, SimSwapCheck } from './sim-swap-check.js';

/** SEC-12: younger ones are what the policy is about. */
const FRESH_HOURS = 72;
const ANSWER_MS = 3_000;
/** From the question to the transaction that makes the code. */
const KEPT_MS = 60_000;
const MOST_KEPT = 1_000;

/** `not-asked`: nobody had the time to, since the code follows from somebody else's act. */
export type SimVerdict = 'pass' | 'blocked' | 'not-asked';

/**
 * Asks before a code is made whether the SIM behind its number was replaced. The question goes out before the
 * transaction, its answer is written down in it, before the code.
 */
@Injectable()
export class SimSwaps {
  private readonly answers = new Map<string, { answer: SimSwapAnswer; at: number }>();

  constructor(
    private readonly provider: SimSwapCheck,
    private readonly dataSource: DataSource,
    private readonly settings: SettingsReader,
    private readonly journal: EvidenceJournal,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  /** Outside any transaction. @param phones E.164 */
  async ask(phones: readonly string[]): Promise<void> {
    if (this.provider.provider === undefined) return;
    await Promise.all(
      [...new Set(phones)].map(async (phone) => {
        const answer = await this.answerOf(phone);
        if (this.answers.size >= MOST_KEPT) this.answers.clear();
        this.answers.set(phone, { answer, at: this.clock.now().getTime() });
      }),
    );
  }

  /** The same of signers by their ids or that of their request. */
  async askOf(whose: { readonly id: string } | { readonly requestId: string }): Promise<void> {
    if (this.provider.provider === undefined) return;
    const signers = await this.dataSource.getRepository(Signer).findBy({ ...whose });
    await this.ask(signers.map(({ phone }) => phone));
  }

  /** What the answer means for a code that is about to be made; writes `simswap.checked`, and tells of a code that is not. */
  async judge(tx: Tx, signer: Signer): Promise<SimVerdict> {
    const { provider } = this.provider;
    if (provider === undefined) return 'pass';
    const known = this.answers.get(signer.phone);
    const isKept = known && this.clock.now().getTime() - known.at <= KEPT_MS;
    if (!isKept) return 'not-asked';
    const { simSwapPolicy: policy } = await this.settings.eSignature(signer.organizationId, tx);
    await this.record(tx, signer, { provider, policy, ...known.answer });
    const { result, ageHours } = known.answer;
    const isFresh = result === 'changed' && (ageHours ?? 0) < FRESH_HOURS;
    if (!isFresh || policy === 'warn') return 'pass';
    const { id: signerId, organizationId, requestId } = signer;
    await this.events.emit(tx, signerSimChanged, { organizationId, requestId, signerId });
    return 'blocked';
  }

  private async answerOf(phone: string): Promise<SimSwapAnswer> {
    const timer = new AbortController();
    try {
      const late = pause(ANSWER_MS, NOBODY_KNOWS, timer);
      return await Promise.race([this.provider.check(phone), late]);
    } catch {
      return NOBODY_KNOWS;
    } finally {
      timer.abort();
    }
  }

  private async record(
    tx: Tx,
    { id: signerId, organizationId, requestId }: Signer,
    fact: { readonly provider: string; readonly policy: SimSwapPolicy } & SimSwapAnswer,
  ): Promise<void> {
    const { provider, policy, result, ageHours } = fact;
    await this.journal.record(tx, {
      type: 'simswap.checked',
      stream: `request/${requestId}`,
      organizationId,
      signerId,
      data: { provider, result, ageHours: ageHours ?? -1, policy },
    });
  }
}
