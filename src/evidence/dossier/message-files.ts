import { looselyRead } from '../journal/journal-item.js';
import type { RawEvent } from '../journal/raw-chain.js';
import { valueOf } from './disclosed-values.js';
import { type DossierFile, textFile } from './dossier-file.js';

/** What the operator's own record can be asked by, and what the gateway said; one file per SMS (C-8). */
export function messageFiles(events: readonly RawEvent[]): DossierFile[] {
  const about = events.flatMap((event) => {
    const { type, at, data } = looselyRead(event.bytes);
    const { messageId } = data;
    const isSms = type.startsWith('sms.') && typeof messageId === 'string' && messageId !== '';
    return isSms ? [{ event, type, at, data, messageId }] : [];
  });
  return [...Map.groupBy(about, ({ messageId }) => messageId)].map(([messageId, own]) => {
    const delivered = own.findLast(({ type }) => type === 'sms.delivered');
    const all = own.filter(({ type }) => type === 'sms.submitted');
    // More than one gateway may have had it: the one that delivered it, else the last.
    const submitted =
      all.find(({ data }) => data['attempt'] === delivered?.data['attempt']) ?? all.at(-1);
    const message = {
      messageId,
      purpose: own.find(({ type }) => type === 'sms.queued')?.data['purpose'] ?? '',
      gateway: submitted?.data['gateway'] ?? '',
      providerMessageId: (submitted && valueOf(submitted.event, 'providerMessageId')) ?? '',
      events: own.map(({ event, type, at, data }) => ({
        seq: event.seq,
        type,
        at,
        ...('status' in data ? { status: data['status'] } : {}),
        ...receiptOf(event),
      })),
    };
    return textFile(`sms/${messageId}.json`, `${JSON.stringify(message, null, 2)}\n`);
  });
}

function receiptOf(event: RawEvent): { rawReceipt?: string } {
  const rawReceipt = valueOf(event, 'rawReceipt');
  return rawReceipt === undefined ? {} : { rawReceipt };
}
