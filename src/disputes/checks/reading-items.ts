import { momentText } from '#libs/russian-text';
import type { JournalItem } from '../../evidence/index.js';
import type { DisputeFacts } from './dispute-facts.js';

/** A member of an event's data as text; empty when it is of another kind. */
export function textIn(item: JournalItem | undefined, member: string): string {
  const value = item?.data[member];
  return typeof value === 'string' ? value : '';
}

/** A number of an event's data; undefined when it is unknown or of another kind. */
export function countIn(item: JournalItem | undefined, member: string): number | undefined {
  const value = item?.data[member];
  return typeof value === 'number' && value >= 0 ? value : undefined;
}

/** Events of the request of these types, in their order. */
export function requestItems(facts: DisputeFacts, ...types: readonly string[]): JournalItem[] {
  const stream = `request/${facts.request.id}`;
  return facts.items.filter((item) => item.stream === stream && types.includes(item.type));
}

/** A person who was asked to sign, as the journal knows him: the last word before signing counts. */
export interface JournalSigner {
  readonly id: string;
  readonly fullName: string;
  readonly phone: string;
  readonly added: JournalItem;
  /** The signature under the disputed document; undefined when there is none. */
  readonly signed: JournalItem | undefined;
}

export function signersOf(facts: DisputeFacts): JournalSigner[] {
  const changes = requestItems(facts, 'signer.changed');
  const signatures = requestItems(facts, 'document.signed');
  return requestItems(facts, 'signer.added').map((added) => {
    const own = [added, ...changes.filter(({ signerId }) => signerId === added.signerId)];
    const last = (name: 'fullName' | 'phone'): string =>
      own.findLast((item) => item.disclosures[name] !== undefined)?.disclosures[name] ?? '';
    return {
      id: added.signerId,
      fullName: last('fullName'),
      phone: last('phone'),
      added,
      signed: signatures.find(
        (item) => item.signerId === added.signerId && item.documentId === facts.document.id,
      ),
    };
  });
}

/** «14.05.2026 10:00:01 МСК (UTC+3)»; the text itself when it is no time. */
export function momentOf(at: string, timeZone: string): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? at : momentText(time, timeZone);
}

/** Says whose it is where there are several signers. */
export function named(facts: DisputeFacts, signer: JournalSigner, name: string): string {
  const isOne = requestItems(facts, 'signer.added').length === 1;
  return isOne ? name : `${name}: ${signer.fullName || `подписант ${signer.id}`}`;
}

export const NOT_SIGNED = 'Документ не подписан: подписи в журнале нет.';
export const ERASED = 'Данные удалены или не раскрыты.';
