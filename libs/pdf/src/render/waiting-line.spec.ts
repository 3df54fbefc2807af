import { describe, expect, it } from '@jest/globals';

import { WaitingLine } from './waiting-line.js';

const LIMITS = { places: 2, maxWaiting: 2, maxWaitMs: 1000 };

describe('WaitingLine', () => {
  it('lets no more in at once than there are places, in order of arrival', async () => {
    const line = new WaitingLine({ ...LIMITS, maxWaiting: 10 });
    const order: number[] = [];
    let inside = 0;
    let most = 0;

    const tasks = [1, 2, 3, 4, 5].map((number) =>
      line.run(async () => {
        inside += 1;
        most = Math.max(most, inside);
        order.push(number);
        await Promise.resolve();
        inside -= 1;
        return number;
      }),
    );

    expect(await Promise.all(tasks)).toEqual([1, 2, 3, 4, 5]);
    expect(order).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });

  it('gives the place on when a task fails', async () => {
    const line = new WaitingLine({ ...LIMITS, places: 1 });
    const failing = line.run(() => Promise.reject(new Error('broken')));
    const next = line.run(() => Promise.resolve('next'));

    await expect(failing).rejects.toThrow('broken');
    await expect(next).resolves.toBe('next');
  });

  it('refuses at once whoever finds the line full', async () => {
    const line = new WaitingLine({ ...LIMITS, places: 1, maxWaiting: 1 });
    const { release, task } = held();
    const first = line.run(task);
    const second = line.run(() => Promise.resolve('second'));

    await expect(line.run(() => Promise.resolve())).rejects.toMatchObject({
      code: 'renderer_busy',
    });
    release();
    await expect(Promise.all([first, second])).resolves.toEqual(['held', 'second']);
  });

  it('refuses whoever waited too long, and forgets them', async () => {
    const line = new WaitingLine({ places: 1, maxWaiting: 1, maxWaitMs: 10 });
    const { release, task } = held();
    const first = line.run(task);

    await expect(line.run(() => Promise.resolve())).rejects.toMatchObject({
      code: 'renderer_busy',
    });
    const later = line.run(() => Promise.resolve('later'));
    release();
    await expect(Promise.all([first, later])).resolves.toEqual(['held', 'later']);
  });

  it('ends only when the last one inside has left, refusing those who wait', async () => {
    const line = new WaitingLine({ ...LIMITS, places: 1 });
    const { release, task } = held();
    const first = line.run(task);
    const waiting = line.run(() => Promise.resolve());
    const waitingRefused = expect(waiting).rejects.toMatchObject({ code: 'renderer_unavailable' });
    let isClosed = false;
    const closing = line.close().then(() => (isClosed = true));

    await waitingRefused;
    expect(isClosed).toBe(false);
    release();
    await closing;
    await expect(first).resolves.toBe('held');
    await expect(line.run(() => Promise.resolve())).rejects.toMatchObject({
      code: 'renderer_unavailable',
    });
  });
});

function held(): { release: () => void; task: () => Promise<string> } {
  let release = (): void => undefined;
  const end = new Promise<string>((resolve) => {
    release = () => {
      resolve('held');
    };
  });
  return {
    release: () => {
      release();
    },
    task: () => end,
  };
}
