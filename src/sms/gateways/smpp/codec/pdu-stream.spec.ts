import { describe, expect, it } from '@jest/globals';
import { encodePdu } from './pdu.js';
import { NotSmpp, PduStream } from './pdu-stream.js';

const pdu = (sequence: number): Buffer => encodePdu('enquire_link', { sequence });

describe('what comes from a socket', () => {
  it('is cut into PDUs however it comes', () => {
    const bytes = Buffer.concat([pdu(1), pdu(2), pdu(3)]);
    for (const size of [1, 3, 15, 16, 17, bytes.length]) {
      const stream = new PduStream();
      const got: Buffer[] = [];
      for (let at = 0; at < bytes.length; at += size) {
        got.push(...stream.push(bytes.subarray(at, at + size)));
      }
      expect(got).toEqual([pdu(1), pdu(2), pdu(3)]);
    }
  });

  it.each([
    ['too long a PDU', Buffer.from([0x7f, 0xff, 0xff, 0xff])],
    ['too short a PDU', Buffer.from([0, 0, 0, 15])],
    ['HTTP', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
  ])('that is %s is not SMPP', (_what, bytes) => {
    expect(() => new PduStream().push(bytes)).toThrow(NotSmpp);
  });
});
