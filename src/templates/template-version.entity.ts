import { Entity } from 'typeorm';
import type { FieldError } from '../platform/index.js';
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  LongTextColumn,
  RefColumn,
  Sha256Column,
  TextColumn,
} from '../platform/index.js';
import type { TemplateVariable } from './variables/template-variable.js';

/** A text of a template as it stays for ever; a change makes the next version. */
@Entity('template_version')
export class TemplateVersion {
  @IdColumn() id!: string;
  @RefColumn() templateId!: string;
  @IntColumn() version!: number;
  /** After the sanitizer. */
  @LongTextColumn() html!: string;
  /** Of the UTF-8 bytes of `html`; evidence names the template by it. */
  @Sha256Column() sha256!: string;
  @JsonColumn() variables!: TemplateVariable[];
  /** What the sanitizer took out of what the author gave. */
  @JsonColumn() warnings!: FieldError[];
  @InstantColumn() createdAt!: Date;
  /** As `actorRef` writes it. */
  @TextColumn({ length: 80 }) createdBy!: string;
}
