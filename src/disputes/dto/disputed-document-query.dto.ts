import { IsIn } from 'class-validator';
import { MayBeAbsent } from '../../platform/index.js';

export class DisputedDocumentQuery {
  /** `original`: the frozen bytes that the client saw. */
  @MayBeAbsent()
  @IsIn(['original', 'signed'])
  variant?: 'original' | 'signed';
}
