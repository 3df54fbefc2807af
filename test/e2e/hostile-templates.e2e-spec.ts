import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Office, freshPhone } from '../support/office.js';
import { RunningSignet } from '../support/running-signet.js';

interface Problem {
  status: number;
  code: string;
  detail: string;
  errors: { pointer: string }[];
}

/** SEC-23, SEC-24: refused at upload or at filling, always as the author's error and never as ours. */
describe('a hostile template', () => {
  let signet: RunningSignet;
  let office: Office;

  beforeAll(async () => {
    signet = await RunningSignet.start();
    office = await Office.open(signet);
  });

  afterAll(async () => {
    await signet.stop();
  });

  it.each([
    [
      'loops forever',
      '{% for i in (1..40000000) %}{% for j in (1..40000000) %}{% endfor %}{% endfor %}',
    ],
    ['prints ten million characters', '{% for i in (1..1000000) %}0123456789{% endfor %}'],
    ['reads a file', "{% include '/etc/passwd' %}"],
    ['renders a file', "{% render '../../etc/passwd' %}"],
    ['fetches a URL', '<img src="http://127.0.0.1:1/x.png">'],
    ['fetches a URL by CSS', '<p style="background: url(http://127.0.0.1:1/x)">x</p>'],
    ['runs script', '<script>alert(1)</script>'],
  ])('that %s gets a clear 422, and the next document renders', async (_, html) => {
    const problem = await attempt(html);
    expect(problem.status).toBe(422);
    expect(problem.code).toMatch(/^[a-z_]+$/);
    expect(problem.errors[0]?.pointer).toMatch(/^\/(html|templateId|values)/);
    expect(JSON.stringify(problem)).not.toMatch(/node_modules|at .*\.js/);

    expect((await office.draft(freshPhone())).pages).toBe(1);
  });

  /** The problem, whether it was met when the template was uploaded or when it was filled. */
  async function attempt(html: string): Promise<Problem> {
    const uploaded = await office.api.post<Problem & { id: string }>('/templates', {
      name: 'Плохой',
      html,
    });
    if (uploaded.status !== 201) return uploaded.body;
    const made = await office.api.post<Problem>('/documents', { templateId: uploaded.body.id });
    return made.body;
  }
});
