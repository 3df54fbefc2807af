import type { CardFields } from '../cards/card-type.js';

interface CardText {
  readonly title: string;
  readonly fields: CardFields;
}

const ERASED = 'данные стёрты';
const ERASED_TITLE = 'Данные стёрты';

/**
 * The card without what names the person: the whole title or value goes, since what is left of a sentence may still tell
 * who it was about; a field whose very name tells goes with it. Undefined when nothing does.
 */
export function withoutPerson(
  { title, fields }: CardText,
  names: (text: string) => boolean,
): CardText | undefined {
  const entries = Object.entries(fields);
  const kept = entries
    .filter(([name]) => !names(name))
    .map(([name, value]) => [name, names(String(value ?? '')) ? ERASED : value] as const);
  const isTitled = names(title);
  const isChanged = kept.length < entries.length || kept.some(([, value]) => value === ERASED);
  if (!isTitled && !isChanged) return undefined;
  return { title: isTitled ? ERASED_TITLE : title, fields: Object.fromEntries(kept) };
}
