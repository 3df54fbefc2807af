import type { CrmCard, CrmFile } from '../../adapters/crm-adapter.js';
import { CardDto } from './card.dto.js';

/** A copy of a signed document on the card. */
export class CardFileDto {
  /** The document whose signed PDF it is. */
  documentId!: string;
  /** @example "Договор № 17.pdf" */
  name!: string;
  /** Hash of the bytes: that of the sealed PDF. */
  sha256!: string;
  addedAt!: Date;

  static from({ documentId, name, sha256, addedAt }: CrmFile): CardFileDto {
    return { documentId, name, sha256, addedAt };
  }
}

/** A card with the signed documents that were put on it. */
export class CardWithFilesDto extends CardDto {
  /** Oldest first. */
  files!: CardFileDto[];

  static with(card: CrmCard, files: readonly CrmFile[]): CardWithFilesDto {
    return { ...CardDto.from(card), files: files.map((file) => CardFileDto.from(file)) };
  }
}
