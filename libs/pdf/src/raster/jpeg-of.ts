import sharp from 'sharp';

/** The same picture as a JPEG, for browsers that know nothing newer; text keeps its edges at this quality. */
export async function jpegOf(image: Uint8Array): Promise<Uint8Array> {
  return sharp(image).jpeg({ quality: 80, chromaSubsampling: '4:4:4' }).toBuffer();
}
