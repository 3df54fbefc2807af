import { describe, expect, it } from '@jest/globals';
import { forwardAnswer } from './forward-answer.js';

const answered = (body: unknown, status = 200) =>
  forwardAnswer({
    kind: 'answered',
    status,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('what INTRUM answers to an incoming SMS', () => {
  it('is that it took it', () => {
    expect(answered({ success: true })).toEqual({ kind: 'taken' });
  });

  it('is that it is to be told again', () => {
    expect(answered({ success: false, repeat: true })).toMatchObject({ kind: 'later' });
    expect(answered({ success: false })).toMatchObject({ kind: 'later' });
  });

  it('is that it does not want it, and why', () => {
    expect(answered({ success: false, repeat: false, error: 'Номер\nне добавлен\u0000' })).toEqual({
      kind: 'refused',
      words: 'Номер не добавлен',
    });
  });

  it('is kept short, and without what may be a code', () => {
    const error = `482913 ${'x'.repeat(500)}`;
    const answer = answered({ success: false, repeat: false, error });

    expect(JSON.stringify(answer)).not.toContain('482913');
    expect('words' in answer && answer.words.length).toBe(200);
  });

  it.each([
    [answered('<html>502</html>', 502), 'HTTP 502'],
    [answered('[]'), 'HTTP 200'],
    [answered({ success: true }, 302), 'HTTP 302'],
    [forwardAnswer({ kind: 'no-answer', cause: 'timeout' }), 'no-answer: timeout'],
    [forwardAnswer({ kind: 'not-sent', cause: 'ECONNREFUSED' }), 'not-sent: ECONNREFUSED'],
  ])('is no answer of the form: %j', (answer, words) => {
    expect(answer).toEqual({ kind: 'later', words });
  });
});
