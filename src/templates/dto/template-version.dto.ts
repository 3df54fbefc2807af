import type { FillableTemplate } from '../template-view.js';

/** A text as it stays for ever. */
export class TemplateVersionTextDto {
  /** @example 1 */
  version!: number;

  /**
   * HTML with Liquid in it, as it was kept.
   * @example "<p>{{ contact.fullName }}</p>"
   */
  html!: string;

  /** SHA-256 of the text, hex. */
  sha256!: string;

  static from({ version, html, sha256 }: FillableTemplate): TemplateVersionTextDto {
    return { version, html, sha256 };
  }
}
