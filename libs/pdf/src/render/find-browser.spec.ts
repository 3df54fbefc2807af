import { describe, expect, it } from '@jest/globals';

import { findBrowser } from './find-browser.js';

describe('findBrowser', () => {
  it('takes the path it was given', async () => {
    await expect(findBrowser('/bin/sh')).resolves.toBe('/bin/sh');
  });

  it('refuses a given path that cannot be run, and does not look further', async () => {
    await expect(findBrowser('/etc/passwd')).rejects.toMatchObject({
      code: 'renderer_unavailable',
      message: 'CHROME_PATH names "/etc/passwd", which cannot be run.',
    });
  });

  it('finds the headless shell of this machine', async () => {
    await expect(findBrowser()).resolves.toMatch(/chrom(ium|e)-headless-shell$/);
  });
});
