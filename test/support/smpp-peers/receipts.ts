import type { Delivery } from './smsc.js';

export interface WantedReceipt {
  readonly id: string;
  readonly phone: string;
  readonly stat?: string;
  readonly err?: string;
}

/** A receipt as SMPP 3.4 appendix B has it. */
export function receipt({ id, phone, stat = 'DELIVRD', err = '000' }: WantedReceipt): Delivery {
  return carried(
    phone,
    `id:${id} sub:001 dlvrd:001 submit date:2611241405 done date:2611241406 stat:${stat} err:${err} text:`,
  );
}

/** The same with keys in another case and another order, as some operators write it (G-4). */
export function oddReceipt({ id, phone, stat = 'DELIVRD', err = '0' }: WantedReceipt): Delivery {
  return carried(
    phone,
    `Stat:${stat} ID:${id} Done Date:20261124140600 Submit Date:2611241405 Err:${err} Text:Ваш код`,
  );
}

/** What counts stands in TLVs; the text says nothing, or something else (G-4). */
export function receiptInTlvs({ id, phone }: WantedReceipt, state: number, text = ''): Delivery {
  const tlvs = {
    receipted_message_id: Buffer.from(`${id}\0`).toString('hex'),
    message_state: Buffer.from([state]).toString('hex'),
  };
  return { ...carried(phone, text), tlvs };
}

function carried(phone: string, text: string): Delivery {
  const hex = Buffer.from(text, 'utf8').toString('hex');
  return { from: phone.replace('+', ''), to: 'Signet', esmClass: 4, hex };
}
