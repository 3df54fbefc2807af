import { Injectable } from '@nestjs/common';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { type AttemptLimit, AttemptLimits } from '../../platform/index.js';

export type StopCause = 'consecutive-numbers' | 'few-signed';

/** How long an organization sends nothing once something looked like pumping. */
const STOPPED: AttemptLimit = { name: 'sms-stopped', most: 1, periodMs: 3_600_000 };

/** The circuit breaker of an organization's SMS (SEC-11): it opens with an alarm and closes by itself. */
@Injectable()
export class SmsStops {
  constructor(
    private readonly limits: AttemptLimits,
    @InjectPinoLogger(SmsStops.name) private readonly logger: PinoLogger,
  ) {}

  /** Seconds for which nothing is sent; 0 when it may be now. */
  secondsLeft(organizationId: string): Promise<number> {
    return this.limits.secondsToWait(STOPPED, organizationId);
  }

  /** Outside a transaction: the stop stays, whatever becomes of the sending that caused it. */
  async stop(organizationId: string, cause: StopCause): Promise<void> {
    await this.limits.note(STOPPED, organizationId);
    this.logger.error({ alarm: 'sms_stopped', organizationId, cause }, 'SMS were stopped');
  }
}
