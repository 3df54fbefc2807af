import type { JournalItem } from '../journal/journal-item.js';

/** A signer as the sheet calls him. */
export interface SheetSigner {
  readonly fullName: string;
  /** Signs for the company: evidence names him `user/<id>`. */
  readonly isEmployee: boolean;
}

/** Everybody who was asked to sign, by signer id, in their order. */
export function sheetSigners(items: readonly JournalItem[]): Map<string, SheetSigner> {
  const added = items.filter(({ type }) => type === 'signer.added');
  return new Map(added.map((item) => [item.signerId, sheetSigner(item)]));
}

export function sheetSigner({ disclosures }: JournalItem): SheetSigner {
  const { fullName = '', clientId = '' } = disclosures;
  return { fullName, isEmployee: clientId.startsWith('user/') };
}
