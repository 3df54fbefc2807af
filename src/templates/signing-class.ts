/**
 * What kind of document a template makes, as far as a simple signature is concerned (L-9). The law asks more of some;
 * the list is a reminder to people, not legal advice.
 */
export const SIGNING_CLASSES = [
  'ordinary',
  'labour',
  'state-form',
  'notarial',
  'state-registration',
  'vat-invoice',
  'bill-of-exchange',
  'power-of-attorney',
] as const;
export type SigningClass = (typeof SIGNING_CLASSES)[number];

type Fitness = 'fits' | 'doubtful' | 'unfit';

const FITNESS: Readonly<Record<SigningClass, readonly [Fitness, string]>> = {
  ordinary: ['fits', ''],
  labour: [
    'doubtful',
    'Кадровые документы подписывают по правилам статей 22.1–22.3 Трудового кодекса: проверьте у юриста, допускает ли он здесь простую электронную подпись',
  ],
  'state-form': [
    'doubtful',
    'Для бланков, утверждённых государством, может требоваться другая подпись: проверьте у юриста',
  ],
  notarial: ['unfit', 'Сделки с нотариальным удостоверением нельзя подписать кодом из СМС'],
  'state-registration': [
    'unfit',
    'Документы для регистрации в Росреестре нельзя подписать кодом из СМС',
  ],
  'vat-invoice': ['unfit', 'Счёт-фактуру и УПД с НДС нельзя подписать кодом из СМС'],
  'bill-of-exchange': ['unfit', 'Вексель составляют только на бумаге'],
  'power-of-attorney': ['unfit', 'Доверенность юридического лица нельзя подписать кодом из СМС'],
};

/** Why documents of the class cannot be signed by a code from an SMS; undefined when they can. */
export function reasonUnfit(signingClass: SigningClass): string | undefined {
  const [fitness, reason] = FITNESS[signingClass];
  return fitness === 'unfit' ? reason : undefined;
}

/** What the author should ask a lawyer about; undefined when there is nothing. */
export function doubtAbout(signingClass: SigningClass): string | undefined {
  const [fitness, reason] = FITNESS[signingClass];
  return fitness === 'doubtful' ? reason : undefined;
}
