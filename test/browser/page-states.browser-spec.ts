import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page as Tab } from 'puppeteer';
import { allPageStates } from '../../tools/page-states/all-states.js';
import { violationsOn } from '../support/phone-browser.js';
import { StateBrowser } from '../../tools/page-states/state-browser.js';

const states = allPageStates().map((state) => [state.name, state] as const);

let browser: StateBrowser;

beforeAll(async () => {
  browser = await StateBrowser.launch();
}, 60_000);

afterAll(async () => {
  await browser.close();
});

describe.each(states)('the page «%s»', (_name, state) => {
  const complaints: string[] = [];
  let tab: Tab;

  beforeAll(async () => {
    tab = await browser.open(state, { width: 360, height: 740 }, complaints);
  }, 30_000);

  afterAll(async () => {
    await tab.close();
  });

  it('has no barrier that axe knows of', async () => {
    expect(await violationsOn(tab)).toEqual([]);
  }, 30_000);

  it('reads as well in the dark', async () => {
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);

    expect(await violationsOn(tab)).toEqual([]);
  }, 30_000);

  it('fits the narrowest phone, with every control large enough for a thumb', async () => {
    await tab.setViewport({ width: 320, height: 568 });

    expect(await tab.evaluate(sidewaysOverflow)).toBe(0);
    expect(await tab.evaluate(smallControls)).toEqual([]);
  }, 30_000);

  it('leaves air between words and what is pressed or filled in', async () => {
    await tab.setViewport({ width: 360, height: 740 });

    expect(await tab.evaluate(crowdedControls)).toEqual([]);
  }, 30_000);

  it('holds together at 200 % zoom', async () => {
    await tab.setViewport({ width: 180, height: 370, deviceScaleFactor: 4 });

    expect(await tab.evaluate(sidewaysOverflow)).toBe(0);
    expect(await tab.evaluate(cutWords)).toEqual([]);
  }, 30_000);

  it('breaks no rule of its own policy and throws nothing', () => {
    expect(complaints).toEqual([]);
  });
});

function sidewaysOverflow(): number {
  return document.documentElement.scrollWidth - window.innerWidth;
}

/** Words that stick out of their box, or end at its edge. */
function cutWords(): string[] {
  const boxes = document.querySelectorAll<HTMLElement>(
    'h1, h2, p, li, label, button, a, summary, td, dd',
  );
  return [...boxes]
    .filter((box) => box.checkVisibility() && !box.matches('.hidden, .page-text *, .legal *'))
    .filter((box) => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0)
    .map((box) => `${box.tagName} ${box.innerText.slice(0, 60)}`);
}

/** Controls with words less than 4 px above or below them. What is held at the bottom lies over the page, as it should. */
function crowdedControls(): string[] {
  const inFlow = (box: Element): boolean =>
    box.checkVisibility() && !box.closest('.bar, .tick, .hidden, .page-text');
  const controls = [...document.querySelectorAll('.field input, textarea, select, .button')].filter(
    inFlow,
  );
  const words = [...document.querySelectorAll('h1, h2, p, label, dt, dd')].filter(inFlow);
  return controls.flatMap((control) => {
    const { top, bottom } = control.getBoundingClientRect();
    return words
      .filter((box) => !box.contains(control) && !control.contains(box))
      .map((box) => [box, box.getBoundingClientRect()] as const)
      .filter(([, box]) => box.height > 0)
      .filter(([, box]) => box.top - bottom < 4 && top - box.bottom < 4)
      .map(([box]) => `${control.tagName} ${box.textContent.slice(0, 60)}`);
  });
}

/** Visible controls lower than 48 px. Links inside a sentence are exempt, as in WCAG 2.5.8. */
function smallControls(): string[] {
  const controls = document.querySelectorAll('button, summary, textarea, input, a');
  return [...controls]
    .filter((control) => !control.matches('p > a:not(.button), [type=hidden], .legal *'))
    .filter((control) => control.checkVisibility())
    .map((control) => (control.matches('[type=checkbox]') ? control.parentElement : control))
    .filter((target) => target !== null && target.getBoundingClientRect().height < 48)
    .map((target) => target?.outerHTML.slice(0, 80) ?? '');
}
