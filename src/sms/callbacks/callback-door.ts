import { createHash, timingSafeEqual } from 'node:crypto';
import { BlockList, isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { RequestLimits, Transactions } from '../../platform/index.js';
import { SmsGateways } from '../gateways/sms-gateways.js';
import { SmsCallbacks } from './sms-callbacks.js';
import { UnknownCallback } from './sms-callback.errors.js';

/** A call of somebody who says that he is a gateway. */
export interface GatewayCall {
  readonly gateway: string;
  readonly secret: string;
  readonly raw: string;
  readonly ip: string;
}

/** Lets gateways in: who knows the secret of a gateway's address is that gateway (SEC-20). */
@Injectable()
export class CallbackDoor {
  constructor(
    private readonly gateways: SmsGateways,
    private readonly callbacks: SmsCallbacks,
    private readonly transactions: Transactions,
    private readonly limits: RequestLimits,
  ) {}

  /**
   * Stores what it says, to be read by a job, and answers what this gateway takes for «understood». Reports come in
   * bursts and are not limited; calls that are let in nowhere are.
   *
   * @throws UnknownCallback alike for an unknown gateway, a wrong secret and an address it does not call from
   */
  async take({ gateway, secret, raw, ip }: GatewayCall): Promise<string> {
    const known = this.gateways.named(gateway)?.callsUs;
    if (!isSame(secret, known?.secret) || !known || !isFrom(ip, known.sources)) {
      this.limits.count({ ip, credential: undefined, route: 'sms callbacks of nobody' });
      throw new UnknownCallback();
    }
    if (raw !== '') await this.transactions.run((tx) => this.callbacks.take(tx, gateway, raw));
    return known.answer;
  }
}

/** Takes as long for an unknown gateway as for a wrong secret. */
function isSame(given: string, expected = ''): boolean {
  const [a, b] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b) && expected !== '';
}

function isFrom(ip: string, sources: readonly string[]): boolean {
  if (sources.length === 0) return true;
  const list = new BlockList();
  for (const source of sources) {
    const [address = '', bits] = source.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  // BlockList itself sees that ::ffff:192.0.2.1 is 192.0.2.1.
  return list.check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4');
}
