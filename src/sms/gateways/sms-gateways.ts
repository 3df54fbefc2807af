import type { SmsGateway } from './sms-gateway.js';

/** The gateways that this installation has. */
export class SmsGateways {
  constructor(
    readonly primary: SmsGateway,
    /** Takes what the primary one refused. */
    readonly fallback: SmsGateway | undefined,
  ) {}

  /** Undefined when it is none of ours, or not any more. */
  named(name: string): SmsGateway | undefined {
    return [this.primary, this.fallback].find((gateway) => gateway?.name === name);
  }
}
