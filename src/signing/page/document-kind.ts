import type { DocumentKind } from './views/view-models.js';

const KINDS: Readonly<Record<string, DocumentKind>> = {
  договор: 'contract',
  контракт: 'contract',
  акт: 'act',
  согласие: 'consent',
  квитанция: 'receipt',
  чек: 'receipt',
  соглашение: 'agreement',
  заявление: 'application',
};

/**
 * What kind of thing a title names, by its first noun. The landing says only this: the title itself may
 * name the client (SEC-6).
 */
export function documentKindOf(title: string): DocumentKind {
  const words = title.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [first = '', second = ''] = words;
  // «Дополнительное соглашение», «Типовой договор»: an adjective may stand before the noun.
  const noun = /(?:ый|ий|ой|ая|яя|ое|ее)$/u.test(first) ? second : first;
  return KINDS[noun] ?? 'document';
}
