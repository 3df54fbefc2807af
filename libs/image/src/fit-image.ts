import sharp, { type Sharp } from 'sharp';

import { ImageRefused } from './image-refused.js';

/** Pixels that the image may take at most, and bytes when it is drawn anew. */
export interface ImageBox {
  readonly width: number;
  readonly height: number;
  readonly maxBytes: number;
}

/** WebP, with the pixels it really has. */
export interface FittedImage {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A file of a few kB can claim a size that takes gigabytes to decode. */
const MOST_PIXELS = 40_000_000;
/** From sharp to small; the last is taken even from a photograph. */
const QUALITIES = [90, 75, 60, 45, 30];
const SMALLER = 0.75;
const SMALLEST = 16;

const SIGNS: readonly { readonly at: number; readonly bytes: Buffer }[] = [
  { at: 0, bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { at: 0, bytes: Buffer.from([0xff, 0xd8, 0xff]) },
  { at: 8, bytes: Buffer.from('WEBP') },
];

/**
 * Decodes a PNG, JPEG or WebP and draws it anew as WebP inside a box, never larger than it was: what else a file holds
 * (metadata, a script behind the picture) is not in the answer. Throws {@link ImageRefused}.
 */
export async function fitImage(file: Uint8Array, box: ImageBox): Promise<FittedImage> {
  // By its own first bytes: other decoders (SVG, PDF, TIFF) are never reached.
  if (!SIGNS.some(({ at, bytes }) => bytes.equals(file.subarray(at, at + bytes.length)))) {
    throw new ImageRefused('format');
  }
  const source = sharp(file, { limitInputPixels: MOST_PIXELS }).autoOrient();
  try {
    return await smallEnough(source, box);
  } catch (error) {
    const tooLarge = error instanceof Error && error.message.includes('exceeds pixel limit');
    throw new ImageRefused(tooLarge ? 'size' : 'broken');
  }
}

/** Without loss where that fits, then with more and more of it, then with fewer pixels. */
async function smallEnough(source: Sharp, box: ImageBox): Promise<FittedImage> {
  const { width, height } = box;
  const fitted = source.clone().resize({ width, height, fit: 'inside', withoutEnlargement: true });
  for (const options of [{ lossless: true }, ...QUALITIES.map((quality) => ({ quality }))]) {
    const { data, info } = await fitted
      .clone()
      .webp({ ...options, effort: 6 })
      .toBuffer({ resolveWithObject: true });
    if (data.length <= box.maxBytes || width <= SMALLEST) {
      return { bytes: data, width: info.width, height: info.height };
    }
  }
  return smallEnough(source, {
    ...box,
    width: Math.floor(width * SMALLER),
    height: Math.max(1, Math.floor(height * SMALLER)),
  });
}
