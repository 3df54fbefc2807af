import type { SmppLongText } from '../../../../platform/index.js';
import type { EncodedText } from './message-parts.js';

/** What one submit_sm says of its text. */
export type TextFields = Readonly<Record<string, number | Buffer>>;

const UDH_INDICATOR = 0x40;

/**
 * The fields of each submit_sm that carries a text (G-3).
 * @param reference tells the parts of this text from those of another one to the same phone
 */
export function textFields(
  { encoding, parts }: EncodedText,
  way: SmppLongText,
  reference: number,
): TextFields[] {
  const data_coding = encoding === 'ucs2' ? 8 : 0;
  const [alone = Buffer.alloc(0)] = parts;
  if (parts.length === 1) return [{ esm_class: 0, data_coding, short_message: alone }];
  if (way === 'payload') return [{ esm_class: 0, data_coding, ...payload(parts) }];
  return parts.map((part, index) => ({
    data_coding,
    ...(way === 'udh'
      ? udh(part, { reference, total: parts.length, number: index + 1 })
      : sar(part, { reference, total: parts.length, number: index + 1 })),
  }));
}

interface Place {
  readonly reference: number;
  readonly total: number;
  readonly number: number;
}

/** The phone joins by a header of its own, GSM 03.40 §9.2.3.24.1. */
function udh(part: Buffer, { reference, total, number }: Place): TextFields {
  const header = Buffer.from([0x05, 0x00, 0x03, reference & 0xff, total, number]);
  return { esm_class: UDH_INDICATOR, short_message: Buffer.concat([header, part]) };
}

/** The SMSC makes the header. */
function sar(part: Buffer, { reference, total, number }: Place): TextFields {
  return {
    esm_class: 0,
    short_message: part,
    sar_msg_ref_num: reference & 0xffff,
    sar_total_segments: total,
    sar_segment_seqnum: number,
  };
}

/** The SMSC cuts it. */
function payload(parts: readonly Buffer[]): TextFields {
  return { short_message: Buffer.alloc(0), message_payload: Buffer.concat(parts) };
}
