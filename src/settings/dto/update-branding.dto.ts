import { Transform } from 'class-transformer';
import { IsOptional } from 'class-validator';
import { IsOneLine, IsPlainTextOrNull, MayBeAbsent } from '../../platform/index.js';
import { IsAccentColorOrNull } from './is-accent-color.decorator.js';
import { IsSupportPhoneOrNull, supportPhoneIn } from './is-support-phone.decorator.js';

/** How your organization looks to its clients; what is left out stays, null takes a value away. The logo has a route of its own. */
export class UpdateBrandingDto {
  /**
   * The name clients know you by, on top of the pages. «Наименование подписанта» stays wherever it is said who asks.
   * @example Ромашка
   */
  @IsOptional()
  @IsOneLine(60)
  displayName?: string | null;

  /**
   * The colour of buttons and links, `#RRGGBB`. White text must be read on it (contrast 4.5:1); in the dark a lighter shade of
   * it is used.
   * @example #1B4D8F
   */
  @MayBeAbsent()
  @IsAccentColorOrNull()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.toUpperCase() : value,
  )
  accentColor?: string | null;

  /**
   * Where clients ask, in any writing; kept in E.164.
   * @example 8 800 555-35-35
   */
  @MayBeAbsent()
  @IsSupportPhoneOrNull()
  @Transform(({ value }: { value: unknown }) => supportPhoneIn(value) ?? value)
  supportPhone?: string | null;

  /**
   * What to know about asking: hours, a messenger, an address.
   * @example Отвечаем с 9 до 21 по московскому времени
   */
  @MayBeAbsent()
  @IsPlainTextOrNull(300)
  supportText?: string | null;
}
