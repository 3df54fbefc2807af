import { ApiProperty } from '@nestjs/swagger';
import { knownVariables, sourceOf } from '../variables/known-variables.js';
import {
  type SampleValue,
  VARIABLE_SOURCES,
  type VariableSource,
} from '../variables/template-variable.js';

/** A value that every template has by itself. */
export class KnownVariableDto {
  /** @example contact.fullName */
  name!: string;

  /** @example ФИО клиента */
  label!: string;

  /** Where it comes from. */
  @ApiProperty({ enum: VARIABLE_SOURCES, example: 'contact' })
  source!: VariableSource;

  @ApiProperty({ description: 'What a preview shows in its place', example: 'Иванова Мария' })
  sample!: SampleValue;
}

export class KnownVariableListDto {
  items!: KnownVariableDto[];

  static whole(): KnownVariableListDto {
    const items = Object.entries(knownVariables).map(([name, { label, sample }]) => ({
      name,
      label,
      source: sourceOf(name),
      sample,
    }));
    return { items };
  }
}
