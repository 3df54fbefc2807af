import type { SmppSettings } from '../../../../platform/index.js';
import type { DeliveryReport, InboundMessage } from '../../sms-gateway.js';
import { readReceipt } from './receipt.js';

/** How a delivery is kept until a job reads it, maybe in another process: JSON of our own, as `{"smpp": {…}}`. */
export interface DeliverWire {
  /** `part`: of a longer message that is kept once more when it is whole. */
  readonly kind: 'receipt' | 'inbound' | 'part' | 'other';
  /** Ours; SMPP gives incoming messages none. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly esmClass: number;
  readonly dataCoding: number;
  /** Empty when it could not be decoded. */
  readonly text: string;
  /** Octets as they came, in hex. */
  readonly userData: string;
  readonly receiptedMessageId?: string;
  readonly messageState?: number;
  readonly networkErrorCode?: string;
}

/** Rows keep 8000 bytes; octets are two characters, a letter of the text up to six. */
const MOST_TEXT = 800;
const MOST_HEX = 2_000;

export function wireOf(wire: DeliverWire): string {
  const { text, userData } = wire;
  return JSON.stringify({
    smpp: { ...wire, text: text.slice(0, MOST_TEXT), userData: userData.slice(0, MOST_HEX) },
  });
}

export function reportOfWire(
  raw: string,
  ids: SmppSettings['reportIds'],
): DeliveryReport | undefined {
  const wire = membersOf(raw);
  if (wire?.get('kind') !== 'receipt') return undefined;
  const receipt = readReceipt(text(wire, 'text'), {
    receiptedMessageId: text(wire, 'receiptedMessageId'),
    messageState: number(wire, 'messageState'),
  });
  return receipt && { ...receipt, providerId: inOurForm(receipt.providerId, ids) };
}

export function inboundOfWire(raw: string): InboundMessage | undefined {
  const wire = membersOf(raw);
  if (wire?.get('kind') !== 'inbound') return undefined;
  const [providerId, from, to] = [text(wire, 'id'), text(wire, 'from'), text(wire, 'to')];
  return providerId === '' || from === ''
    ? undefined
    : { providerId, from, to, text: text(wire, 'text') };
}

/** Of an id that a report gives, the form that the answer to the submission had, where the operator says so. */
function inOurForm(id: string, ids: SmppSettings['reportIds']): string {
  if (ids === 'dec-to-hex' && /^\d{1,32}$/.test(id)) return BigInt(id).toString(16);
  if (ids === 'hex-to-dec' && /^[0-9a-f]{1,32}$/i.test(id)) return BigInt(`0x${id}`).toString();
  return id;
}

function text(wire: ReadonlyMap<string, unknown>, name: string): string {
  const value = wire.get(name);
  return typeof value === 'string' ? value : '';
}

function number(wire: ReadonlyMap<string, unknown>, name: string): number | undefined {
  const value = wire.get(name);
  return typeof value === 'number' ? value : undefined;
}

function membersOf(raw: string): ReadonlyMap<string, unknown> | undefined {
  return mapOf(mapOf(parsed(raw))?.get('smpp'));
}

function mapOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
