import { ApiProperty } from '@nestjs/swagger';
import type { MessagePurpose, SmsPreview } from '../../../sms/index.js';
import type { SignerPhoneSource } from '../../request/signer.entity.js';
import { SEND_WARNINGS, type SendWarningCode } from '../send-preview.js';
import type { SendPreview } from '../send-previews.service.js';

/** Whom the SMS goes to. */
export class PreviewSignerDto {
  /** @example Иванов Иван Иванович */
  fullName!: string;
  /** @example +79161234567 */
  phone!: string;
  /** `card`, `contact`, or `typed` for a number that the card does not know. */
  phoneSource!: SignerPhoneSource;
  /**
   * When the number came into the card; null when it was typed.
   * @example 2026-03-01T09:00:00.000Z
   */
  phoneChangedAt!: string | null;
}

/** An SMS as it would be sent. */
export class PreviewSmsDto {
  /** `link-code`, `link`, or `code` for the second one, which the client asks for on the page. */
  purpose!: MessagePurpose;
  /** @example Signet */
  sender!: string;
  /**
   * With the code as `••••••` and the token of the link as `…`.
   * @example ООО «Ромашка»: Договор №15 от 24.11.2026 (HJ9GJ-71S0J). Прочитать и подписать: https://s.example.ru/s/… Код подписи ••••••, никому не сообщайте
   */
  text!: string;
  /** `ucs2` for Russian: 70 characters in one part, 67 in each of several. */
  encoding!: SmsPreview['encoding'];
  /** @example 3 */
  segments!: number;
  /**
   * Null where the operator has set no price of a part.
   * @example 1170
   */
  priceKopecks!: number | null;
}

export class SendWarningDto {
  @ApiProperty({ enum: SEND_WARNINGS, example: 'typed_number' })
  code!: SendWarningCode;
  /** @example Этого номера нет в карточке. В споре вас спросят, откуда он. */
  message!: string;
}

/** What «Отправить на подпись» would do. */
export class SendPreviewDto {
  signer!: PreviewSignerDto;
  /** In the order in which they go out. */
  messages!: PreviewSmsDto[];
  /** @example 1170 */
  priceKopecks!: number | null;
  /**
   * Ready to show beside the button.
   * @example Получит: Иванов Иван Иванович, +7 916 123-45-67 (из сделки „Монтаж“). СМС из 3 частей, около 12 ₽.
   */
  summary!: string;
  /** None of them stops the sending. */
  warnings!: SendWarningDto[];

  static from({ signer, messages, priceKopecks, summary, warnings }: SendPreview): SendPreviewDto {
    const { fullName, phone, phoneSource, phoneChangedAt } = signer;
    return {
      signer: {
        fullName,
        phone,
        phoneSource,
        phoneChangedAt: phoneChangedAt?.toISOString() ?? null,
      },
      messages: messages.map((message) => ({ ...message })),
      priceKopecks,
      summary,
      warnings: warnings.map((warning) => ({ ...warning })),
    };
  }
}
