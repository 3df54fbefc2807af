import type { HealthWords } from './words.js';

export type Level = 'good' | 'warning' | 'broken';

/** One thing that the installation stands on, as it is now. */
export interface HealthLine {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  /** What is known, in sentences. */
  readonly facts: readonly string[];
  /** What to do; absent when nothing is to be done. */
  readonly act?: string;
  /** Names and values for those who look closer. */
  readonly details?: readonly (readonly [name: string, value: string])[];
}

/** What a judgement is made with. */
export interface Judge {
  readonly words: HealthWords;
  readonly now: Date;
  /** A moment in the person's own words. */
  readonly at: (moment: string) => string;
}

const ORDER: readonly Level[] = ['good', 'warning', 'broken'];

/** As bad as the worst of them. */
export function worstOf(levels: readonly Level[]): Level {
  return levels.reduce((a, b) => (ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a), 'good');
}
