import { contrastRatio } from './contrast.js';
import { darkPalette, lightPalette, type Palette } from '#libs/palette';

/** WCAG AA for short text and controls. */
export const LEAST_CONTRAST = 4.5;

type Accent = Pick<Palette, 'action' | 'actionHover' | 'onAction'>;

/** Where the colour of the action stands as text or as an edge. */
const GROUNDS = ['paper', 'surface', 'warningGround', 'errorGround'] as const;
const STEP = 0.02;

/** Contrast of white text on a `#RRGGBB` colour, as on the button. */
export function whiteTextContrast(colour: string): number {
  return contrastRatio('#FFFFFF', colour);
}

/**
 * CSS that puts an organization's own colour, `#RRGGBB`, in place of ours. The colour is moved no further than needed to be
 * read on every ground: a trifle darker on paper, lighter in the dark. Throws where it is no such colour.
 */
export function accentCss(colour: string): string {
  const { light, dark } = accents(colour);
  return (
    `:root{${customProperties(light)}}` +
    `@media (prefers-color-scheme:dark){:root{${customProperties(dark)}}}`
  );
}

/** The colours of {@link accentCss}. */
export function accents(colour: string): { readonly light: Accent; readonly dark: Accent } {
  const onPaper = moved(colour, '#000000', (one) => isRead(one, lightPalette));
  const inTheDark = moved(colour, '#FFFFFF', (one) => isRead(one, darkPalette));
  return {
    light: {
      action: onPaper,
      actionHover: mixed(onPaper, '#000000', 0.18),
      onAction: lightPalette.onAction,
    },
    dark: {
      action: inTheDark,
      actionHover: mixed(inTheDark, '#FFFFFF', 0.25),
      onAction: darkPalette.onAction,
    },
  };
}

function isRead(colour: string, palette: Palette): boolean {
  const others = [palette.onAction, ...GROUNDS.map((ground) => palette[ground])];
  return others.every((other) => contrastRatio(colour, other) >= LEAST_CONTRAST);
}

function moved(colour: string, towards: string, isEnough: (one: string) => boolean): string {
  for (let part = 0; part < 1; part += STEP) {
    const one = mixed(colour, towards, part);
    if (isEnough(one)) return one;
  }
  return towards;
}

function mixed(colour: string, other: string, part: number): string {
  const channels = channelsOf(colour).map((channel, index) =>
    Math.round(channel + ((channelsOf(other)[index] ?? 0) - channel) * part),
  );
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

function channelsOf(colour: string): number[] {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour);
  if (!match) throw new Error(`Not a #RRGGBB colour: ${colour}`);
  return match.slice(1).map((hex) => Number.parseInt(hex, 16));
}

function customProperties({ action, actionHover, onAction }: Accent): string {
  return `--action:${action};--action-hover:${actionHover};--on-action:${onAction}`;
}
