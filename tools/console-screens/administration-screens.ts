import type { ConsoleDesk } from './console-desk.js';
import type { ConsoleScreen } from './console-screen.js';

/** Employees, the journal of SMS, background work and one's own account. */
export const administrationScreens: readonly ConsoleScreen[] = [
  { name: 'users', as: 'administrator', path: '/settings/users', reads: 'Смирнова Ольга Петровна' },
  {
    name: 'user-new',
    as: 'administrator',
    path: '/settings/users',
    reads: 'Смирнова Ольга Петровна',
    act: async (desk: ConsoleDesk): Promise<void> => {
      await desk.press('Добавить сотрудника');
      await desk.fill('Фамилия, имя и отчество', 'Петрова Анна Сергеевна');
    },
  },
  {
    name: 'user-closing',
    as: 'administrator',
    path: '/settings/users',
    reads: 'Смирнова Ольга Петровна',
    act: async (desk: ConsoleDesk): Promise<void> => {
      await desk.press('Изменить: Смирнова Ольга Петровна');
      await desk.press('Закрыть вход');
      await desk.reads('сразу выйдет везде');
    },
  },
  { name: 'sms', as: 'employee', path: '/sms', reads: '+79161234567' },
  { name: 'sms-incoming', as: 'auditor', path: '/sms?tab=incoming', reads: 'Входящие' },
  { name: 'jobs', as: 'administrator', path: '/settings/jobs', reads: 'Всё работает' },
  {
    name: 'jobs-done',
    as: 'administrator',
    path: '/settings/jobs?status=done',
    reads: 'Отправка СМС',
  },
  { name: 'account', as: 'employee', path: '/account', reads: 'Смена пароля' },
];
