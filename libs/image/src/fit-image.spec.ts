import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import sharp, { type Sharp } from 'sharp';

import { fitImage } from './fit-image.js';

const box = { width: 360, height: 80, maxBytes: 8192 };

function plain(width: number, height: number): Sharp {
  const background = { r: 27, g: 77, b: 143, alpha: 1 };
  return sharp({ create: { width, height, channels: 4, background } });
}

describe('fitImage', () => {
  it.each(['png', 'jpeg', 'webp'] as const)(
    'draws a %s anew as WebP inside the box',
    async (format) => {
      const fitted = await fitImage(await plain(1000, 400).toFormat(format).toBuffer(), box);

      expect(fitted.bytes.subarray(8, 12).toString()).toBe('WEBP');
      expect([fitted.width, fitted.height]).toEqual([200, 80]);
    },
  );

  it('never enlarges', async () => {
    const fitted = await fitImage(await plain(30, 20).png().toBuffer(), box);

    expect([fitted.width, fitted.height]).toEqual([30, 20]);
  });

  it('leaves out what else the file holds', async () => {
    const png = await plain(40, 40).png().toBuffer();
    const fitted = await fitImage(Buffer.concat([png, Buffer.from('<script>x</script>')]), box);

    expect(fitted.bytes.includes('<script>')).toBe(false);
  });

  it('stands by its bytes even when the picture is noise', async () => {
    const raw = { width: 720, height: 160, channels: 3 as const };
    const noise = await sharp(randomBytes(720 * 160 * 3), { raw })
      .png()
      .toBuffer();

    const fitted = await fitImage(noise, box);

    expect(fitted.bytes.length).toBeLessThanOrEqual(box.maxBytes);
  });

  it('keeps what is transparent', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const png = await sharp({ create: { width: 40, height: 40, channels: 4, background: clear } })
      .png()
      .toBuffer();

    expect((await sharp((await fitImage(png, box)).bytes).metadata()).hasAlpha).toBe(true);
  });

  it.each([
    ['format', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['format', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
    ['format', Buffer.alloc(0)],
    ['broken', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])],
  ])('refuses by %s (%#)', async (reason, file) => {
    await expect(fitImage(file, box)).rejects.toMatchObject({ reason });
  });

  it('refuses a truncated picture', async () => {
    const raw = { width: 100, height: 100, channels: 3 as const };
    const png = await sharp(randomBytes(30_000), { raw }).png().toBuffer();

    await expect(fitImage(png.subarray(0, 9_000), box)).rejects.toMatchObject({ reason: 'broken' });
  });

  it('refuses a small file that claims to be enormous', async () => {
    const bomb = await sharp({
      create: { width: 9_000, height: 9_000, channels: 3, background: '#fff' },
    })
      .png()
      .toBuffer();

    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(fitImage(bomb, box)).rejects.toMatchObject({ reason: 'size' });
  });
});
