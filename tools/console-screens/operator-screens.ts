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

async function concludedDispute(office: Office): Promise<string> {
  const commission = new Commission(office);
  const id = await commission.gather(await newestDocument(office, 'signed'));
  await commission.conclude(id);
  return `/disputes/${id}`;
}
