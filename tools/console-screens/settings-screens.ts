import type { ConsoleScreen } from './console-screen.js';

/** The settings of signing by SMS, and the first steps. */
export const settingsScreens: readonly ConsoleScreen[] = [
  { name: 'first-steps', as: 'administrator', path: '/welcome', reads: 'Первые шаги' },
  {
    name: 'e-signature',
    as: 'administrator',
    path: '/settings/e-signature',
    reads: 'Наименование подписанта',
  },
  {
    name: 'agreements',
    as: 'administrator',
    path: '/settings/agreements',
    reads: 'проверьте у юриста',
  },
];
