import { IsBoolean, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { IsOneLine, MayBeAbsent } from '../../../platform/index.js';

/** Long enough for any agreement, short enough for a phone to load it on the signing page. */
const MOST_CHARACTERS = 100_000;

/** A text to be published as the next version. */
export class PublishTextDto {
  /**
   * The shipped title when left out.
   * @example Соглашение об использовании простой электронной подписи
   */
  @MayBeAbsent()
  @IsOneLine(300)
  title?: string;

  /**
   * HTML of text, lists and tables; the shipped text when left out. `{{signatory}}`, `{{operator}}`, `{{serviceUrl}}`,
   * `{{purpose}}`, `{{version}}` and `{{date}}` are filled now, and the filled text never changes.
   */
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(MOST_CHARACTERS)
  html?: string;
}

/** A text of a consent to the processing of personal data. */
export class PublishConsentDto extends PublishTextDto {
  /**
   * What the data are processed for; stands in the journal beside each consent given.
   * @example Отправка предложений и новостей компании
   */
  @IsOneLine(500)
  purpose!: string;
}

/** A new consent. */
export class CreateConsentDto extends PublishConsentDto {
  /** Whether the signing page asks for it, by a tick of its own that nobody has to set. */
  @MayBeAbsent()
  @IsBoolean()
  shownOnSigningPage?: boolean;
}

/** What may be changed of a consent; its text is changed by the next version. */
export class UpdateConsentDto {
  /** Whether the signing page asks for it. */
  @MayBeAbsent()
  @IsBoolean()
  shownOnSigningPage?: boolean;
}
