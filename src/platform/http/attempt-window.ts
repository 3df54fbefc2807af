import { isIPv6 } from 'node:net';

/** Addresses that are remembered at the most; the oldest are forgotten first. */
const MOST_KEPT = 50_000;

/**
 * Counts events per network within a sliding period, in this process. For limits that slow a guesser down
 * (SEC-8); what a code depends on is counted in the database.
 */
export class AttemptWindow {
  private readonly times = new Map<string, number[]>();

  constructor(
    private readonly limit: number,
    private readonly periodMs: number,
  ) {}

  /** Whether the network behind the address has used up what it may. */
  isFull(ip: string, now: Date): boolean {
    return this.recent(networkOf(ip), now).length >= this.limit;
  }

  note(ip: string, now: Date): void {
    const key = networkOf(ip);
    const recent = this.recent(key, now);
    this.times.delete(key);
    this.times.set(key, [...recent, now.getTime()].slice(-this.limit));
    if (this.times.size > MOST_KEPT) {
      const [oldest] = this.times.keys();
      if (oldest !== undefined) this.times.delete(oldest);
    }
  }

  private recent(key: string, now: Date): number[] {
    const from = now.getTime() - this.periodMs;
    return (this.times.get(key) ?? []).filter((at) => at > from);
  }
}

/** An IPv6 subscriber owns a whole /64; IPv4 is counted by address, also when written as IPv6. */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped?.[1]) return mapped[1];
  if (!isIPv6(ip)) return ip;
  const [head = '', tail] = ip.split('%')[0]?.split('::') ?? [];
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => '0');
  const groups = tail === undefined ? left : [...left, ...zeros, ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
