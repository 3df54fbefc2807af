import { Entity } from 'typeorm';
import {
  BoolColumn,
  CodeColumn,
  IdColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../../platform/index.js';

/** Whom a member stands for (K-3). */
export const SIDES = ['company', 'client', 'operator'] as const;
export type Side = (typeof SIDES)[number];

/** A person of the commission. */
@Entity('commission_member')
export class CommissionMember {
  @IdColumn() id!: string;
  @RefColumn() disputeId!: string;
  /** Order in the protocol, from 1. */
  @IntColumn() place!: number;
  @TextColumn({ length: 300 }) fullName!: string;
  @TextColumn({ length: 300 }) position!: string;
  @CodeColumn() side!: Side;
  /** Document that gives the authority: power of attorney, order, statute. */
  @TextColumn({ length: 300 }) authority!: string;
  @BoolColumn() isChair!: boolean;
  @BoolColumn() isAbsent!: boolean;
  /** How an absent member was told of the meeting. */
  @TextColumn({ length: 300 }) notice!: string;
}
