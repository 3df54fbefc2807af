import { randomInt } from 'node:crypto';
import type { SmppSettings } from '../../../platform/index.js';
import {
  type DeliveryReport,
  type InboundMessage,
  SmsGateway,
  type SmsSubmission,
  type SubmissionResult,
} from '../sms-gateway.js';
import { DeliverIntake } from './incoming/deliver-intake.js';
import { inboundOfWire, reportOfWire } from './incoming/deliver-wire.js';
import type { DeliverStore } from './incoming/store-queue.js';
import { QueueFullPauses } from './queue-full-pauses.js';
import { SmppBinds } from './session/smpp-binds.js';
import type { SmppLog } from './session/smpp-log.js';
import type { PartResult } from './session/submitter.js';
import { submitFields } from './text/submit-fields.js';

const TURN_MS = 3_000;
/** For all parts together: below the time after which our side gives an answer up. */
const ALL_MS = 14_000;

export interface SmppParts {
  readonly settings: SmppSettings;
  /** Keeps what is delivered, all or nothing. */
  readonly store: DeliverStore;
  readonly log: SmppLog;
  readonly reconnectPause?: (failures: number, isAuth: boolean) => number;
  /** For a turn: connection, place in the window, pace. */
  readonly turnMs?: number;
}

/** An operator's SMSC, by SMPP 3.4 (domain.md §6.2). Connections exist from `start` to `stop`. */
export class SmppGateway extends SmsGateway {
  override readonly name = 'smpp';
  override readonly sender: string;
  override readonly rewritesIds = true;
  private readonly settings: SmppSettings;
  private readonly binds: SmppBinds;
  private readonly intake: DeliverIntake;
  private readonly queueFull = new QueueFullPauses();
  private readonly turnMs: number;
  private reference = randomInt(0x10000);

  constructor({ settings, store, log, reconnectPause, turnMs = TURN_MS }: SmppParts) {
    super();
    this.turnMs = turnMs;
    this.settings = settings;
    this.sender = settings.sender;
    this.intake = new DeliverIntake(store, log);
    this.binds = new SmppBinds(
      settings,
      (...args) => this.intake.take(...args),
      log,
      reconnectPause,
    );
  }

  override start(): Promise<void> {
    this.binds.start();
    this.intake.start();
    return Promise.resolve();
  }

  override async stop(): Promise<void> {
    await this.binds.stop();
    await this.intake.stop();
  }

  /** All parts are one submission: what is said of it is true of the whole. */
  override async send(submission: SmsSubmission): Promise<SubmissionResult> {
    const result = await this.sendParts(submission);
    const { idempotencyKey } = submission;
    if (result.kind === 'queue-full') {
      return {
        kind: 'postponed',
        reason: 'unavailable',
        afterMs: this.queueFull.next(idempotencyKey),
        queueFull: true,
      };
    }
    this.queueFull.forget(idempotencyKey);
    return result;
  }

  override parseReports(raw: string): readonly DeliveryReport[] {
    const report = reportOfWire(raw, this.settings.reportIds);
    return report ? [report] : [];
  }

  override parseInbound(raw: string): readonly InboundMessage[] {
    const inbound = inboundOfWire(raw);
    return inbound ? [inbound] : [];
  }

  /** One after the other: a refusal of the first one leaves nothing half sent. */
  private async sendParts(
    submission: SmsSubmission,
  ): Promise<SubmissionResult | { kind: 'queue-full' }> {
    const until = performance.now() + ALL_MS;
    const providerIds: string[] = [];
    let withoutId = 0;
    for (const fields of submitFields(submission, this.settings, this.nextReference())) {
      const isLater = providerIds.length + withoutId > 0;
      const result = await this.sendPart(fields, until, isLater);
      if (result.kind === 'accepted') providerIds.push(result.providerId);
      // Taken, under an id that nobody told us: the phone needs the rest of the text all the same.
      else if (result.kind === 'unknown' && result.cause === 'no-response') withoutId += 1;
      else if (!isLater) return result;
      // A part is out: neither sent nor not sent.
      else
        return { kind: 'unknown', cause: result.kind === 'unknown' ? result.cause : 'no-response' };
    }
    if (withoutId > 0) return { kind: 'unknown', cause: 'no-response' };
    return { kind: 'accepted', providerIds };
  }

  /** A later part that was surely not taken is offered again while there is time, or the phone shows half a text. */
  private async sendPart(
    fields: ReturnType<typeof submitFields>[number],
    until: number,
    isLater: boolean,
  ): Promise<PartResult> {
    for (;;) {
      const left = Math.max(0, until - performance.now());
      const answerMs = Math.min(this.settings.responseMs, left);
      const result = await this.binds.submitter.submit(fields, {
        turnMs: Math.min(this.turnMs, left),
        answerMs,
      });
      const again = result.kind === 'postponed' || result.kind === 'queue-full';
      const pauseMs = result.kind === 'postponed' ? result.afterMs : 2_000;
      if (!again || !isLater || pauseMs > until - performance.now()) return result;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }

  private nextReference(): number {
    this.reference = (this.reference + 1) & 0xffff;
    return this.reference;
  }
}
