import { describe, expect, it } from '@jest/globals';
import { likeWords } from './like-words.js';

describe('words of a search line', () => {
  it('are folded, one pattern each', () => {
    expect(likeWords(' Пётр  КОРОЛЁВ ')).toEqual(['%петр%', '%королев%']);
  });

  it('mean themselves: signs of LIKE are escaped', () => {
    expect(likeWords('100% a_b!')).toEqual(['%100!%%', '%a!_b!!%']);
  });

  it('are none in an empty line', () => {
    expect(likeWords(' \u00a0 ')).toEqual([]);
  });
});
