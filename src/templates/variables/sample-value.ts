import type { SampleValue, VariableKind } from './template-variable.js';

const KIND_OF_FILTER: Readonly<Record<string, VariableKind>> = {
  amount: 'money',
  money: 'money',
  money_in_words: 'money',
  money_for_contract: 'money',
  date_in_figures: 'date',
  date_text: 'date',
  date_quoted: 'date',
  date_in_words: 'date',
  date: 'date',
  short_name: 'name',
  signature_name: 'name',
  name_case: 'name',
  phone: 'phone',
  quantity: 'number',
  counted: 'number',
  plural: 'number',
  plus: 'number',
  minus: 'number',
  times: 'number',
  divided_by: 'number',
};

/** What a filter says about the value given to it; undefined when it takes anything. */
export function kindOfFilter(filter: string): VariableKind | undefined {
  return KIND_OF_FILTER[filter];
}

/** A value that every filter of the kind accepts; text is shown by its label, so that one sees what will stand there. */
export function sampleOfKind(kind: VariableKind, label: string): SampleValue {
  switch (kind) {
    case 'money':
      return '12345.50';
    case 'date':
      return '24.11.2026';
    case 'phone':
      return '+79161234567';
    case 'number':
      return 2;
    case 'name':
      return 'Иванова Мария Сергеевна';
    case 'list':
      return [];
    case 'text':
      return `«${label}»`;
  }
}
