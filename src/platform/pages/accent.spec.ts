import { describe, expect, it } from '@jest/globals';

import { accentCss, accents, whiteTextContrast } from './accent.js';
import { contrastRatio } from './contrast.js';
import { darkPalette, lightPalette } from '#libs/palette';

describe('an organization’s own colour', () => {
  it('is taken as it is where it is read on every ground', () => {
    expect(accents('#1b4d8f').light.action).toBe('#1B4D8F');
  });

  // The least that white text is read on, strong colours, and black.
  it.each(['#767676', '#C2185B', '#007A33', '#B03A00', '#000000', '#0000FF'])(
    'is read in light and in dark: %s',
    (colour) => {
      const { light, dark } = accents(colour);
      for (const [accent, palette] of [
        [light, lightPalette],
        [dark, darkPalette],
      ] as const) {
        for (const ground of ['paper', 'surface', 'warningGround', 'errorGround'] as const) {
          expect(contrastRatio(accent.action, palette[ground])).toBeGreaterThanOrEqual(4.5);
        }
        expect(contrastRatio(accent.onAction, accent.action)).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(accent.onAction, accent.actionHover)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('takes the place of ours in both schemes', () => {
    expect(accentCss('#1B4D8F')).toMatch(
      /^:root\{--action:#1B4D8F;.*@media \(prefers-color-scheme:dark\)\{:root\{--action:#[\dA-F]{6}/,
    );
  });

  it('is nothing but a colour', () => {
    expect(() => accentCss('red;}body{display:none')).toThrow('Not a #RRGGBB colour');
  });

  it('knows how white text reads on it', () => {
    expect(whiteTextContrast('#767676')).toBeCloseTo(4.54, 2);
  });
});
