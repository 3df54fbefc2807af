import type { Submitted } from './submitted.js';

/** A message as a telephone shows it. */
export interface ReceivedSms {
  readonly to: string;
  readonly from: string;
  readonly text: string;
  readonly parts: readonly Submitted[];
  readonly isWhole: boolean;
}

interface Place {
  readonly reference: number;
  readonly total: number;
  readonly number: number;
  /** Octets before the text. */
  readonly header: number;
}

/**
 * Puts messages together as a telephone does (3GPP TS 23.040 §9.2.3.24.1, SMPP 3.4 §5.3.2.22): parts of one number with
 * one reference. A part that came twice starts a message of its own, so that nothing sent twice hides in another.
 */
export function reassembled(submitted: readonly Submitted[]): ReceivedSms[] {
  const messages: { key: string; total: number; parts: Map<number, Submitted> }[] = [];
  for (const part of submitted) {
    const { reference, total, number } = placeOf(part);
    const key = `${part.to} ${part.way} ${reference} ${total}`;
    const open = messages.find((it) => it.key === key && !it.parts.has(number) && total > 1);
    if (open) open.parts.set(number, part);
    else messages.push({ key, total, parts: new Map([[number, part]]) });
  }
  return messages.map(({ total, parts }) => received(total, parts));
}

function received(total: number, parts: ReadonlyMap<number, Submitted>): ReceivedSms {
  const ordered = [...parts].sort(([a], [b]) => a - b).map(([, part]) => part);
  return {
    to: ordered[0]?.to ?? '',
    from: ordered[0]?.from ?? '',
    text: ordered.map(textOf).join(''),
    parts: ordered,
    isWhole: parts.size === total,
  };
}

function placeOf({ hex, way, sar }: Submitted): Place {
  if (way === 'sar' && sar) return { ...sar, header: 0 };
  const bytes = Buffer.from(hex, 'hex');
  if (way !== 'udh') return { reference: 0, total: 1, number: 1, header: 0 };
  const header = 1 + (bytes[0] ?? 0);
  const [element, length] = [bytes[1], bytes[2]];
  if (element === 0 && length === 3) {
    const [reference = 0, total = 0, number = 0] = bytes.subarray(3, 6);
    return { reference, total, number, header };
  }
  if (element === 8 && length === 4) {
    return {
      reference: bytes.readUInt16BE(3),
      total: bytes[5] ?? 0,
      number: bytes[6] ?? 0,
      header,
    };
  }
  throw new Error(`A user data header that no telephone puts together: ${hex.slice(0, 16)}`);
}

function textOf(part: Submitted): string {
  const bytes = Buffer.from(part.hex, 'hex').subarray(placeOf(part).header);
  switch (part.dataCoding) {
    case 8:
      return Buffer.from(bytes).swap16().toString('utf16le');
    case 0:
    case 1:
      return bytes.toString('latin1');
    default:
      throw new Error(`A data coding that is not expected here: ${part.dataCoding}`);
  }
}
