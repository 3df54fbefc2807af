import { afterEach, describe, expect, it } from '@jest/globals';

import { KillableThread, ThreadDied, ThreadTooSlow } from './killable-thread.js';

const code = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (task) => {
    if (task === 'loop') for (;;) {}
    if (task === 'exit') process.exit(3);
    if (task === 'memory') { const kept = []; for (;;) kept.push(new Array(10_000).fill({})); }
    if (task === 'throw') throw new Error('broken');
    parentPort.postMessage(task + '!');
  });
  parentPort.postMessage('ready');
`;

const threadOf = (source: string, killMs = 20_000): KillableThread =>
  new KillableThread({
    file: new URL(`data:text/javascript,${encodeURIComponent(source)}`),
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 32 },
    killMs,
  });

describe('a killable thread', () => {
  let thread = threadOf(code);
  afterEach(async () => {
    await thread.close();
    thread = threadOf(code);
  });

  it('answers tasks in the order they came', async () => {
    const answers = await Promise.all(['a', 'b', 'c'].map((task) => thread.run(task)));

    expect(answers).toEqual(['a!', 'b!', 'c!']);
  });

  it('is killed with a task that does not end, and the next task is answered', async () => {
    const impatient = threadOf(code, 300);
    const endless = impatient.run('loop');
    const next = impatient.run('a');

    await expect(endless).rejects.toThrow(ThreadTooSlow);
    await expect(next).resolves.toBe('a!');
    await impatient.close();
  });

  it.each(['exit', 'memory', 'throw'])('survives a task that ends it: %s', async (task) => {
    const fatal = thread.run(task);
    const next = thread.run('a');

    await expect(fatal).rejects.toThrow(ThreadDied);
    await expect(next).resolves.toBe('a!');
  });

  it('tells everybody who waits when it cannot even start', async () => {
    const broken = threadOf('throw new Error("no")');

    await expect(Promise.all([broken.run('a'), broken.run('b')])).rejects.toThrow('no');
    await broken.close();
  });

  it('refuses the waiting and the new tasks once closed', async () => {
    const waiting = thread.run('loop');
    const refused = expect(waiting).rejects.toThrow(ThreadDied);
    await thread.close();

    await refused;
    await expect(thread.run('a')).rejects.toThrow(ThreadDied);
  });
});
