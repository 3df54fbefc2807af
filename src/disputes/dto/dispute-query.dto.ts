import { IsIn } from 'class-validator';
import { CursorQuery, MayBeAbsent } from '../../platform/index.js';
import type { DisputeStatus } from '../dispute.entity.js';

export class DisputeQuery extends CursorQuery {
  @MayBeAbsent()
  @IsIn(['open', 'concluded'])
  status?: DisputeStatus;
}
