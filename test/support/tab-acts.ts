import type { Page as Tab } from 'puppeteer';

/** Scrolls as a person would, so that the bar lies over nothing, and taps; waits for the next page. */
export async function press(tab: Tab, selector: string): Promise<void> {
  await toMiddle(tab, selector);
  await Promise.all([tab.waitForNavigation(), tab.click(selector)]);
}

export async function toMiddle(tab: Tab, selector: string): Promise<void> {
  await tab.$eval(selector, (it) => {
    it.scrollIntoView({ block: 'center' });
  });
}

/** Every box, or every box that must be ticked; answers how many. */
export async function tickAll(tab: Tab, boxes = '#sign input[type=checkbox]'): Promise<number> {
  const ids = await tab.$$eval(boxes, (found) => found.map(({ id }) => id));
  for (const id of ids) {
    await toMiddle(tab, `label[for="${id}"]`);
    await tab.click(`label[for="${id}"]`);
  }
  return ids.length;
}

export function valueOf(tab: Tab, selector: string): Promise<string> {
  return tab.$eval(selector, (it) => ('value' in it ? String(it.value) : ''));
}

export function headingOf(tab: Tab): Promise<string> {
  return tab.$eval('h1', (it) => it.textContent.replaceAll('\u00a0', ' '));
}

/** What a person reads, its spaces ordinary ones. */
export async function wordsOf(tab: Tab): Promise<string> {
  const words = await tab.$eval('body', (it) => it.innerText);
  return words.replaceAll('\u00a0', ' ');
}
