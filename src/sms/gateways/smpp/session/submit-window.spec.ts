import { describe, expect, it } from '@jest/globals';
import { SubmitWindow } from './submit-window.js';

describe('the window', () => {
  it('lets in as many as it has places, and the next when one leaves', async () => {
    const window = new SubmitWindow(2);
    await window.enter(0);
    await window.enter(0);
    const third = window.enter(60_000);

    window.leave();

    expect(await third).toBe(true);
  });

  it('turns away whoever waits too long, and forgets him', async () => {
    const window = new SubmitWindow(1);
    await window.enter(0);

    expect(await window.enter(1)).toBe(false);
    window.leave();
    expect(await window.enter(0)).toBe(true);
    expect(await window.enter(1)).toBe(false);
  });
});
