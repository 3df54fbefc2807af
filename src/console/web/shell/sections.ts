import type { Role } from '../api/who-am-i.js';
import type { Words } from '../words/ru.js';

type Name = keyof Words['nav'];

export interface Section {
  /** Everything under this path belongs to it. */
  readonly path: string;
  readonly name: Name;
  /** Whoever has one of these roles sees it; the API guards the data itself. */
  readonly roles: readonly Role[];
}

export interface SectionGroup {
  readonly name: Name;
  readonly sections: readonly Section[];
}

const STAFF: readonly Role[] = ['employee', 'administrator'];
const READERS: readonly Role[] = [...STAFF, 'auditor'];
const ADMINISTRATOR: readonly Role[] = ['administrator'];

const GROUPS: readonly SectionGroup[] = [
  {
    name: 'work',
    sections: [
      { path: '/documents', name: 'documents', roles: READERS },
      { path: '/templates', name: 'templates', roles: READERS },
      { path: '/contacts', name: 'contacts', roles: READERS },
      { path: '/cards', name: 'cards', roles: READERS },
      { path: '/robot', name: 'robot', roles: STAFF },
      { path: '/sms', name: 'sms', roles: READERS },
      { path: '/figures', name: 'figures', roles: READERS },
      { path: '/disputes', name: 'disputes', roles: ['administrator', 'auditor', 'operator'] },
    ],
  },
  {
    name: 'settings',
    sections: [
      { path: '/welcome', name: 'welcome', roles: ADMINISTRATOR },
      { path: '/settings/e-signature', name: 'eSignature', roles: ADMINISTRATOR },
      { path: '/settings/agreements', name: 'agreements', roles: ADMINISTRATOR },
      { path: '/settings/users', name: 'users', roles: ADMINISTRATOR },
      { path: '/settings/jobs', name: 'jobs', roles: ADMINISTRATOR },
    ],
  },
  {
    name: 'operator',
    sections: [{ path: '/operator/health', name: 'health', roles: ['operator'] }],
  },
];

/** Where a person of these roles can go; a group with nothing to see is left out. */
export function sectionsFor(roles: readonly Role[]): readonly SectionGroup[] {
  return GROUPS.map(({ name, sections }) => ({
    name,
    sections: sections.filter((section) => section.roles.some((role) => roles.includes(role))),
  })).filter(({ sections }) => sections.length > 0);
}

/** Whether the path is of a section that none of the roles may see; what is of no section is open to all. */
export function isClosed(path: string, roles: readonly Role[]): boolean {
  const section = GROUPS.flatMap(({ sections }) => sections).find((one) => isUnder(one.path, path));
  return section !== undefined && !section.roles.some((role) => roles.includes(role));
}

export function isUnder(section: string, path: string): boolean {
  return path === section || path.startsWith(`${section}/`);
}
