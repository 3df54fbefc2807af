import { Entity } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  Sha256Column,
} from '../../platform/index.js';

/** A picture of a page that was made ahead; the bytes are in the file store, under their hash. */
@Entity('page_picture')
export class PagePicture {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  /** Sent, so its bytes and with them its pictures never change again. */
  @RefColumn() documentId!: string;
  /** From 1. */
  @IntColumn() page!: number;
  /** Pixels. */
  @IntColumn() width!: number;
  @Sha256Column() sha256!: string;
  @InstantColumn() createdAt!: Date;
}
