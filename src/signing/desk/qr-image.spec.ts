import { describe, expect, it } from '@jest/globals';
import { qrImage } from './qr-image.js';

describe('a QR code on the screen', () => {
  const svg = qrImage('https://s.example.ru/s/Zt7kQ2mXwB9rHc4Ny');

  it('has the white border without which cameras do not find it', () => {
    const starts = [...svg.matchAll(/M(\d+) (\d+)h/g)].map(([, x, y]) => [Number(x), Number(y)]);

    expect(Math.min(...starts.slice(1).map(([x = 0]) => x))).toBe(4);
    expect(Math.min(...starts.slice(1).map(([, y = 0]) => y))).toBe(4);
  });

  it('holds its address as modules alone, never as words', () => {
    expect(svg).not.toContain('s.example.ru');
    expect(svg).not.toContain('Zt7kQ2mXwB9rHc4Ny');
  });
});
