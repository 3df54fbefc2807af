import { formatPhone } from '#libs/phone';
import { counted } from '#libs/russian-text';
import { type CardType, PHONE_WARNINGS, type PhoneWarning } from '../../crm/index.js';
import type { SmsPreview } from '../../sms/index.js';
import type { SignerChoice } from '../request/signer-choice.js';

/** What an employee should know before he sends; stable, part of the API. */
export const SEND_WARNINGS = [...PHONE_WARNINGS, 'no_inbound_number', 'several_parts'] as const;
export type SendWarningCode = (typeof SEND_WARNINGS)[number];

export interface SendWarning {
  readonly code: SendWarningCode;
  /** In Russian, ready to show. */
  readonly message: string;
}

/** What warnings are found in. */
export interface SendFacts {
  /** Of the number. */
  readonly phone: readonly PhoneWarning[];
  readonly messages: readonly SmsPreview[];
  /** The organization lets clients answer with the code, and nothing sent here can be answered. */
  readonly cannotReply: boolean;
}

/** In the order in which they matter. */
export function sendWarnings({ phone, messages, cannotReply }: SendFacts): SendWarning[] {
  const parts = partsOf(messages);
  return [
    ...phone,
    ...(cannotReply ? [NO_INBOUND] : []),
    ...(parts > messages.length
      ? [{ code: 'several_parts' as const, message: `Оплачивается каждая часть СМС: ${parts}.` }]
      : []),
  ];
}

const NO_INBOUND: SendWarning = {
  code: 'no_inbound_number',
  message:
    'Клиент не сможет ответить на СМС кодом: у отправителя нет номера, на который можно ответить.',
};

/** Whom it goes to, how long it is, about what it costs. */
export interface SendSummary {
  readonly signer: Pick<SignerChoice, 'fullName' | 'phone' | 'phoneSource'>;
  readonly card: { readonly type: CardType; readonly title: string } | undefined;
  readonly messages: readonly SmsPreview[];
}

/** «Получит: Иванов Иван Иванович, +7 916 123-45-67 (из сделки „Монтаж“). СМС из 3 частей, около 12 ₽.» */
export function sendSummary({ signer, card, messages }: SendSummary): string {
  const from = sourceWords(signer.phoneSource, card);
  const price = priceOf(messages);
  const cost = price === null ? '' : `, около ${Math.max(1, Math.round(price / 100))}\u00a0₽`;
  const who = `${signer.fullName}, ${formatPhone(signer.phone)} (${from})`;
  return `Получит: ${who}. ${sizeWords(messages)}${cost}.`;
}

/** Null where the price of a part is not known. */
export function priceOf(messages: readonly SmsPreview[]): number | null {
  return messages.reduce<number | null>(
    (sum, { priceKopecks }) => (sum === null || priceKopecks === null ? null : sum + priceKopecks),
    0,
  );
}

function partsOf(messages: readonly SmsPreview[]): number {
  return messages.reduce((sum, { segments }) => sum + segments, 0);
}

function sizeWords(messages: readonly SmsPreview[]): string {
  const parts = partsOf(messages);
  const size = counted(parts, ['части', 'частей', 'частей']);
  if (messages.length === 1) return `СМС из ${size}`;
  return `${messages.length}\u00a0СМС, всего из ${size}`;
}

const FROM: Readonly<Record<CardType, string>> = {
  application: 'из заявки',
  contact: 'из карточки',
  deal: 'из сделки',
  object: 'из объекта',
};

function sourceWords(source: SignerChoice['phoneSource'], card: SendSummary['card']): string {
  if (source === 'typed') return 'номер введён вручную';
  if (source === 'contact' || !card) return 'из карточки контакта';
  return `${FROM[card.type]} „${card.title}“`;
}
