import type { ListedConsent, ListedVersion } from '../agreement-list.query.js';
import { type MissingSection, missingSections } from '../missing-sections.js';

/** Stands beside every shipped text. */
const MARK = 'проверьте у юриста';

/** A section of the checklist which the text lacks or has in part. */
export class MissingSectionDto {
  /** @example 10 */
  number!: number;
  /** @example Разногласия */
  title!: string;
  /** What is not said, in Russian. */
  missing!: string[];

  static from({ number, title, missing }: MissingSection): MissingSectionDto {
    return { number, title, missing: [...missing] };
  }
}

/** A published version of a text. It never changes. */
export class AgreementVersionDto {
  id!: string;
  agreementId!: string;
  /**
   * From 1.
   * @example 1
   */
  version!: number;
  /** @example Соглашение об использовании простой электронной подписи */
  title!: string;
  html!: string;
  /**
   * Of the UTF-8 bytes of `html`.
   * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
   */
  sha256!: string;
  /**
   * «проверьте у юриста» for a shipped text; null for your own.
   * @example проверьте у юриста
   */
  mark!: string | null;
  /** Whether it is the version in force. */
  current!: boolean;
  publishedAt!: Date;
  /** @example user/019ab3a1-7c4b-7000-8000-00000000000a */
  publishedBy!: string;

  static from({ row, current }: ListedVersion): AgreementVersionDto {
    return {
      id: row.id,
      agreementId: row.agreementId,
      version: row.version,
      title: row.title,
      html: row.html,
      sha256: row.textSha256,
      mark: row.needsLawyer ? MARK : null,
      current,
      publishedAt: row.publishedAt,
      publishedBy: row.publishedBy,
    };
  }
}

/** A version of your organization's offer, with what the checklist still misses. */
export class CompanyOfferDto extends AgreementVersionDto {
  /** Sections of the checklist that the text lacks; empty when it is complete. */
  missingSections!: MissingSectionDto[];

  static override from(version: ListedVersion): CompanyOfferDto {
    return {
      ...AgreementVersionDto.from(version),
      missingSections: missingSections(version.row.html).map((one) => MissingSectionDto.from(one)),
    };
  }
}

/** A consent with its version in force. */
export class ConsentDto {
  id!: string;
  /** Whether the signing page asks for it. */
  shownOnSigningPage!: boolean;
  /** @example Отправка предложений и новостей компании */
  purpose!: string;
  current!: AgreementVersionDto;

  static from({ consent, row }: ListedConsent): ConsentDto {
    return {
      id: consent.id,
      shownOnSigningPage: consent.shownOnPage,
      purpose: row.purpose,
      current: AgreementVersionDto.from({ row, current: true }),
    };
  }
}
