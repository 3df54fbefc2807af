import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The faces that are shipped: PT Serif for running text, PT Sans for tables and marks. Both have Latin
 * and Cyrillic in one file, under the Open Font License.
 */
export const PT_FACES = {
  sans: 'pt-sans/400Regular/PTSans_400Regular.ttf',
  sansItalic: 'pt-sans/400Regular_Italic/PTSans_400Regular_Italic.ttf',
  sansBold: 'pt-sans/700Bold/PTSans_700Bold.ttf',
  sansBoldItalic: 'pt-sans/700Bold_Italic/PTSans_700Bold_Italic.ttf',
  serif: 'pt-serif/400Regular/PTSerif_400Regular.ttf',
  serifItalic: 'pt-serif/400Regular_Italic/PTSerif_400Regular_Italic.ttf',
  serifBold: 'pt-serif/700Bold/PTSerif_700Bold.ttf',
  serifBoldItalic: 'pt-serif/700Bold_Italic/PTSerif_700Bold_Italic.ttf',
} as const;

export type PtFace = keyof typeof PT_FACES;

const resolver = createRequire(import.meta.url);
const loaded = new Map<PtFace, Uint8Array>();

/** The file of a face on disk. */
export function ptFontPath(face: PtFace): string {
  return resolver.resolve(`@expo-google-fonts/${PT_FACES[face]}`);
}

/** The bytes of a face, read once per process. */
export function ptFontBytes(face: PtFace): Uint8Array {
  const known = loaded.get(face);
  if (known !== undefined) return known;
  const bytes = readFileSync(ptFontPath(face));
  loaded.set(face, bytes);
  return bytes;
}
