import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { PT_FACES, ptFontPath, type PtFace } from '../fonts/pt-fonts.js';

/** Names that documents ask for, and the shipped family that stands in, so that no text is lost to boxes. */
const STAND_INS: Record<string, readonly string[]> = {
  'PT Serif': ['serif', 'Times New Roman', 'Times', 'Georgia', 'Cambria', 'Liberation Serif'],
  'PT Sans': [
    'sans-serif',
    'system-ui',
    'monospace',
    'Arial',
    'Helvetica',
    'Verdana',
    'Tahoma',
    'Calibri',
    'Liberation Sans',
    'Courier New',
  ],
};

/**
 * Makes a folder that holds the shipped fonts and a fontconfig file that knows nothing else, so that a
 * document looks the same on every machine and asks for no font over the network.
 * @returns the path to give as FONTCONFIG_FILE
 */
export async function makeFontFolder(folder: string): Promise<string> {
  const fonts = join(folder, 'fonts');
  await mkdir(fonts, { recursive: true });
  const faces = Object.keys(PT_FACES).filter((face): face is PtFace => face in PT_FACES);
  await Promise.all(
    faces.map((face) => copyFile(ptFontPath(face), join(fonts, basename(PT_FACES[face])))),
  );
  const file = join(folder, 'fonts.conf');
  await writeFile(file, fontConfiguration(fonts, join(folder, 'font-cache')));
  return file;
}

function fontConfiguration(fonts: string, cache: string): string {
  const aliases = Object.entries(STAND_INS).flatMap(([family, names]) =>
    names.map(
      (name) =>
        `<alias binding="same"><family>${name}</family><prefer><family>${family}</family></prefer></alias>`,
    ),
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    `<dir>${fonts}</dir>`,
    `<cachedir>${cache}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n');
}
