import { MayBeAbsent } from '../../platform/index.js';
import { IsSmsText } from './is-sms-text.decorator.js';

/**
 * Own wording of the SMS, in Russian. Variables: `{company}`, `{document}` (with its fingerprint), `{link}`,
 * `{code}`, `{until}`. In a PATCH, null goes back to the shipped text.
 */
export class SmsTextsDto {
  /**
   * The one SMS with link and code.
   * @example {company}: {document}. Прочитать и подписать: {link} Код подписи {code}, никому не сообщайте
   */
  @MayBeAbsent()
  @IsSmsText('linkCode')
  linkCode?: string | null;

  /**
   * The SMS with the link alone (on-demand).
   * @example {company}: вам направлен {document}. Прочитать и подписать: {link}
   */
  @MayBeAbsent()
  @IsSmsText('link')
  link?: string | null;

  /**
   * The SMS with the code (on-demand).
   * @example {company}: код {code} для подписания {document}. Никому не сообщайте
   */
  @MayBeAbsent()
  @IsSmsText('code')
  code?: string | null;

  /**
   * The SMS that asks to be answered with the code.
   * @example {company}: чтобы подписать {document}, ответьте на это СМС кодом {code}. Никому его не сообщайте
   */
  @MayBeAbsent()
  @IsSmsText('answer')
  answer?: string | null;

  /**
   * The reminder before the deadline.
   * @example {company}: {document} ждёт подписи до {until}. {link}
   */
  @MayBeAbsent()
  @IsSmsText('reminder')
  reminder?: string | null;
}
