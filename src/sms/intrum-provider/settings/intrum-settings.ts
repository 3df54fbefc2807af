import type { IntrumSpelling } from '../../../platform/index.js';

/** What an administrator chooses; `undefined` leaves the key as it is. */
export interface IntrumChoice {
  readonly enabled: boolean;
  readonly apiKey: string | undefined;
  /** «Gateway INTRUM». */
  readonly gatewayUrl: string | null;
  readonly spelling: IntrumSpelling;
  readonly forwardInbound: boolean;
  readonly allowCodes: boolean;
  readonly allowedAddresses: readonly string[];
  /** A new secret address; the old one is dead at once. */
  readonly renewAddress: boolean;
}

/** How incoming SMS were told to INTRUM. */
export interface ForwardingState {
  readonly waiting: number;
  readonly forwarded: number;
  /** Kept from INTRUM since a code may stand in them. */
  readonly withheld: number;
  /** Given up: INTRUM did not want them, or was away for too long. */
  readonly ended: number;
  /** What INTRUM said the last time that it did not take one. */
  readonly lastAnswer: string | null;
  readonly lastAnswerAt: Date | null;
}

/** What stands set, as its administrator sees it: of the key only the end. */
export interface IntrumSettingsView extends Omit<IntrumChoice, 'apiKey' | 'renewAddress'> {
  readonly apiKeyLast4: string | null;
  /** «Gateway Контакта»: what is entered in INTRUM. Null until the settings were saved once. */
  readonly contactGatewayUrl: string | null;
  /** The one sender that the installation's gateway takes. */
  readonly sender: string;
  readonly warnings: readonly string[];
  readonly forwarding: ForwardingState;
}

export const NOTHING_CHOSEN = {
  enabled: false,
  gatewayUrl: null,
  spelling: 'manual',
  forwardInbound: false,
  allowCodes: false,
  allowedAddresses: [],
} as const satisfies Omit<IntrumChoice, 'apiKey' | 'renewAddress'>;

type Warned = Pick<IntrumChoice, 'enabled' | 'gatewayUrl' | 'allowCodes' | 'allowedAddresses'>;

/** What an administrator should know about what he has chosen. */
export function warningsOf(choice: Warned, contactGatewayUrl: string | null): string[] {
  const warnings: string[] = [];
  if (choice.allowCodes) {
    warnings.push(
      'Коды подписи из ответов клиентов попадут в список СМС в INTRUM, и сотрудники смогут их прочитать. ' +
        'Кто прочитал код, тот может подписать за клиента, и в споре подпись будет труднее отстоять.',
    );
  }
  if (contactGatewayUrl?.startsWith('http:')) {
    warnings.push(
      'INTRUM вызывает Signet по http, без шифрования: номера и тексты СМС видны по дороге, а перехваченный запрос ' +
        'можно повторить. Нужен адрес https.',
    );
  }
  if (choice.gatewayUrl?.startsWith('http:')) {
    warnings.push(
      'Адрес INTRUM указан по http, без шифрования: ответы клиентов видны по дороге. Нужен адрес https.',
    );
  }
  if (choice.enabled && choice.allowedAddresses.length === 0) {
    warnings.push(
      'Список адресов INTRUM пуст: запрос примут откуда угодно, если в нём верный hash. Укажите адреса серверов INTRUM.',
    );
  }
  return warnings;
}
