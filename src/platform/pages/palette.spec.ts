import { describe, expect, it } from '@jest/globals';

import { contrastRatio } from './contrast.js';
import { darkPalette, lightPalette, type Palette } from '#libs/palette';
import { paletteCss } from './palette-css.js';

type Pair = readonly [keyof Palette, keyof Palette];

/** Running text asks for AAA (7:1), short text and controls for AA (4.5:1), edges for 3:1. */
const runningText: readonly Pair[] = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'warningGround'],
  ['ink', 'errorGround'],
  ['soft', 'paper'],
  ['soft', 'surface'],
];
const shortText: readonly Pair[] = [
  ['action', 'paper'],
  ['action', 'surface'],
  ['action', 'errorGround'],
  ['action', 'warningGround'],
  ['onAction', 'action'],
  ['onAction', 'actionHover'],
  ['seal', 'paper'],
  ['seal', 'surface'],
  ['good', 'paper'],
  ['good', 'surface'],
  ['error', 'paper'],
  ['error', 'surface'],
  ['error', 'errorGround'],
];

describe.each([
  ['light', lightPalette],
  ['dark', darkPalette],
])('the %s palette', (_name, palette) => {
  it.each(runningText)('reads as running text: %s on %s', (text, ground) => {
    expect(contrastRatio(palette[text], palette[ground])).toBeGreaterThanOrEqual(7);
  });

  it.each(shortText)('reads as short text and controls: %s on %s', (text, ground) => {
    expect(contrastRatio(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('shows the edge of a field, drawn in the soft ink', () => {
    expect(contrastRatio(palette.soft, palette.surface)).toBeGreaterThanOrEqual(3);
  });
});

describe('contrastRatio', () => {
  it('measures black on white as 21, whatever the order', () => {
    expect(contrastRatio('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrastRatio('#FFFFFF', '#000000')).toBeCloseTo(21, 5);
  });

  it('measures a known middle grey', () => {
    expect(contrastRatio('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2);
  });

  it('refuses what is not a colour', () => {
    expect(() => contrastRatio('red', '#FFFFFF')).toThrow('Not a #RRGGBB colour: red');
  });
});

describe('paletteCss', () => {
  it('writes both palettes as custom properties', () => {
    const css = paletteCss();

    expect(css).toContain('--action-hover:#163F75');
    expect(css).toContain('@media (prefers-color-scheme:dark){:root{--paper:#12171D');
  });
});
