/** `format`: not PNG, JPEG or WebP. `size`: more pixels than anybody decodes here. `broken`: cannot be decoded. */
export type ImageRefusal = 'format' | 'size' | 'broken';

/** A file that is no image to be shown. */
export class ImageRefused extends Error {
  constructor(readonly reason: ImageRefusal) {
    super(`Image refused: ${reason}`);
    this.name = 'ImageRefused';
  }
}
