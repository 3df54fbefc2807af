import { darkPalette, lightPalette, type Palette } from '#libs/palette';

/** The palettes as custom properties: light by default, dark where the person's device asks for it. */
export function paletteCss(): string {
  return (
    `:root{color-scheme:light dark;${customProperties(lightPalette)}}` +
    `@media (prefers-color-scheme:dark){:root{${customProperties(darkPalette)}}}`
  );
}

function customProperties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--${kebab(name)}:${String(value)}`)
    .join(';');
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
