import { IsPlainTextOrNull, MayBeAbsent } from '../../platform/index.js';

const LONGEST = 500;

/** Your own words on the signing pages: plain text in lines, shown as it is. In a PATCH, null takes a text away. */
export class PageTextsDto {
  /**
   * On the landing, before anything is opened: whoever holds the link reads it, so it must name nobody.
   * @example Спасибо, что выбрали нас. Прочитайте договор, он короткий.
   */
  @MayBeAbsent()
  @IsPlainTextOrNull(LONGEST)
  greeting?: string | null;

  /**
   * On the page after signing.
   * @example Мы позвоним вам завтра, чтобы договориться о дне монтажа.
   */
  @MayBeAbsent()
  @IsPlainTextOrNull(LONGEST)
  thanks?: string | null;
}
