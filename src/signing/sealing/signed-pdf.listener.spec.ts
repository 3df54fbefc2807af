import { describe, expect, it } from '@jest/globals';
import type { PinoLogger } from 'nestjs-pino';
import type { DocumentReader, DocumentView } from '../../documents/index.js';
import { FixedClock } from '../../platform/index.js';
import { SignedPdfListener } from './signed-pdf.listener.js';
import type { SignedPdfs } from './signed-pdfs.js';

const event = { organizationId: 'o', documentId: 'd', requestId: 'r' };

function listening(status: string): {
  clock: FixedClock;
  alarms: unknown[];
  tried: () => number;
  hear: () => Promise<string>;
} {
  const clock = new FixedClock();
  const alarms: unknown[] = [];
  let tries = 0;
  const document = { id: 'd', status, statusChangedAt: clock.now() } as DocumentView;
  const listener = new SignedPdfListener(
    { get: () => Promise.resolve(document) } as unknown as DocumentReader,
    {
      make: () => {
        tries += 1;
        return Promise.reject(new Error('the outside clock is away'));
      },
    } as unknown as SignedPdfs,
    clock,
    { error: (told: unknown) => alarms.push(told) } as unknown as PinoLogger,
  );
  const hear = (): Promise<string> =>
    listener.make(event).then(
      () => 'done',
      (error: unknown) => String(error),
    );
  return { clock, alarms, tried: () => tries, hear };
}

describe('the job that seals', () => {
  it('fails, so that it is tried again, and is quiet about it for ten minutes', async () => {
    const { hear, alarms, clock } = listening('signed');

    expect(await hear()).toContain('the outside clock is away');
    clock.advance(10 * 60_000);
    expect(await hear()).toContain('the outside clock is away');
    expect(alarms).toEqual([]);
  });

  it('raises the alarm when a document stays unsealed for longer', async () => {
    const { hear, alarms, clock } = listening('signed');
    clock.advance(10 * 60_000 + 1);

    await hear();
    expect(alarms).toEqual([
      { document: 'd', waited: 600_001, reason: 'the outside clock is away' },
    ]);
  });

  it('leaves alone what is not signed', async () => {
    const { hear, tried } = listening('sent');

    expect([await hear(), tried()]).toEqual(['done', 0]);
  });
});
