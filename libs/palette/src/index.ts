export { darkPalette, lightPalette, type Palette } from './palette.js';
