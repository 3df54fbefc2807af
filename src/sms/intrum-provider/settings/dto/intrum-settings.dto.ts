import { INTRUM_SPELLINGS, type IntrumSpelling } from '../../../../platform/index.js';
import { ApiProperty } from '@nestjs/swagger';
import type { IntrumSettingsView } from '../intrum-settings.js';

/** How incoming SMS were told to your INTRUM. */
export class IntrumForwardingDto {
  /** To be told still. */
  waiting!: number;
  forwarded!: number;
  /** Kept back: a code may stand in them, and `allowCodes` is off. */
  withheld!: number;
  /** Given up. */
  ended!: number;
  /** What INTRUM said the last time that it did not take one, or why it could not be told. */
  lastAnswer!: string | null;
  lastAnswerAt!: string | null;
}

/** What your organization has set for «Свой СМС-провайдер» of its INTRUM. */
export class IntrumSettingsDto {
  enabled!: boolean;

  /** The end of INTRUM's «API ключ»; the key itself is never shown again. */
  apiKeyLast4!: string | null;

  /** Enter it in INTRUM as «Gateway Контакта». It is a secret; null until the settings were saved once. */
  contactGatewayUrl!: string | null;

  /** «Gateway INTRUM» of its settings. */
  gatewayUrl!: string | null;

  /** How incoming SMS are spelled for INTRUM: as its manual has it, or as its PHP sample. */
  @ApiProperty({ enum: INTRUM_SPELLINGS })
  spelling!: IntrumSpelling;

  forwardInbound!: boolean;

  allowCodes!: boolean;

  /** Addresses and networks that INTRUM calls from; empty: any. */
  allowedAddresses!: string[];

  /** The sender to add in INTRUM: this installation's gateway takes no other. */
  sender!: string;

  /** What to know about what is set, in Russian. */
  warnings!: string[];

  forwarding!: IntrumForwardingDto;

  static from({ forwarding, ...view }: IntrumSettingsView): IntrumSettingsDto {
    return {
      ...view,
      allowedAddresses: [...view.allowedAddresses],
      warnings: [...view.warnings],
      forwarding: {
        ...forwarding,
        lastAnswerAt: forwarding.lastAnswerAt?.toISOString() ?? null,
      },
    };
  }
}
