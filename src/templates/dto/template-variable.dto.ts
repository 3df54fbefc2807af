import { ApiProperty } from '@nestjs/swagger';
import type {
  SampleValue,
  TemplateVariable,
  TemplateVariableField,
  VariableKind,
  VariableSource,
} from '../variables/template-variable.js';
import { VARIABLE_KINDS, VARIABLE_SOURCES } from '../variables/template-variable.js';

/** A member of each row of a list. */
export class TemplateVariableFieldDto {
  /** @example title */
  name!: string;

  /** @example Услуга */
  label!: string;

  @ApiProperty({ enum: VARIABLE_KINDS, example: 'text' })
  kind!: VariableKind;

  @ApiProperty({ description: 'What a preview shows in its place', example: 'Монтаж' })
  sample!: SampleValue;

  static fromField({ name, label, kind, sample }: TemplateVariableField): TemplateVariableFieldDto {
    return { name, label, kind, sample };
  }
}

/** A value that a template prints or decides by. */
export class TemplateVariableDto extends TemplateVariableFieldDto {
  /** Where it comes from when nobody types it; `values` are the document's own. */
  @ApiProperty({ enum: VARIABLE_SOURCES, example: 'contact' })
  source!: VariableSource;

  /** A document cannot be made without it; the others have a default or hide what needs them. */
  required!: boolean;

  /** Members of each row, when the kind is `list`. */
  fields!: TemplateVariableFieldDto[];

  static from(variable: TemplateVariable): TemplateVariableDto {
    return {
      ...TemplateVariableFieldDto.fromField(variable),
      source: variable.source,
      required: variable.required,
      fields: variable.fields.map((field) => TemplateVariableFieldDto.fromField(field)),
    };
  }
}

export class TemplateVariableListDto {
  items!: TemplateVariableDto[];
}
