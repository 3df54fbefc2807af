import type { ConsoleDesk } from './console-desk.js';
import type { ConsoleScreen } from './console-screen.js';

/** Figures: of the last days, as a table, and of days on which nothing was sent. */
export const figuresScreens: readonly ConsoleScreen[] = [
  { name: 'figures', as: 'employee', path: '/figures', reads: 'По дням' },
  {
    name: 'figures-table',
    as: 'employee',
    path: '/figures',
    reads: 'По дням',
    act: async (desk: ConsoleDesk): Promise<void> => {
      await desk.press('Показать таблицей');
      await desk.reads('Показать графиком');
    },
  },
  {
    name: 'figures-nothing',
    as: 'auditor',
    path: '/figures?from=2020-01-01&to=2020-01-31',
    reads: 'ничего не отправляли',
  },
];
