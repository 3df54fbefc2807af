import { setTimeout as pause } from 'node:timers/promises';
import { messageOf } from '../../../../platform/index.js';
import { type BindKind, BindRefused } from './open-connection.js';
import type { SmppConnection } from './smpp-connection.js';
import type { SmppLog } from './smpp-log.js';

/** A connection that lived so long was a good one: the next pause is the first again. */
const GOOD_MS = 30_000;

export interface LinkParts {
  readonly kind: BindKind;
  open(stopping: AbortSignal): Promise<SmppConnection>;
  pauseMs(failures: number, isAuth: boolean): number;
  readonly log: SmppLog;
}

/** Keeps one bind alive: opens a new connection whenever the last one has ended, with growing pauses. */
export class SmppLink {
  /** Whether the SMSC refused our name or password when it was asked last. */
  isRefused = false;
  private current: SmppConnection | undefined;
  private failures = 0;
  private readonly waiters = new Set<() => void>();
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly parts: LinkParts) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Unbinds and stays away. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.current?.unbind();
    await this.running;
  }

  /** The open connection, waited for a while if there is none; undefined at once when waiting would not help. */
  async connection(patienceMs: number): Promise<SmppConnection | undefined> {
    // Work may begin a moment before `start` is called.
    if (!this.current?.isOpen && !this.isRefused && !this.stopping.signal.aborted) {
      await this.nextBind(patienceMs);
    }
    return this.current?.isOpen && !this.stopping.signal.aborted ? this.current : undefined;
  }

  private async nextBind(patienceMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const settle = (): void => {
        clearTimeout(timer);
        this.waiters.delete(settle);
        resolve();
      };
      const timer = setTimeout(settle, patienceMs);
      this.waiters.add(settle);
    });
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.liveOnce();
      const milliseconds = this.parts.pauseMs(this.failures, this.isRefused);
      await pause(milliseconds, undefined, this.stopping).catch(() => undefined);
    }
  }

  private async liveOnce(): Promise<void> {
    const { kind, log } = this.parts;
    try {
      const connection = await this.parts.open(this.stopping.signal);
      const since = performance.now();
      this.isRefused = false;
      this.current = connection;
      log.info({ bind: kind }, 'bound to the SMSC');
      this.wake();
      // A stop while the bind was on its way did not see this connection.
      if (this.stopping.signal.aborted) await connection.unbind();
      const reason = await connection.closed;
      this.failures = performance.now() - since < GOOD_MS ? this.failures + 1 : 1;
      if (!this.stopping.signal.aborted) log.warn({ bind: kind, reason }, 'the SMSC is gone');
    } catch (error) {
      this.failed(error);
    }
    this.current = undefined;
  }

  private failed(error: unknown): void {
    if (this.stopping.signal.aborted) return;
    const { kind, log } = this.parts;
    this.failures += 1;
    this.isRefused = error instanceof BindRefused && error.isAuth;
    const facts = { bind: kind, failures: this.failures, reason: messageOf(error) };
    if (this.isRefused) {
      log.error(facts, 'ALARM: the SMSC refuses our system id or password; no SMS goes out');
      this.wake();
    } else log.warn(facts, 'no bind to the SMSC');
  }

  private wake(): void {
    for (const settle of [...this.waiters]) settle();
  }
}
