import { VARIABLE_SOURCES } from './template-variable.js';
import type { SampleValue, VariableSource } from './template-variable.js';

interface KnownVariable {
  readonly label: string;
  readonly sample: SampleValue;
}

/** What the cards, the company and the document give to every template by themselves (design.md §5). */
export const knownVariables: Readonly<Record<string, KnownVariable>> = {
  'contact.fullName': { label: 'ФИО клиента', sample: 'Иванова Мария Сергеевна' },
  'contact.lastName': { label: 'Фамилия клиента', sample: 'Иванова' },
  'contact.firstName': { label: 'Имя клиента', sample: 'Мария' },
  'contact.middleName': { label: 'Отчество клиента', sample: 'Сергеевна' },
  'contact.phone': { label: 'Телефон клиента', sample: '+79161234567' },
  'contact.email': { label: 'E-mail клиента', sample: 'ivanova@example.ru' },
  'deal.title': { label: 'Название сделки', sample: 'Монтаж кондиционера' },
  'application.title': { label: 'Название заявки', sample: 'Заявка с сайта' },
  'object.title': { label: 'Название объекта', sample: 'Квартира, ул. Садовая, д. 5' },
  'company.signatoryName': {
    label: 'Наименование подписанта',
    sample: 'Общество с ограниченной ответственностью «Ромашка»',
  },
  'company.inn': { label: 'ИНН компании', sample: '7707083893' },
  'employee.name': { label: 'Имя сотрудника', sample: 'Петров Пётр Петрович' },
  'employee.fullName': { label: 'ФИО сотрудника', sample: 'Петров Пётр Петрович' },
  'employee.email': { label: 'E-mail сотрудника', sample: 'petrov@example.ru' },
  'document.number': { label: 'Номер документа', sample: '15' },
  'document.date': { label: 'Дата документа', sample: '24.11.2026' },
};

const OF_WHAT: Readonly<Record<VariableSource, string>> = {
  contact: 'контакта',
  deal: 'сделки',
  application: 'заявки',
  object: 'объекта',
  company: 'компании',
  employee: 'сотрудника',
  document: 'документа',
  values: '',
};

/** Which card or record a value is read from, told by its first name. */
export function sourceOf(name: string): VariableSource {
  const [root] = name.split('.');
  return VARIABLE_SOURCES.find((source) => source === root) ?? 'values';
}

/**
 * What to call a value that neither the template nor the list above names: a Cyrillic name speaks for itself
 * (`срок_оплаты` is «срок оплаты»), a field of a card is named with its card.
 */
export function labelOf(name: string): string {
  const known = knownVariables[name];
  if (known) return known.label;
  const source = sourceOf(name);
  if (source === 'values') return spoken(name);
  const field = name
    .split('.')
    .slice(1)
    .filter((part) => part !== 'fields');
  return field.length > 0 ? `Поле «${spoken(field.join('.'))}» ${OF_WHAT[source]}` : spoken(name);
}

function spoken(name: string): string {
  return name.replaceAll('_', ' ');
}
