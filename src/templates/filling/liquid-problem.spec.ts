import { describe, expect, it } from '@jest/globals';
import { AssertionError } from 'liquidjs';

import { FillStopped } from './fill-problem.js';
import { problemOf } from './liquid-problem.js';

describe('what went wrong while a template was filled', () => {
  it.each([
    ['template render limit exceeded', 'template_too_slow'],
    ['memory alloc limit exceeded', 'template_out_of_memory'],
  ])('is a limit also when it is met between two pieces: %s', (message, code) => {
    expect(problemOf(new AssertionError(message))).toEqual({ code });
  });

  it.each([
    ['Maximum call stack size exceeded', 'template_too_deep'],
    ['Invalid string length', 'template_out_of_memory'],
    ['Array buffer allocation failed', 'template_out_of_memory'],
  ])('is a limit of the engine’s engine: %s', (message, code) => {
    expect(problemOf(new RangeError(message))).toEqual({ code });
  });

  it('is what it says when we stopped it ourselves', () => {
    const problem = { code: 'template_output_too_large' } as const;

    expect(problemOf(new FillStopped(problem))).toBe(problem);
  });

  it('stays unknown when nobody foresaw it', () => {
    const bug = new TypeError('x is not a function');

    expect(() => problemOf(bug)).toThrow(bug);
  });
});
