import type { DeliveryReport } from '../../sms-gateway.js';

/** What a receipt says, by its TLVs or its text. */
export interface Receipt {
  readonly providerId: string;
  readonly status: DeliveryReport['status'];
}

/** The TLVs of SMPP 3.4 §5.3.2 that a receipt may have. */
export interface ReceiptTlvs {
  readonly receiptedMessageId: string | undefined;
  readonly messageState: number | undefined;
}

/** message_state, SMPP 3.4 §5.2.28; accepted, unknown and scheduled move nothing. */
const BY_STATE: ReadonlyMap<number, Receipt['status']> = new Map<number, Receipt['status']>([
  [1, 'sent'],
  [2, 'delivered'],
  [3, 'expired'],
  [4, 'undeliverable'],
  [5, 'undeliverable'],
  [8, 'rejected'],
]);

/** Of the text; SMSCs write them whole or cut to seven letters. */
const BY_WORD: readonly (readonly [RegExp, Receipt['status']])[] = [
  [/^(ENROUTE|BUFFERED)$/, 'sent'],
  [/^DELIV(E?RE?D)?$/, 'delivered'],
  [/^EXPIRED$/, 'expired'],
  [/^(DELETED|UNDELIV.*)$/, 'undeliverable'],
  [/^REJE?CTE?D$/, 'rejected'],
];

/** The TLVs win where there are any (G-4); undefined when neither says of what message, or nothing that matters. */
export function readReceipt(text: string, tlvs: ReceiptTlvs): Receipt | undefined {
  const providerId = (tlvs.receiptedMessageId || valueOf(text, 'id')).trim();
  const status =
    tlvs.messageState === undefined
      ? statusOfWord(valueOf(text, 'stat'))
      : BY_STATE.get(tlvs.messageState);
  return providerId !== '' && status ? { providerId, status } : undefined;
}

function statusOfWord(word: string): Receipt['status'] | undefined {
  return BY_WORD.find(([pattern]) => pattern.test(word.toUpperCase()))?.[1];
}

/** `key:value`, whatever the case and the order; what stands after `text:` is the message's own and is not asked. */
function valueOf(text: string, key: string): string {
  const [head = ''] = text.split(/\btext\s*:/i);
  return new RegExp(`(?:^|\\s)${key}\\s*:\\s*(\\S+)`, 'i').exec(head)?.[1] ?? '';
}
