import { readFileSync } from 'node:fs';
import type { AgreementKind } from '../agreement-kind.js';

/** A text that Signet brings along; every one of them is marked «проверьте у юриста». */
export interface ShippedText {
  readonly title: string;
  /** With variables of `AgreementVariables` in it. */
  readonly html: string;
}

const TITLES: Readonly<Record<AgreementKind, string>> = {
  'operator-offer': 'Договор-оферта на использование сервиса подписания документов по СМС',
  'company-offer': 'Соглашение об использовании простой электронной подписи',
  'pd-consent': 'Согласие на обработку персональных данных',
};

/** The shipped text of a kind, before it is filled. */
export function shippedText(kind: AgreementKind): ShippedText {
  const file = new URL(`./shipped/${kind}.html`, import.meta.url);
  return { title: TITLES[kind], html: readFileSync(file, 'utf8').trim() };
}
