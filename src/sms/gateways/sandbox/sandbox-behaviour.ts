import type { SmsReason } from '../../lifecycle/sms-status.js';

/** How a number of the sandbox behaves. */
export interface SandboxBehaviour {
  /** Whether the message comes up on the phone. */
  readonly arrives: boolean;
  /** Whether the gateway answers. */
  readonly answers: boolean;
  readonly reports: readonly SandboxReportPlan[];
}

export interface SandboxReportPlan {
  readonly status: 'delivered' | 'undeliverable';
  readonly reason?: SmsReason;
  readonly afterMs: number;
}

const LATE_MS = 120_000;

const delivered = { status: 'delivered', afterMs: 0 } as const;
const usual: SandboxBehaviour = { arrives: true, answers: true, reports: [delivered] };

/** The few numbers that show what can go wrong (G-14); every other one delivers. */
const SPECIAL: ReadonlyMap<string, SandboxBehaviour> = new Map([
  [
    '+79990000002',
    { arrives: false, answers: true, reports: [{ status: 'undeliverable', afterMs: 0 }] },
  ],
  [
    '+79990000003',
    { arrives: true, answers: true, reports: [{ status: 'delivered', afterMs: LATE_MS }] },
  ],
  ['+79990000004', { arrives: true, answers: true, reports: [delivered, delivered] }],
  // Nobody answers, so nobody knows; the phone knows.
  ['+79990000005', { arrives: true, answers: false, reports: [] }],
  [
    '+79990000006',
    {
      arrives: false,
      answers: true,
      reports: [{ status: 'undeliverable', reason: 'blocked_by_subscriber', afterMs: 0 }],
    },
  ],
]);

export function behaviourOf(phone: string): SandboxBehaviour {
  return SPECIAL.get(phone) ?? usual;
}
