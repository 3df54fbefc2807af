import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SmsCallback } from '../../callbacks/sms-callback.entity.js';
import { SmsCallbacks } from '../../callbacks/sms-callbacks.js';
import { SmsInbound } from '../../callbacks/sms-inbound.entity.js';
import type { InboundMessage } from '../../gateways/sms-gateway.js';
import { SmsGateways } from '../../gateways/sms-gateways.js';

/** An incoming SMS whole, in memory only: its row has what may be a code masked. */
export interface WholeInbound extends InboundMessage {
  readonly receivedAt: Date;
}

/** Reads incoming SMS from what the gateway told us, which lies encrypted. */
@Injectable()
export class InboundText {
  constructor(
    private readonly dataSource: DataSource,
    private readonly callbacks: SmsCallbacks,
    private readonly gateways: SmsGateways,
  ) {}

  /** Undefined once it was erased, or when its gateway is no longer one of ours. */
  async of(inboundId: string): Promise<WholeInbound | undefined> {
    const { manager } = this.dataSource;
    const row = await manager.findOneBy(SmsInbound, { id: inboundId });
    if (!row || row.phone === '') return undefined;
    const callback = await manager.findOneBy(SmsCallback, { id: row.callbackId });
    if (!callback || callback.rawBox.length === 0) return undefined;
    const raw = this.callbacks.rawOf(callback);
    const all = this.gateways.named(row.gateway)?.parseInbound(raw) ?? [];
    const whole = all.find(({ providerId }) => providerId === row.providerId);
    return whole && { ...whole, receivedAt: row.receivedAt };
  }
}
