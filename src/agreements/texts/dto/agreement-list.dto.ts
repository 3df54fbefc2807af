import type { Published, PublishedConsent } from '../agreements.service.js';
import { AgreementVersionDto, CompanyOfferDto, ConsentDto } from './agreement.dto.js';

export class AgreementVersionListDto {
  items!: AgreementVersionDto[];
  /** Where the next page begins; null on the last one. */
  nextCursor!: string | null;
}

export class CompanyOfferListDto {
  items!: CompanyOfferDto[];
  /** Where the next page begins; null on the last one. */
  nextCursor!: string | null;
}

export class ConsentListDto {
  items!: ConsentDto[];
  /** Where the next page begins; null on the last one. */
  nextCursor!: string | null;
}

/** What was published, and what was taken out of the text on the way. */
export class PublishedVersionDto extends AgreementVersionDto {
  /** Harmless markup that was removed, in Russian. */
  warnings!: string[];

  static published({ row, warnings }: Published): PublishedVersionDto {
    return { ...AgreementVersionDto.from({ row, current: true }), warnings: [...warnings] };
  }
}

export class PublishedCompanyOfferDto extends CompanyOfferDto {
  /** Harmless markup that was removed, in Russian. */
  warnings!: string[];

  static published({ row, warnings }: Published): PublishedCompanyOfferDto {
    return { ...CompanyOfferDto.from({ row, current: true }), warnings: [...warnings] };
  }
}

export class PublishedConsentDto extends ConsentDto {
  /** Harmless markup that was removed, in Russian. */
  warnings!: string[];

  static published({ warnings, ...listed }: PublishedConsent): PublishedConsentDto {
    return { ...ConsentDto.from(listed), warnings: [...warnings] };
  }
}
