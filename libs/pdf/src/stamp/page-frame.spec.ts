import { describe, expect, it } from '@jest/globals';
import { degrees, PDFDocument } from '@cantoo/pdf-lib';

import { PageFrame } from './page-frame.js';

/** A page of 400 by 600 whose left lower quarter is cropped to 300 by 500, turned by an angle. */
async function frame(angle: number): Promise<PageFrame> {
  const page = (await PDFDocument.create()).addPage([400, 600]);
  page.setCropBox(50, 60, 300, 500);
  page.setRotation(degrees(angle));
  return PageFrame.of(page);
}

describe('PageFrame', () => {
  it.each([
    [0, 300, 500],
    [90, 500, 300],
    [180, 300, 500],
    [270, 500, 300],
    [-90, 500, 300],
  ])('turned by %d it is as large as people see it', async (angle, width, height) => {
    expect(await frame(angle)).toMatchObject({ width, height });
  });

  it.each([
    [0, { left: 10, bottom: 20, right: 40, top: 30 }],
    [90, { left: 20, bottom: 260, right: 30, top: 290 }],
    [180, { left: 260, bottom: 470, right: 290, top: 480 }],
    [270, { left: 470, bottom: 10, right: 480, top: 40 }],
  ])('turned by %d it sees a box of the page where it is shown', async (angle, seen) => {
    expect((await frame(angle)).see({ left: 60, bottom: 80, right: 90, top: 90 })).toEqual(seen);
  });

  it.each([0, 90, 180, 270])('turned by %d it grows at the foot', async (angle) => {
    const before = await frame(angle);
    const after = before.withTallerFoot(26);

    expect(after).toMatchObject({ width: before.width, height: before.height + 26 });
    const box = { left: 60, bottom: 80, right: 90, top: 90 };
    expect(after.see(box).bottom).toBe(before.see(box).bottom + 26);
    expect(after.see(box).left).toBe(before.see(box).left);
  });
});
