import { IsIn, IsOptional } from 'class-validator';
import type { PdfVariant } from './document-pdf.service.js';

export class PdfQuery {
  /** `original`: the frozen bytes, also after signing. */
  @IsOptional()
  @IsIn(['original', 'signed'])
  variant?: PdfVariant;
}
