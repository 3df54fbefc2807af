/** Cards that the directory keeps beside contacts: заявка, сделка, объект. */
export const LINKED_CARD_TYPES = ['application', 'deal', 'object'] as const;
export type LinkedCardType = (typeof LINKED_CARD_TYPES)[number];

/** Everything a document can be made from (S-9). */
export const CARD_TYPES = ['application', 'contact', 'deal', 'object'] as const;
export type CardType = (typeof CARD_TYPES)[number];

/** Names a card: the type decides where the id is looked up. */
export interface CardRef {
  readonly type: CardType;
  readonly id: string;
}

/** Values of a card that templates may use as `deal.<name>`. */
export type CardFields = Readonly<Record<string, string | number | boolean | null>>;
