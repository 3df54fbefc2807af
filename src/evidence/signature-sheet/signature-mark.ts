import type { Mark } from '#libs/pdf';
import { maskPhone } from '#libs/phone';
import { momentText } from '#libs/russian-text';
import { clock, day } from './sheet-parts.js';

export interface MarkFacts {
  readonly fullName: string;
  /** «Наименование подписанта», where the person signed for the company. */
  readonly company?: string | undefined;
  /** E.164. */
  readonly phone: string;
  readonly signedAt: Date;
  readonly signatureId: string;
  readonly agreement: {
    readonly version: number;
    readonly publishedAt: Date;
    readonly acceptedAt: Date;
  };
  readonly sha256: string;
  readonly verifyUrl: string;
  readonly timeZone: string;
}

/** The visible mark of the signature (T-6): never the code, never the word of certificates (L-6). */
export function signatureMark(slot: string, facts: MarkFacts): Mark {
  const { agreement, timeZone } = facts;
  const published = day(agreement.publishedAt, timeZone);
  const accepted = clock(agreement.acceptedAt.toISOString(), timeZone);
  return {
    slot,
    title: 'Документ подписан простой электронной подписью',
    lines: [
      ...(facts.company === undefined
        ? [{ label: 'Подписант', value: facts.fullName }]
        : [
            { label: 'Подписант', value: facts.company },
            { label: 'За компанию', value: facts.fullName },
          ]),
      { label: 'Телефон', value: maskPhone(facts.phone) },
      { label: 'Дата и время', value: momentText(facts.signedAt, timeZone) },
      { label: 'ID подписи', value: facts.signatureId },
      {
        label: 'Соглашение',
        value: `ред. ${agreement.version} от ${published}, принято ${accepted}`,
      },
      {
        label: 'SHA-256',
        value: `${facts.sha256.slice(0, 16)}… (полностью — в листе подписания)`,
        isOptional: true,
      },
      { label: 'Проверка', value: facts.verifyUrl, isOptional: true },
    ],
    qr: facts.verifyUrl,
  };
}

export interface CompanyMarkFacts {
  readonly signatoryName: string;
  readonly inn: string;
  readonly sender: string;
  readonly sentAt: Date;
  readonly timeZone: string;
}

/** The company's signature by sending: the sender's login is the key, the entry of the sending is the signature. */
export function companySignatureMark(
  slot: string,
  facts: CompanyMarkFacts & Pick<MarkFacts, 'sha256'> & { readonly requestId: string },
): Mark {
  return {
    slot,
    title: 'Документ подписан простой электронной подписью',
    lines: [
      { label: 'Подписант', value: facts.signatoryName },
      ...(facts.inn ? [{ label: 'ИНН', value: facts.inn }] : []),
      { label: 'За компанию', value: facts.sender },
      { label: 'Дата и время', value: momentText(facts.sentAt, facts.timeZone) },
      { label: 'Способ', value: 'отправка документа сотрудником' },
      { label: 'ID отправки', value: facts.requestId },
      {
        label: 'SHA-256',
        value: `${facts.sha256.slice(0, 16)}… (полностью — в листе подписания)`,
        isOptional: true,
      },
    ],
  };
}

/** The company's block (T-7): it sent the document; it is no signature. */
export function companyMark(slot: string, facts: CompanyMarkFacts): Mark {
  return {
    slot,
    title: 'Документ отправлен компанией',
    isQuiet: true, // the colour of the seal is for signatures alone
    lines: [
      { label: 'Компания', value: facts.signatoryName },
      ...(facts.inn ? [{ label: 'ИНН', value: facts.inn }] : []),
      { label: 'Отправил', value: facts.sender },
      { label: 'Дата и время', value: momentText(facts.sentAt, facts.timeZone) },
      {
        value: 'Компания направила документ на подпись и принимает условия оферты',
        isOptional: true,
      },
    ],
  };
}
