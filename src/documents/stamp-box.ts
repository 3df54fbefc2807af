/** A place for a visible mark on the frozen pages. */
export interface StampBox {
  /** Whose mark: `client`, `company`. */
  readonly slot: string;
  /** From 1. */
  readonly page: number;
  /** Left, bottom, right, top in hundredths of a point. */
  readonly rect: readonly [number, number, number, number];
}
