import { Entity, PrimaryColumn } from 'typeorm';
import {
  BoolColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  Sha256Column,
  TextColumn,
} from '../../platform/index.js';

/** Where a chain ends. Whoever appends locks this row, so that `seq` has no gaps. */
@Entity('evidence_chain_head')
export class ChainHead {
  @PrimaryColumn({ type: 'varchar', length: 64 }) stream!: string;
  /** Empty for the system's own chain. */
  @RefColumn() organizationId!: string;
  /** Place of the last event; −1 before the first. */
  @IntColumn() seq!: number;
  @Sha256Column() head!: string;
  /** `at` of the last event, as its bytes have it; empty before the first. */
  @TextColumn({ length: 24 }) lastAt!: string;
  @BoolColumn() closed!: boolean;
  /** When its personal values were erased: what follows is recorded without any. */
  @InstantColumn({ nullable: true }) erasedAt!: Date | null;
}
