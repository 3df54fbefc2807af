import { describe, expect, it } from '@jest/globals';
import { decodePdu, encodePdu, type Pdu } from '../codec/pdu.js';
import type { DeliverWire } from './deliver-wire.js';
import { Redeliveries } from './redeliveries.js';

const pdu = (sequence: number): Pdu => decodePdu(encodePdu('deliver_sm', { sequence }));
const wire = (changes: Partial<DeliverWire> = {}): DeliverWire => ({
  kind: 'inbound',
  id: 'first',
  from: '+79990000001',
  to: '900',
  esmClass: 0,
  dataCoding: 8,
  text: 'Да',
  userData: '04140430',
  ...changes,
});
const one = {};
const another = {};

describe('a message that comes once more', () => {
  const remembering = (): Redeliveries => {
    const redeliveries = new Redeliveries();
    redeliveries.remember(wire(), pdu(7), one, 0);
    return redeliveries;
  };

  it('is the first one over a new connection, or under the same number', () => {
    expect(remembering().idOf(wire({ id: 'second' }), pdu(1), another, 1_000)).toBe('first');
    expect(remembering().idOf(wire({ id: 'second' }), pdu(7), one, 1_000)).toBe('first');
  });

  it('is another one when a person writes the same again', () => {
    expect(remembering().idOf(wire({ id: 'second' }), pdu(8), one, 1_000)).toBeUndefined();
  });

  it('is another one when it says something else, comes from another phone, or much later', () => {
    const redeliveries = remembering();

    expect(redeliveries.idOf(wire({ userData: '0414' }), pdu(1), another, 0)).toBeUndefined();
    expect(redeliveries.idOf(wire({ from: '+79990000002' }), pdu(1), another, 0)).toBeUndefined();
    expect(redeliveries.idOf(wire(), pdu(1), another, 300_001)).toBeUndefined();
  });

  it('is not looked for among more than a thousand', () => {
    const redeliveries = remembering();
    for (let other = 0; other < 1_000; other += 1) {
      redeliveries.remember(wire({ userData: String(other) }), pdu(1), one, 0);
    }

    expect(redeliveries.idOf(wire(), pdu(1), another, 0)).toBeUndefined();
  });
});
