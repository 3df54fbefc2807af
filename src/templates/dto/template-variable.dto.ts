import { ApiProperty } from '@nestjs/swagger';
import { CLIENT_FIELD_TYPES } from '../client-fields/client-field.js';
import type { ClientFieldType } from '../client-fields/client-field.js';
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

/** What the client is asked for. */
export class ClientFieldRuleDto {
  /** Decides what is checked: the check digits of an ИНН, a day of the calendar. */
  @ApiProperty({ enum: CLIENT_FIELD_TYPES, example: 'inn' })
  type!: ClientFieldType;

  /**
   * The most characters of a `text`.
   * @example 300
   */
  maxLength!: number;

  /**
   * Of an account: the name of the value with the БИК that it is checked against.
   * @example бик
   */
  bik!: string | null;
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

  /** Set where the value is left to the client: he is asked for it before signing, and the sender never misses it. */
  @ApiProperty({ type: ClientFieldRuleDto, nullable: true })
  client!: ClientFieldRuleDto | null;

  static from(variable: TemplateVariable): TemplateVariableDto {
    return {
      ...TemplateVariableFieldDto.fromField(variable),
      source: variable.source,
      required: variable.required,
      fields: variable.fields.map((field) => TemplateVariableFieldDto.fromField(field)),
      client: variable.client
        ? {
            type: variable.client.type,
            maxLength: variable.client.maxLength,
            bik: variable.client.bik ?? null,
          }
        : null,
    };
  }
}

export class TemplateVariableListDto {
  items!: TemplateVariableDto[];
}
