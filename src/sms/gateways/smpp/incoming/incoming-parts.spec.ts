import { describe, expect, it } from '@jest/globals';
import type { DeliverWire } from './deliver-wire.js';
import { IncomingParts } from './incoming-parts.js';

const part = (text: string, from = '+79990000001'): DeliverWire => ({
  kind: 'part',
  id: `id-${text}`,
  from,
  to: '900',
  esmClass: 0x40,
  dataCoding: 8,
  text,
  userData: '',
});
const place = (number: number, reference = 1, total = 3): Parameters<IncomingParts['add']>[1] => ({
  reference,
  total,
  number,
});

describe('the parts of a long incoming message', () => {
  it('are joined when the last one comes, in whatever order', () => {
    const parts = new IncomingParts();

    expect(parts.add(part('в'), place(3), 0)).toBeUndefined();
    expect(parts.add(part('а'), place(1), 0)).toBeUndefined();
    expect(parts.add(part('б'), place(2), 0)).toMatchObject({ kind: 'inbound', text: 'абв' });
  });

  it('may come twice', () => {
    const parts = new IncomingParts();
    parts.add(part('а'), place(1, 1, 2), 0);

    expect(parts.add(part('а'), place(1, 1, 2), 0)).toBeUndefined();
    expect(parts.add(part('б'), place(2, 1, 2), 0)?.text).toBe('аб');
    // It could not be kept and is delivered once more.
    expect(parts.add(part('б'), place(2, 1, 2), 0)?.text).toBe('аб');
  });

  it('of two phones, or of two messages, are not mixed', () => {
    const parts = new IncomingParts();
    parts.add(part('а'), place(1, 1, 2), 0);

    expect(parts.add(part('б', '+79990000002'), place(2, 1, 2), 0)).toBeUndefined();
    expect(parts.add(part('в'), place(2, 2, 2), 0)).toBeUndefined();
  });

  it('whose others never come are shown with a gap after ten minutes', () => {
    const parts = new IncomingParts();
    parts.add(part('а'), place(1), 0);
    parts.add(part('в'), place(3), 60_000);

    expect(parts.takeExpired(599_999)).toEqual([]);
    expect(parts.takeExpired(600_000)).toMatchObject([{ kind: 'inbound', text: 'а…в' }]);
    expect(parts.takeExpired(600_000)).toEqual([]);
  });

  it('do not fill the memory: of a flood the oldest are let go', () => {
    const parts = new IncomingParts();
    for (let reference = 0; reference < 1_000; reference += 1) {
      parts.add(part('а'), place(1, reference, 2), 0);
    }

    expect(parts.takeExpired(600_000)).toHaveLength(200);
  });
});
