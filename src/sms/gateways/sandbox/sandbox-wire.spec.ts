import { describe, expect, it } from '@jest/globals';
import { inboundAsRaw, inboundOfRaw, reportAsRaw, reportOfRaw } from './sandbox-wire.js';

describe('what the sandbox tells us', () => {
  it('comes back as it was told', () => {
    const report = {
      providerId: 'p1',
      status: 'undeliverable',
      reason: 'blocked_by_subscriber',
    } as const;
    const inbound = { providerId: 'p2', from: '+79990000001', to: 'Signet', text: '"482913"\n' };

    expect(reportOfRaw(reportAsRaw(report))).toEqual(report);
    expect(inboundOfRaw(inboundAsRaw(inbound))).toEqual(inbound);
  });

  it('is nothing when a member is missing or unknown', () => {
    expect(reportOfRaw('{"report":{"providerId":"p1","status":"eaten"}}')).toBeUndefined();
    expect(reportOfRaw('{"report":{"status":"delivered"}}')).toBeUndefined();
    expect(inboundOfRaw('{"inbound":{"providerId":"p1","from":"x","to":"y"}}')).toBeUndefined();
  });
});
