import { DomainError } from '../../platform/index.js';

/** By the organization's policy no code goes to a number whose SIM was replaced a short while ago (SEC-12). */
export class SimSwapped extends DomainError {
  readonly code = 'sim_swapped';
  readonly kind = 'conflict' as const;

  constructor() {
    super(
      'Сим-карту этого номера заменили меньше 72 часов назад, код на него не отправляется. Укажите другой номер или подождите',
    );
  }
}
