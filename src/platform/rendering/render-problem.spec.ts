import { describe, expect, it } from '@jest/globals';
import { RendererBusy, RenderTimeout } from '#libs/pdf';
import { PdfRefused, RenderingUnavailable, withPdfProblems } from './render-problem.js';

const failing = (error: Error): Promise<never> => withPdfProblems(() => Promise.reject(error));

describe('errors of rendering', () => {
  it('are the caller’s when the content is to blame', async () => {
    await expect(failing(new RenderTimeout(15_000))).rejects.toMatchObject({
      code: 'render_timeout',
      kind: 'invalid',
    });
    await expect(failing(new RenderTimeout(15_000))).rejects.toBeInstanceOf(PdfRefused);
  });

  it('are ours when the renderer is, and say when to come again', async () => {
    const failed = failing(new RendererBusy('line is full'));

    await expect(failed).rejects.toBeInstanceOf(RenderingUnavailable);
    await expect(failed).rejects.toMatchObject({ code: 'renderer_busy', retryAfterSeconds: 5 });
  });

  it('of another kind are left alone', async () => {
    const broken = new Error('bug');

    await expect(failing(broken)).rejects.toBe(broken);
  });

  it('do not touch what succeeds', async () => {
    expect(await withPdfProblems(() => Promise.resolve(5))).toBe(5);
  });
});
