import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { ProofRefused } from '#libs/evidence-log';
import { AppConfig, messageOf } from '../../../platform/index.js';
import { LeadershipLost } from '../leader/leadership.js';
import { LogCondition } from '../log-condition.js';
import { TileDiffers } from '../log-folder.js';
import { LogSignals } from '../log-signals.js';
import { SignerRefused } from '../signer/log-signer.js';
import { Sequencer } from './sequencer.js';

/** Between two turns that were asked for; so that many commits become one checkpoint. */
const coalesceMs = 50;
/** Without being asked. */
const idleMs = 1_000;
/** A log that stands still is looked at again, in case somebody mended it. */
const stoppedMs = 10_000;

/** Runs the sequencer where jobs run: when a commit says so, and every second. */
@Injectable()
export class SequencerLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private isRunning = false;
  private isAsked = false;
  private isLeader: boolean | undefined;
  private lastError: string | undefined;
  private wake = (): void => undefined;
  private ended: Promise<void> = Promise.resolve();
  private stopListening = (): void => undefined;

  constructor(
    private readonly sequencer: Sequencer,
    private readonly condition: LogCondition,
    private readonly signals: LogSignals,
    private readonly config: AppConfig,
    @InjectPinoLogger(SequencerLoop.name) private readonly logger: PinoLogger,
  ) {}

  /** The log is open when the process begins to serve, unless there is trouble: that is no reason not to serve. */
  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.lanes.includes('main')) return;
    if (this.config.log.signer) {
      this.logger.warn(
        'Checkpoints are signed in this process: whoever owns its disk owns key and state, and then only copies that were handed out convict. A signer of its own: ROLE=log-signer.',
      );
    }
    this.isRunning = true;
    this.stopListening = this.signals.on('queued', () => {
      this.isAsked = true;
      this.wake();
    });
    const first = await this.turn();
    this.ended = this.run(first);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isRunning = false;
    this.stopListening();
    this.wake();
    await this.ended;
    await this.sequencer.stop();
  }

  private async run(first: number): Promise<void> {
    let next = first;
    while (await this.isTime(next)) {
      const began = performance.now();
      next = await this.turn();
      await pause(Math.max(0, coalesceMs - (performance.now() - began)));
    }
  }

  /** @returns how long to sleep when nobody asks */
  private async turn(): Promise<number> {
    this.isAsked = false;
    try {
      const isLeader = await this.sequencer.turn();
      if (isLeader) await this.condition.tell('running');
      else if (this.isLeader !== false) {
        this.logger.info('Another process writes the log; this one is ready to take over');
      }
      this.isLeader = isLeader;
      this.lastError = undefined;
      return idleMs;
    } catch (error) {
      return await this.explain(error);
    }
  }

  private async explain(error: unknown): Promise<number> {
    if (error instanceof LeadershipLost) {
      await this.sequencer.stop();
      return idleMs;
    }
    const isAlarm = [SignerRefused, TileDiffers, ProofRefused].some((one) => error instanceof one);
    if (!isAlarm && messageOf(error) !== this.lastError) {
      this.logger.warn({ err: error }, 'the sequencer met an error');
    }
    this.lastError = messageOf(error);
    try {
      await this.condition.tell(isAlarm ? 'stopped' : 'delayed', messageOf(error));
    } catch (failure) {
      this.logger.warn({ err: failure }, 'the state of the log could not be stored');
    }
    return isAlarm ? stoppedMs : idleMs;
  }

  private async isTime(pauseMs: number): Promise<boolean> {
    if (this.isRunning) await this.sleep(pauseMs);
    return this.isRunning;
  }

  private sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.isAsked) {
        resolve();
        return;
      }
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
