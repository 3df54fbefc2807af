import { ApiProperty } from '@nestjs/swagger';
import type { AuthoredVersion } from '../template-history/template-history.query.js';

export class VersionAuthorDto {
  id!: string;

  /** @example Смирнова Ольга Петровна */
  name!: string;
}

/** That a template had such a text. */
export class TemplateVersionDto {
  /** @example 2 */
  version!: number;

  /** @example 2026-11-24T11:05:07.000Z */
  createdAt!: string;

  /** Who made it; null for a text that came with Signet and for programs. */
  @ApiProperty({ type: VersionAuthorDto, nullable: true })
  author!: VersionAuthorDto | null;

  static from({ version, createdAt, author }: AuthoredVersion): TemplateVersionDto {
    return { version, createdAt: createdAt.toISOString(), author };
  }
}

export class TemplateVersionListDto {
  items!: TemplateVersionDto[];

  /** Where the next page begins; null on the last one. */
  nextCursor!: string | null;
}
