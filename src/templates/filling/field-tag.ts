import { Hash, Tag, TypeGuards } from 'liquidjs';
import type { Liquid, TagToken, Template, TopLevelToken } from 'liquidjs';

import { isClientFieldType, TEXT_LENGTH } from '../client-fields/client-field.js';
import type { ClientFieldRule } from '../client-fields/client-field.js';

/**
 * `{% field price "Стоимость услуг" sample: "12500" %}`: the template says how people call a value of its own and what
 * a preview shows in its place. `client: "inn"` leaves the value to the client, who is asked for it before signing;
 * `max: 500` bounds a text of his, `client: "account" bik: бик` checks an account by the БИК of its bank. Prints nothing.
 */
export class FieldTag extends Tag {
  readonly path: string;
  readonly label: string;
  readonly sample: string | undefined;
  readonly client: ClientFieldRule | undefined;

  constructor(token: TagToken, following: TopLevelToken[], engine: Liquid) {
    super(token, following, engine);
    const path = this.tokenizer.readValue();
    if (!path || !TypeGuards.isPropertyAccessToken(path)) {
      throw new Error('field: нужно имя значения, например {% field price "Цена" %}');
    }
    this.path = path.getText();
    const label = this.tokenizer.readValue();
    if (!label || !TypeGuards.isQuotedToken(label)) {
      throw new Error(`field ${this.path}: нужно название в кавычках`);
    }
    this.label = label.content;
    const { sample, client, max, bik } = new Hash(this.tokenizer).hash;
    this.sample = TypeGuards.isQuotedToken(sample) ? sample.content : undefined;
    this.client = clientRule(this.path, { client, max, bik });
  }

  render(): string {
    return '';
  }
}

type HashValue = Hash['hash'][string];

function clientRule(
  path: string,
  { client, max, bik }: Readonly<Record<'client' | 'max' | 'bik', HashValue>>,
): ClientFieldRule | undefined {
  if (client === undefined) return undefined;
  const named = TypeGuards.isQuotedToken(client) ? client.content : '';
  if (!isClientFieldType(named)) throw new Error(`field ${path}: неизвестный вид данных клиента`);
  const maxLength = TypeGuards.isNumberToken(max) ? max.content : TEXT_LENGTH.default;
  if (!Number.isInteger(maxLength) || maxLength < 1 || maxLength > TEXT_LENGTH.most) {
    throw new Error(`field ${path}: max — от 1 до ${TEXT_LENGTH.most} знаков`);
  }
  const bank = TypeGuards.isPropertyAccessToken(bik) ? { bik: bik.getText() } : {};
  return { type: named, maxLength, ...bank };
}

/** Every field declared anywhere in the template, by its path. */
export function declaredFields(templates: readonly Template[]): ReadonlyMap<string, FieldTag> {
  const fields = templates.filter((template) => template instanceof FieldTag);
  return new Map(fields.map((field) => [field.path, field]));
}
