import type { PinoLogger } from 'nestjs-pino';

/** Calls the body again and again with a pause between, one call at a time, and survives its errors. */
export class Poll {
  private timer: NodeJS.Timeout | undefined;
  private current: Promise<void> = Promise.resolve();
  private running = false;

  constructor(
    private readonly pauseMs: number,
    private readonly body: () => Promise<void>,
    private readonly logger: PinoLogger,
  ) {}

  start(): void {
    if (this.running) return;
    this.running = true;
    this.schedule(0);
  }

  async stop(): Promise<void> {
    this.running = false;
    clearTimeout(this.timer);
    await this.current;
  }

  report(error: unknown): void {
    this.logger.error({ err: error }, 'the job runner met an error');
  }

  private schedule(pauseMs: number): void {
    if (!this.running) return;
    this.timer = setTimeout(() => {
      this.current = this.body()
        .catch((error: unknown) => {
          this.report(error);
        })
        .then(() => {
          this.schedule(this.pauseMs);
        });
    }, pauseMs);
  }
}
