import type { DeliveryReport, InboundMessage } from '../sms-gateway.js';
import { SMS_REASONS, type SmsReason } from '../../lifecycle/sms-status.js';

/** What the sandbox tells us is JSON of its own: `{"report": {…}}` or `{"inbound": {…}}`. */
export function reportAsRaw(report: DeliveryReport): string {
  return JSON.stringify({ report });
}

export function inboundAsRaw(inbound: InboundMessage): string {
  return JSON.stringify({ inbound });
}

const STATUSES = ['sent', 'delivered', 'expired', 'undeliverable', 'rejected'] as const;

export function reportOfRaw(raw: string): DeliveryReport | undefined {
  const members = membersOf(raw, 'report');
  const providerId = members?.get('providerId');
  const status = STATUSES.find((one) => one === members?.get('status'));
  if (typeof providerId !== 'string' || !status) return undefined;
  const reason = SMS_REASONS.find((one): one is SmsReason => one === members?.get('reason'));
  return { providerId, status, ...(reason ? { reason } : {}) };
}

export function inboundOfRaw(raw: string): InboundMessage | undefined {
  const members = membersOf(raw, 'inbound');
  if (!members) return undefined;
  const [providerId, from, to, text] = ['providerId', 'from', 'to', 'text'].map((name) => {
    const value = members.get(name);
    return typeof value === 'string' ? value : undefined;
  });
  if (providerId === undefined || from === undefined || to === undefined || text === undefined) {
    return undefined;
  }
  return { providerId, from, to, text };
}

function membersOf(raw: string, name: string): Map<string, unknown> | undefined {
  const value = objectOf(parsed(raw))?.get(name);
  return objectOf(value);
}

function objectOf(value: unknown): Map<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
