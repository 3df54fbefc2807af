import { Hash, Tag, TypeGuards } from 'liquidjs';
import type { Liquid, TagToken, Template, TopLevelToken } from 'liquidjs';

/**
 * `{% field price "Стоимость услуг" sample: "12500" %}`: the template says how people call a value of its own and what
 * a preview shows in its place. Prints nothing.
 */
export class FieldTag extends Tag {
  readonly path: string;
  readonly label: string;
  readonly sample: string | undefined;

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
    const sample = new Hash(this.tokenizer).hash['sample'];
    this.sample = TypeGuards.isQuotedToken(sample) ? sample.content : undefined;
  }

  render(): string {
    return '';
  }
}

/** Every field declared anywhere in the template, by its path. */
export function declaredFields(templates: readonly Template[]): ReadonlyMap<string, FieldTag> {
  const fields = templates.filter((template) => template instanceof FieldTag);
  return new Map(fields.map((field) => [field.path, field]));
}
