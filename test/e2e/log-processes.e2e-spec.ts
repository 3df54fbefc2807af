import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { type OtherProcess, RunningSignet, testedLayout } from '../support/running-signet.js';

/** Processes start on whatever machine there is. */
const patience = 60_000;
const limit = 150_000;
const socket = join(tmpdir(), `signet-signer-${process.pid}.sock`);

let signet: RunningSignet;
const others: OtherProcess[] = [];

function another(...args: Parameters<RunningSignet['another']>): OtherProcess {
  const started = signet.another(...args);
  others.push(started);
  return started;
}

/** Waits until a process that must not run has ended; answers what it said. */
async function refusal(process: OtherProcess): Promise<string> {
  const code = await eventually(
    'the end of the process',
    () => Promise.resolve(process.code() ?? undefined),
    patience,
  );
  expect(code).toBe(1);
  return process.output();
}

async function sizeOfLog(): Promise<number> {
  const answer = await fetch(`${signet.baseUrl}/api/v1/evidence/checkpoint`);
  return answer.ok ? Number((await answer.text()).split('\n')[1]) : 0;
}

/** Something that is evidence. */
async function changeSetting(name: string): Promise<void> {
  const api = await new ApiClient(signet.baseUrl).logIn();
  const { status } = await api.patch('/settings/e-signature', { signatoryName: name });
  expect(status).toBe(200);
}

const untilLarger = (than: number): Promise<number> =>
  eventually(
    `a log of more than ${than}`,
    async () => {
      const size = await sizeOfLog();
      return size > than ? size : undefined;
    },
    patience,
  );

afterAll(async () => {
  for (const process of others) process.kill();
  await signet.stop();
});

if (testedLayout === 'embedded') {
  describe('two embedded processes on one folder', () => {
    beforeAll(async () => {
      signet = await RunningSignet.start();
    }, limit);

    it(
      'are one that works and one that is refused with a clear message',
      async () => {
        const text = await refusal(another('all', { PORT: '0' }));
        expect(text).toContain('another Signet already runs on');
        expect(text).toContain('VAR_DIR');
        await changeSetting('ООО «Ромашка»');
        expect(await untilLarger(0)).toBeGreaterThan(0);
      },
      limit,
    );

    it(
      'go on with one log after the first was killed between signature and checkpoint',
      async () => {
        const before = await sizeOfLog();
        await signet.kill('all');
        // What was signed last is signed again at every start.
        const dying = another('all', { FAULT_POINT: 'log.signed' });
        await eventually(
          'the process to die',
          () => Promise.resolve(dying.isOver() || undefined),
          patience,
        );
        expect(dying.code()).toBeNull();
        await signet.launch('all');
        await changeSetting('ООО «Василёк»');
        expect(await untilLarger(before)).toBeGreaterThan(before);
        const api = await new ApiClient(signet.baseUrl).logIn();
        expect((await api.get('/evidence/status')).body).toMatchObject({ state: 'running' });
      },
      limit,
    );
  });
} else {
  describe('two sequencers and two signers', () => {
    beforeAll(async () => {
      signet = await RunningSignet.start({ LOG_SIGNER_SOCKET: socket });
      another('log-signer');
    }, limit);

    it(
      'are one signer that works and one that is refused with a clear message',
      async () => {
        await untilLarger(0);
        expect(await refusal(another('log-signer'))).toContain(
          'another signer runs with the state',
        );
      },
      limit,
    );

    it(
      'are one sequencer that leads and one that takes over when the leader dies',
      async () => {
        const standby = another('worker', { LOG_LEVEL: 'info' });
        await eventually(
          'the second sequencer to wait',
          () =>
            Promise.resolve(
              standby.output().includes('Another process writes the log') || undefined,
            ),
          patience,
        );
        await changeSetting('ООО «Ромашка»');
        const before = await untilLarger(0);
        await signet.kill('worker');
        await changeSetting('ООО «Лютик»');
        expect(await untilLarger(before)).toBeGreaterThan(before);
      },
      limit,
    );
  });
}
