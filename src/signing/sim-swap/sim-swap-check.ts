/** What a provider knows of the SIM behind a number. `ageHours`: since it was replaced; null where nobody says. */
export interface SimSwapAnswer {
  readonly result: 'same' | 'changed' | 'unknown';
  readonly ageHours: number | null;
}

export const NOBODY_KNOWS: SimSwapAnswer = Object.freeze({ result: 'unknown', ageHours: null });

/** Port to whoever knows when a SIM was replaced: an operator's IMSI date, or an HLR service (SEC-12). */
export abstract class SimSwapCheck {
  /** One word, as evidence names it; undefined where nobody is asked, and then nothing is written down. */
  abstract readonly provider: string | undefined;
  /** Never throws: who does not answer in time does not know. @param phone E.164 */
  abstract check(phone: string): Promise<SimSwapAnswer>;
}
