import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { allPageStates } from './page-states/all-states.js';
import { StateBrowser, type View } from './page-states/state-browser.js';

/**
 * Draws every state of every page for people as pictures: `draw-pages <folder> [words of names]`.
 * Phone (360 × 740) and desktop, light; the phone also as a whole page and in dark.
 */
const views: Record<string, View & { whole?: boolean }> = {
  phone: { width: 360, height: 740 },
  'phone-whole': { width: 360, height: 740, whole: true },
  'phone-dark': { width: 360, height: 740, scheme: 'dark', whole: true },
  desktop: { width: 1280, height: 800 },
};

const [folder = 'var/pages', ...words] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const browser = await StateBrowser.launch();
try {
  for (const state of allPageStates()) {
    if (words.length > 0 && !words.some((word) => state.name.includes(word))) continue;
    for (const [name, view] of Object.entries(views)) {
      const tab = await browser.open(state, view);
      // A window as tall as the page, so that what sticks to its bottom stands where it ends.
      const height = view.whole
        ? await tab.evaluate(() => document.documentElement.scrollHeight)
        : view.height;
      await tab.setViewport({ width: view.width, height });
      await tab.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
      const picture = await tab.screenshot();
      await writeFile(join(folder, `${state.name}.${name}.png`), picture);
      await tab.close();
    }
  }
} finally {
  await browser.close();
}
