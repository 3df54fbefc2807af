import type { Role } from '../../api/who-am-i.js';

interface RoleWords {
  readonly name: string;
  /** What it may do. */
  readonly may: string;
}

const ru: Readonly<Record<Role, RoleWords>> = {
  employee: {
    name: 'Сотрудник',
    may: 'Ведёт контакты и карточки, создаёт документы и отправляет их на подпись.',
  },
  administrator: {
    name: 'Администратор',
    may: 'Может всё, что сотрудник, и ещё настройки, бланки, сотрудников и стирание данных.',
  },
  auditor: {
    name: 'Аудитор',
    may: 'Читает документы, журналы и споры. Ничего не меняет и не отправляет.',
  },
  operator: {
    name: 'Оператор сервиса',
    may: 'Ведёт оферту оператора и участвует в спорах. Эту роль даёт только другой оператор.',
  },
};

const en: Readonly<Record<Role, RoleWords>> = {
  employee: {
    name: 'Employee',
    may: 'Keeps contacts and cards, makes documents and sends them for signing.',
  },
  administrator: {
    name: 'Administrator',
    may: 'May do what an employee may, and settings, templates, employees and erasure too.',
  },
  auditor: {
    name: 'Auditor',
    may: 'Reads documents, journals and disputes. Changes and sends nothing.',
  },
  operator: {
    name: 'Operator of the service',
    may: 'Keeps the offer of the operator and takes part in disputes. Only another operator gives this role.',
  },
};

export const roleWords = { ru, en };
