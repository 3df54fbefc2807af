/** A line of a list that takes the whole width, with its act at the end. */
export const WIDE = { itemWrapper: { width: '100%' }, itemLabel: { width: '100%' } } as const;
