import type { ParsedPhone } from '#libs/phone';
import type { IntrumFields } from '../../gateways/intrum/intrum-hash.js';
import { textIn } from '../../gateways/intrum/intrum-spelling.js';
import { smsLength } from '../../texts/sms-length.js';

/** A message that INTRUM wants to be sent, looked at. */
export interface IntrumSms {
  /** E.164. */
  readonly phone: string;
  readonly sender: string;
  readonly text: string;
  readonly segments: number;
  readonly gateway: string;
}

/** The gateway of the installation, which sends what INTRUM hands over. */
export interface IntrumRoad {
  readonly name: string;
  readonly sender: string;
  /** Reads a number that an SMS may go to. */
  readonly parsePhone: (written: string) => ParsedPhone;
}

/** A company's own message may be longer than ours, not endless. */
const MOST_SEGMENTS = 10;

/** The message, or why it is not sent: in words for whoever looks into INTRUM's list, never naming number or text. */
export function readIntrumSms(fields: IntrumFields, road: IntrumRoad): IntrumSms | string {
  const text = textIn(fields)?.trim() ?? '';
  const { sender, name: gateway, parsePhone } = road;
  const missing = [
    !fields.get('sender') && 'sender',
    !fields.get('destination') && 'destination',
    text === '' && 'message',
  ].filter((one) => one !== false);
  if (missing.length > 0) return `Не указано: ${missing.join(', ')}`;
  if (!isSame(fields.get('sender') ?? '', sender)) {
    return `Такой отправитель не подключён. Добавьте в INTRUM отправителя «${sender}»`;
  }
  const parsed = parsePhone(fields.get('destination') ?? '');
  if (!parsed.ok)
    return 'На этот номер СМС не отправляются: нужен мобильный номер страны, куда они отправляются';
  const { segments } = smsLength(text);
  if (segments > MOST_SEGMENTS) {
    return `Текст слишком длинный: ${String(segments)} частей, можно ${String(MOST_SEGMENTS)}`;
  }
  return { phone: parsed.phone.e164, sender, text, segments, gateway };
}

/** INTRUM writes numbers with or without «+»; a name is what phones show, so its case matters. */
function isSame(given: string, own: string): boolean {
  return given.trim().replace(/^\+/, '') === own.replace(/^\+/, '');
}
