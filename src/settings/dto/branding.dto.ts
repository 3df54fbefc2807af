import type { Branding, LogoFacts } from '../e-signature-settings.js';
import { logoPath } from '../logo/logo-path.js';

/** The logo as it is shown. */
export class LogoDto {
  /** Public path of the picture (WebP); it changes with the picture. */
  path!: string;
  /** @example 360 */
  width!: number;
  /** @example 80 */
  height!: number;

  static from({ sha256, width, height }: LogoFacts): LogoDto {
    return { path: logoPath(sha256), width, height };
  }
}

/** How your organization looks to its clients. */
export class BrandingDto {
  /** @example Ромашка */
  displayName!: string | null;
  logo!: LogoDto | null;
  /** @example #1B4D8F */
  accentColor!: string | null;
  /** @example +78005553535 */
  supportPhone!: string | null;
  /** @example Отвечаем с 9 до 21 по московскому времени */
  supportText!: string | null;

  static from({ logo, ...branding }: Branding): BrandingDto {
    return { ...branding, logo: logo && LogoDto.from(logo) };
  }
}
