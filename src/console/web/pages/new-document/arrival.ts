import type { components } from '#libs/api-client';

type CardRef = components['schemas']['CardRefDto'];

/** With what one arrived: pages of cards, contacts and templates lead here. */
export interface Arrival {
  readonly templateId: string;
  readonly contactId: string;
  readonly card: CardRef | undefined;
}

const ID = /^[\da-f-]{36}$/;
const CARD = /^(application|contact|deal|object):([\da-f-]{36})$/;

/** What the address says wrongly is as if it said nothing. */
export function arrivalOf(search: URLSearchParams): Arrival {
  const idOf = (name: string): string => {
    const text = search.get(name) ?? '';
    return ID.test(text) ? text : '';
  };
  const [, type, id = ''] = CARD.exec(search.get('card') ?? '') ?? [];
  return {
    templateId: idOf('templateId'),
    contactId: type === 'contact' ? id : idOf('contactId'),
    card:
      type === undefined || type === 'contact' ? undefined : { type: type as CardRef['type'], id },
  };
}
