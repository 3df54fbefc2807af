import type { Role } from '../api/who-am-i.js';
import type { Words } from '../words/ru.js';

export interface Section {
  readonly path: string;
  readonly name: Exclude<keyof Words['nav'], 'unread'>;
  /** Whoever has one of these roles sees it. */
  readonly roles: readonly Role[];
}

const SECTIONS: readonly Section[] = [
  { path: '/documents', name: 'documents', roles: ['employee', 'administrator', 'auditor'] },
  { path: '/robot', name: 'robot', roles: ['employee', 'administrator'] },
  { path: '/settings/e-signature', name: 'settings', roles: ['administrator'] },
];

/** Where a person of these roles can go. */
export function sectionsFor(roles: readonly Role[]): readonly Section[] {
  return SECTIONS.filter((section) => section.roles.some((role) => roles.includes(role)));
}
