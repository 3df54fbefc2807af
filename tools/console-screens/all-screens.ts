import { administrationScreens } from './administration-screens.js';
import type { ConsoleScreen } from './console-screen.js';
import { crmScreens } from './crm-screens.js';
import { documentScreens } from './document-screens.js';
import { documentsScreens } from './documents-screens.js';
import { operatorScreens } from './operator-screens.js';
import { settingsScreens } from './settings-screens.js';
import { templatesScreens } from './templates-screens.js';
import { figuresScreens } from './figures-screens.js';

/** Every screen of the console. */
export const consoleScreens: readonly ConsoleScreen[] = [
  {
    name: 'documents',
    as: 'employee',
    path: '/documents',
    reads: 'Подписан',
  },
  ...documentsScreens,
  ...documentScreens,
  {
    name: 'robot-nothing',
    as: 'employee',
    path: '/robot',
    reads: 'Сообщений пока нет',
  },
  ...administrationScreens,
  ...crmScreens,
  ...templatesScreens,
  ...settingsScreens,
  ...figuresScreens,
  ...operatorScreens,
];
