import { Commission } from '../pictures/commission.js';
import type { Office } from '../pictures/office.js';
import type { ConsoleScreen } from './console-screen.js';
import { newestDocument } from './document-screens.js';

/** What the operator sees: disputes of all organizations, and how the installation is. */
export const operatorScreens: readonly ConsoleScreen[] = [
  { name: 'disputes-none', as: 'administrator', path: '/disputes', reads: 'Споров нет' },
  { name: 'dispute', as: 'operator', path: openDispute, reads: 'C-7 · Код подтверждения' },
  { name: 'dispute-concluded', as: 'auditor', path: concludedDispute, reads: 'Ваша роль читает' },
  { name: 'disputes', as: 'operator', path: '/disputes', reads: 'Иванова Мария Сергеевна' },
  { name: 'health', as: 'operator', path: '/operator/health', reads: 'Независимого времени нет' },
];

async function openDispute(office: Office): Promise<string> {
  const document = await newestDocument(office, 'signed');
  return `/disputes/${await new Commission(office).gather(document)}`;
}

/** The one that was opened for the screen before. */
async function concludedDispute(office: Office): Promise<string> {
  const list = await office.file('/disputes?status=open&limit=1');
  const { items } = JSON.parse(new TextDecoder().decode(list)) as { items: { id: string }[] };
  if (!items[0]) throw new Error('No dispute is open');
  await new Commission(office).conclude(items[0].id);
  return `/disputes/${items[0].id}`;
}
