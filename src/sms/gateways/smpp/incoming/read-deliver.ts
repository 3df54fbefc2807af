import { newId } from '../../../../platform/index.js';
import { bytesField, numberField, type Pdu, textField } from '../codec/pdu.js';
import type { DeliverWire } from './deliver-wire.js';
import { decodeText } from './decode-text.js';
import { placeOf, type PartPlace, withoutHeader } from './part-place.js';

/** A delivery as it came, and where it belongs when it is a part of something longer. */
export interface Delivery {
  readonly wire: DeliverWire;
  readonly place: PartPlace | undefined;
}

/** Bits 5 to 2 of esm_class say what it is (SMPP 3.4 §5.2.12). */
const TYPE = 0x3c;
const RECEIPT = 0x04;
const INTERMEDIATE = 0x20;

export function readDeliver(pdu: Pdu): Delivery {
  const short = bytesField(pdu, 'short_message');
  const bytes = short.length > 0 ? short : bytesField(pdu, 'message_payload');
  const esmClass = numberField(pdu, 'esm_class') ?? 0;
  const dataCoding = numberField(pdu, 'data_coding') ?? 0;
  const place = placeOf(pdu, bytes);
  const text = decodeText(withoutHeader(esmClass, bytes), dataCoding);
  return {
    place,
    wire: {
      kind: kindOf(pdu, esmClass, { isText: text !== undefined, isPart: place !== undefined }),
      id: newId(),
      from: phoneOf(pdu),
      to: textField(pdu, 'destination_addr'),
      esmClass,
      dataCoding,
      text: text ?? '',
      userData: bytes.toString('hex'),
      ...receiptTlvs(pdu),
    },
  };
}

/**
 * A receipt says so in its esm_class or by TLVs, which no phone can set. A text that only looks like one is a
 * message: whoever can send us an SMS could otherwise report his own as delivered.
 */
function kindOf(
  pdu: Pdu,
  esmClass: number,
  { isText, isPart }: { isText: boolean; isPart: boolean },
): DeliverWire['kind'] {
  const type = esmClass & TYPE;
  const hasTlvs = textField(pdu, 'receipted_message_id') !== '' && pdu.fields.has('message_state');
  if (type === RECEIPT || type === INTERMEDIATE || hasTlvs) return 'receipt';
  if (type !== 0 || !isText) return 'other';
  return isPart ? 'part' : 'inbound';
}

function receiptTlvs(
  pdu: Pdu,
): Pick<DeliverWire, 'receiptedMessageId' | 'messageState' | 'networkErrorCode'> {
  const id = textField(pdu, 'receipted_message_id');
  const state = numberField(pdu, 'message_state');
  const error = bytesField(pdu, 'network_error_code');
  return {
    ...(id === '' ? {} : { receiptedMessageId: id }),
    ...(state === undefined ? {} : { messageState: state }),
    ...(error.length === 0 ? {} : { networkErrorCode: error.toString('hex') }),
  };
}

/** E.164 where the SMSC says that it is international, or where it cannot be anything else. */
function phoneOf(pdu: Pdu): string {
  const address = textField(pdu, 'source_addr');
  const isInternational =
    numberField(pdu, 'source_addr_ton') === 1 || /^[1-79]\d{10,14}$/.test(address);
  return isInternational && /^\d+$/.test(address) ? `+${address}` : address;
}
