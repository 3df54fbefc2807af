import type { SheetBlock, SheetRow, SheetSection } from '#libs/pdf';
import { momentText } from '#libs/russian-text';
import type { JournalItem } from '../journal/journal-item.js';

/** A section of rows; what is not known is left out instead of standing empty. */
export function section(title: string, rows: readonly SheetRow[], note?: string): SheetSection {
  const known = rows.filter(({ value }) => value !== '');
  const blocks: SheetBlock[] = [{ kind: 'rows', rows: known }];
  return { title, blocks: note === undefined ? blocks : [...blocks, { kind: 'note', text: note }] };
}

export function row(label: string, value: string, isStrong = false): SheetRow {
  return isStrong ? { label, value, isStrong } : { label, value };
}

/** A member of an event's data as text; empty when it is of another kind. */
export function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The last event of the type: of this signer, when one is named. */
export function find(
  items: readonly JournalItem[],
  type: string,
  signerId?: string,
): JournalItem | undefined {
  return items.findLast(
    (item) => item.type === type && (signerId === undefined || item.signerId === signerId),
  );
}

export function moment(at: string, timeZone: string): string {
  return momentText(new Date(at), timeZone);
}

/** Local time and UTC: nobody needs to count. */
export function moments(at: string, timeZone: string): string {
  return `${moment(at, timeZone)} · ${utc(at)} UTC`;
}

export function utc(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 19)}`;
}

export function day(at: Date, timeZone: string): string {
  return momentText(at, timeZone).slice(0, 'ДД.ММ.ГГГГ'.length);
}

/** Date and time without the zone, for columns whose head names it. */
export function clock(at: string, timeZone: string): string {
  return moment(at, timeZone).slice(0, 'ДД.ММ.ГГГГ чч:мм:сс'.length);
}

/** The zone as the head of a column names it: «МСК (UTC+3)». */
export function zone(at: string, timeZone: string): string {
  return moment(at, timeZone).slice('ДД.ММ.ГГГГ чч:мм:сс '.length);
}
