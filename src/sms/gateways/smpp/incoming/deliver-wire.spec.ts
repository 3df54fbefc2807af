import { describe, expect, it } from '@jest/globals';
import { type DeliverWire, inboundOfWire, reportOfWire, wireOf } from './deliver-wire.js';

const wire = (changes: Partial<DeliverWire>): string =>
  wireOf({
    kind: 'receipt',
    id: 'w1',
    from: '+79990000001',
    to: '79990000009',
    esmClass: 4,
    dataCoding: 0,
    text: '',
    userData: '',
    ...changes,
  });

describe('a delivery on its way to the job that reads it', () => {
  it('is a report', () => {
    expect(reportOfWire(wire({ text: 'id:17 stat:DELIVRD' }), 'as-is')).toEqual({
      providerId: '17',
      status: 'delivered',
    });
    expect(reportOfWire(wire({ receiptedMessageId: '17', messageState: 8 }), 'as-is')).toEqual({
      providerId: '17',
      status: 'rejected',
    });
  });

  it('has the id of the answer where the operator says how the two differ (G-5)', () => {
    const report = (id: string, ids: 'dec-to-hex' | 'hex-to-dec'): string | undefined =>
      reportOfWire(wire({ text: `id:${id} stat:DELIVRD` }), ids)?.providerId;

    expect(report('2748', 'dec-to-hex')).toBe('abc');
    expect(report('0ABC', 'hex-to-dec')).toBe('2748');
    expect(report('f47ac10b-58cc', 'hex-to-dec')).toBe('f47ac10b-58cc');
  });

  it('is a message', () => {
    expect(inboundOfWire(wire({ kind: 'inbound', text: 'Да' }))).toEqual({
      providerId: 'w1',
      from: '+79990000001',
      to: '79990000009',
      text: 'Да',
    });
  });

  it.each(['part', 'other'] as const)('is nothing to act on as %s', (kind) => {
    const raw = wire({ kind, text: 'id:17 stat:DELIVRD' });

    expect(reportOfWire(raw, 'as-is')).toBeUndefined();
    expect(inboundOfWire(raw)).toBeUndefined();
  });

  it('fits into a row, however long it was', () => {
    const raw = wire({
      kind: 'inbound',
      text: '\u0001'.repeat(9_000),
      userData: 'f'.repeat(30_000),
    });

    expect(Buffer.byteLength(raw)).toBeLessThan(8_000);
    expect(inboundOfWire(raw)?.text).toHaveLength(800);
  });
});
