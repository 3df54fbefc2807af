import { numberField, type Pdu } from '../codec/pdu.js';

/** Which part of which long message. */
export interface PartPlace {
  readonly reference: number;
  readonly total: number;
  /** From 1. */
  readonly number: number;
}

const UDH_INDICATOR = 0x40;
/** Elements of a user data header, GSM 03.40 §9.2.3.24. */
const CONCATENATED_8 = 0x00;
const CONCATENATED_16 = 0x08;

/** By the phone's header or by the SMSC's TLVs (G-9); undefined for a message that stands alone. */
export function placeOf(pdu: Pdu, bytes: Buffer): PartPlace | undefined {
  const hasHeader = ((numberField(pdu, 'esm_class') ?? 0) & UDH_INDICATOR) !== 0;
  return valid((hasHeader ? placeInHeader(bytes) : undefined) ?? placeInTlvs(pdu));
}

/** The text's own octets. */
export function withoutHeader(esmClass: number, bytes: Buffer): Buffer {
  return (esmClass & UDH_INDICATOR) === 0 ? bytes : bytes.subarray((bytes[0] ?? 0) + 1);
}

function placeInHeader(bytes: Buffer): PartPlace | undefined {
  const end = Math.min((bytes[0] ?? 0) + 1, bytes.length);
  let offset = 1;
  while (offset + 2 <= end) {
    const [element, length = 0] = bytes.subarray(offset, offset + 2);
    const value = bytes.subarray(offset + 2, offset + 2 + length);
    if (element === CONCATENATED_8 && value.length === 3) {
      return {
        reference: value.readUInt8(0),
        total: value.readUInt8(1),
        number: value.readUInt8(2),
      };
    }
    if (element === CONCATENATED_16 && value.length === 4) {
      return {
        reference: value.readUInt16BE(0),
        total: value.readUInt8(2),
        number: value.readUInt8(3),
      };
    }
    offset += 2 + length;
  }
  return undefined;
}

function placeInTlvs(pdu: Pdu): PartPlace | undefined {
  const reference = numberField(pdu, 'sar_msg_ref_num');
  const total = numberField(pdu, 'sar_total_segments');
  const number = numberField(pdu, 'sar_segment_seqnum');
  return reference === undefined || total === undefined || number === undefined
    ? undefined
    : { reference, total, number };
}

function valid(place: PartPlace | undefined): PartPlace | undefined {
  if (!place || place.total < 2) return undefined;
  return place.number >= 1 && place.number <= place.total ? place : undefined;
}
