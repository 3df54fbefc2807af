import { Injectable } from '@nestjs/common';
import { Clock, JobQueue, type Tx } from '../../platform/index.js';
import { SettingsReader } from '../../settings/index.js';
import { Signer } from '../request/signer.entity.js';
import type { SigningRequest } from '../request/signing-request.entity.js';
import { clientZone } from './client-zone.js';
import { remindSigner } from './remind-signer.jobs.js';
import { nearestWorkingTime } from './working-hours.js';

const HOUR_MS = 3_600_000;
/** A reminder right after the invitation annoys, one in the last minutes is of no use. */
const MARGIN_MS = HOUR_MS;

/** Who was sent a link that works until a moment. */
export interface Invited {
  readonly organizationId: string;
  /** E.164. */
  readonly phone: string;
  readonly expiresAt: Date;
}

/** Decides when people are reminded; for the signers of a request it also writes it down as jobs. */
@Injectable()
export class ReminderSchedule {
  constructor(
    private readonly settings: SettingsReader,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** So many hours before the deadline as the organization has chosen, in working hours of each signer's zone. */
  async plan(tx: Tx, request: SigningRequest): Promise<void> {
    const { id: requestId, organizationId } = request;
    const { reminders, timezone } = await this.settings.eSignature(organizationId, tx);
    if (reminders.length === 0) return;
    const signers = await tx.find(Signer, { where: { requestId }, order: { id: 'ASC' } });
    const jobs = signers.flatMap(({ id: signerId, phone }) =>
      this.moments(request, reminders, clientZone(phone, timezone)).map((runAt) => ({
        job: remindSigner,
        payload: { organizationId, requestId, signerId },
        runAt,
      })),
    );
    await this.queue.putAll(tx, jobs);
  }

  /** When somebody invited at this moment is reminded, by the clock of his zone. */
  async momentsFor(tx: Tx, invited: Invited): Promise<readonly Date[]> {
    const { organizationId, phone } = invited;
    const { reminders, timezone } = await this.settings.eSignature(organizationId, tx);
    return this.moments(invited, reminders, clientZone(phone, timezone));
  }

  /** The due moment of a reminder that cannot go out now; undefined when no working hour is left. */
  next({ expiresAt }: Pick<Invited, 'expiresAt'>, zone: string): Date | undefined {
    const now = this.clock.now();
    const to = new Date(expiresAt.getTime() - MARGIN_MS);
    return nearestWorkingTime(now, zone, { from: now, to });
  }

  /** Two that would fall on one moment are one. */
  private moments(
    { expiresAt }: Pick<Invited, 'expiresAt'>,
    hours: readonly number[],
    zone: string,
  ): readonly Date[] {
    const window = {
      from: new Date(this.clock.now().getTime() + MARGIN_MS),
      to: new Date(expiresAt.getTime() - MARGIN_MS),
    };
    const moments = hours
      .map((before) => new Date(expiresAt.getTime() - before * HOUR_MS))
      // Longer before the deadline than the request lives: it has only just been sent.
      .filter((wished) => wished >= window.from)
      .flatMap((wished) => nearestWorkingTime(wished, zone, window) ?? []);
    return [...new Map(moments.map((moment) => [moment.getTime(), moment])).values()];
  }
}
