/** Colours of everything that is added to a document, as red, green, blue from 0 to 1. */
export type Ink = readonly [red: number, green: number, blue: number];

export const INK: Ink = hex('#16202B');
export const SOFT: Ink = hex('#4A5560');
export const LINE: Ink = hex('#D9D6CE');
export const SEAL: Ink = hex('#9B2C1F');

function hex(colour: string): Ink {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
