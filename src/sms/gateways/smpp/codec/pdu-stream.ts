import { HEAD_BYTES } from './pdu.js';

/** What an SMSC sends us is a report or a short message; what claims to be longer is garbage. */
const LONGEST_BYTES = 16_384;

/** Something that is no SMPP: the place of the next PDU cannot be known any more, so the connection is lost. */
export class NotSmpp extends Error {}

/** Cuts what comes from a socket into whole PDUs and keeps no more than one unfinished. */
export class PduStream {
  private rest: Buffer = Buffer.alloc(0);

  /** @throws NotSmpp */
  push(chunk: Buffer): Buffer[] {
    let bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const whole: Buffer[] = [];
    while (bytes.length >= 4) {
      const length = bytes.readUInt32BE(0);
      if (length < HEAD_BYTES || length > LONGEST_BYTES) {
        throw new NotSmpp(`A PDU of ${length} bytes`);
      }
      if (bytes.length < length) break;
      whole.push(bytes.subarray(0, length));
      bytes = bytes.subarray(length);
    }
    this.rest = Buffer.from(bytes);
    return whole;
  }
}
