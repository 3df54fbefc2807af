import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core';
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

/** From ink to what lies below paper: grounds, edges and words of the dark scheme. */
const dark: MantineColorsTuple = [
  darkPalette.ink,
  darkPalette.soft,
  '#8E9AA6',
  '#66727F',
  darkPalette.line,
  '#252E38',
  darkPalette.surface,
  darkPalette.paper,
  '#0E1318',
  '#0A0E12',
];

export const theme = createTheme({
  fontFamily: "'Golos Text Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Golos Text Variable', system-ui, sans-serif", fontWeight: '600' },
  colors: { action, dark },
  primaryColor: 'action',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  // The edge and the words say what kind it is; a title in the edge's colour is too pale to read.
  components: { Alert: { styles: { title: { color: 'var(--mantine-color-text)' } } } },
  // The library chooses the words on a filled button for the light scheme alone.
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    const isPrimary = input.color === undefined || input.color === input.theme.primaryColor;
    return input.variant === 'filled' && isPrimary
      ? { ...colours, color: 'var(--mantine-primary-color-contrast)' }
      : colours;
  },
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
    '--mantine-primary-color-contrast': palette.onAction,
    '--console-surface': palette.surface,
    '--console-line': palette.line,
    '--console-warning-ground': palette.warningGround,
    '--console-error-ground': palette.errorGround,
    '--console-good': palette.good,
    '--console-seal': palette.seal,
  };
}
