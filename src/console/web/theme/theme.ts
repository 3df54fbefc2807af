import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { darkPalette, lightPalette } from '#libs/palette';

/** Shades around `#1B4D8F`, the one colour that acts; 6 in light and 3 in dark are the palette's own. */
const action: MantineColorsTuple = [
  '#EAF1FA',
  '#D2E1F3',
  '#A9C8EC',
  darkPalette.action,
  '#4D86CC',
  '#2C66AE',
  lightPalette.action,
  lightPalette.actionHover,
  '#123363',
  '#0D274D',
];

export const theme = createTheme({
  fontFamily: "'Golos Text Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Golos Text Variable', system-ui, sans-serif", fontWeight: '600' },
  colors: { action },
  primaryColor: 'action',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  defaultRadius: 'sm',
  cursorType: 'pointer',
});

/** Paper and ink in place of the library's white and black. */
export const paperAndInk: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesOf(lightPalette),
  dark: variablesOf(darkPalette),
});

function variablesOf(palette: typeof lightPalette): Record<string, string> {
  return {
    '--mantine-color-body': palette.paper,
    '--mantine-color-text': palette.ink,
    '--mantine-color-dimmed': palette.soft,
    '--mantine-color-placeholder': palette.soft,
    '--mantine-color-error': palette.error,
    '--mantine-color-anchor': palette.action,
    '--console-surface': palette.surface,
    '--console-line': palette.line,
    '--console-warning-ground': palette.warningGround,
    '--console-error-ground': palette.errorGround,
    '--console-good': palette.good,
    '--console-seal': palette.seal,
  };
}
