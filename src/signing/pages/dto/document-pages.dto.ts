import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { PICTURE_WIDTHS, type PictureWidth } from '../../pictures/picture-widths.js';
import type { PdfVariant } from '../../sealing/document-pdf.service.js';
import { PdfQuery } from '../../sealing/pdf-query.dto.js';
import type { DocumentPages } from '../document-pages.service.js';

/** Which picture of the page. */
export class PageQuery extends PdfQuery {
  /** Pixels; the smaller one is for telephones. */
  @ApiPropertyOptional({ enum: PICTURE_WIDTHS, default: 1240 })
  @IsOptional()
  @Type(() => Number)
  @IsIn(PICTURE_WIDTHS)
  width?: PictureWidth;
}

export class DocumentPageDto {
  /** From 1. */
  page!: number;
  /** Pixels of the picture at full width. */
  width!: number;
  height!: number;
  /** What stands on the page, by paragraphs, for screen readers. */
  text!: string[];
}

export class DocumentPagesDto {
  /** `signed`: with the mark and the signature sheet. */
  @ApiProperty({ enum: ['original', 'signed'], example: 'signed' })
  variant!: PdfVariant;
  items!: DocumentPageDto[];

  static from({ variant, pages }: DocumentPages): DocumentPagesDto {
    return {
      variant,
      items: pages.map(({ width, height, text }, index) => ({
        page: index + 1,
        width,
        height,
        text: [...text],
      })),
    };
  }
}
