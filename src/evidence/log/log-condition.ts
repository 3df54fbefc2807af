import { Injectable } from '@nestjs/common';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { Clock, Transactions } from '../../platform/index.js';
import { epochName } from './leader/leadership.js';
import { LogEpoch } from './rows/log-epoch.entity.js';

/** `delayed`: it goes on by itself. `stopped`: a person has to look, since a past was changed. */
export type LogState = 'running' | 'delayed' | 'stopped';

/** How the log is, kept where every process can read it. Clients sign whatever it says. */
@Injectable()
export class LogCondition {
  private said: string | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @InjectPinoLogger(LogCondition.name) private readonly logger: PinoLogger,
  ) {}

  async read(): Promise<LogEpoch | null> {
    return this.transactions.run((tx) => tx.findOneBy(LogEpoch, { name: epochName }));
  }

  /** Says it once: in the log of the process and for those who ask for the state. */
  async tell(state: LogState, message = ''): Promise<void> {
    if (this.said === `${state} ${message}`) return;
    if (state === 'stopped')
      this.logger.error({ state }, `ALARM: the log stands still. ${message}`);
    else if (state === 'delayed') this.logger.warn({ state }, `The log waits. ${message}`);
    else if (this.said !== undefined) this.logger.info({ state }, 'The log goes on');
    this.said = `${state} ${message}`;
    const change = { state, message: message.slice(0, 500), since: this.clock.now() };
    await this.transactions.run((tx) => tx.update(LogEpoch, { name: epochName }, change), {
      durable: false,
    });
  }

  /** Why no token of outside time was had; nothing when one was. */
  async tellStamp(failure: string | undefined): Promise<void> {
    const change =
      failure === undefined
        ? { stampFailure: null, stampFailedAt: null }
        : { stampFailure: failure.slice(0, 500), stampFailedAt: this.clock.now() };
    await this.transactions.run((tx) => tx.update(LogEpoch, { name: epochName }, change), {
      durable: false,
    });
  }
}
