/** A place for a visible mark on the frozen pages. */
export interface StampBox {
  /** Whose mark: `client`, `company`; of several signers of a side the second's is `client-2`. */
  readonly slot: string;
  /** From 1. */
  readonly page: number;
  /** Left, bottom, right, top in hundredths of a point. */
  readonly rect: readonly [number, number, number, number];
}
