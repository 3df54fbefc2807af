import type { PreviewPages } from '../template-preview.service.js';
import { TemplateVariableDto } from './template-variable.dto.js';
import { TemplateWarningDto } from './template.dto.js';

/** One page as a picture. */
export class PreviewPageDto {
  /**
   * Pixels.
   * @example 1000
   */
  width!: number;

  /** @example 1414 */
  height!: number;

  /** WebP in base64. */
  webp!: string;
}

/** A document that nobody keeps, and what was learned about its text. */
export class PreviewPagesDto {
  /** The first ten at the most. */
  pages!: PreviewPageDto[];

  /**
   * How many pages the document has.
   * @example 2
   */
  pageCount!: number;

  /** The values that the shown text takes. */
  variables!: TemplateVariableDto[];

  /** What was taken out of the text, and what its author should know. */
  warnings!: TemplateWarningDto[];

  static from({ pages, pageCount, variables, warnings }: PreviewPages): PreviewPagesDto {
    return {
      pages: pages.map(({ width, height, webp }) => ({
        width,
        height,
        webp: Buffer.from(webp).toString('base64'),
      })),
      pageCount,
      variables: variables.map((variable) => TemplateVariableDto.from(variable)),
      warnings: warnings.map((warning) => ({ ...warning })),
    };
  }
}
