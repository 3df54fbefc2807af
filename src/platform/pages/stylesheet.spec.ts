import { describe, expect, it } from '@jest/globals';

import { minifyCss } from './stylesheet.js';

describe('minifyCss', () => {
  it('drops comments and idle space', () => {
    const css = '/* why */\n.a > .b,\n.c {\n  color: var(--ink);\n  margin: 0 auto;\n}\n';

    expect(minifyCss(css)).toBe('.a>.b,.c{color:var(--ink);margin:0 auto}');
  });

  it('keeps the space that carries meaning', () => {
    expect(minifyCss('.a :focus { padding: calc(1px + 2px) }')).toBe(
      '.a :focus{padding:calc(1px + 2px)}',
    );
  });
});
