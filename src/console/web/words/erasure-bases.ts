/** Why data is erased (152-ФЗ art. 21); `retention` is the service's own ground. */
const ru: Readonly<Record<string, string>> = {
  'subject-request': 'Человек попросил',
  'consent-withdrawn': 'Человек отозвал согласие',
  'purpose-achieved': 'Цель обработки достигнута',
  'unlawful-processing': 'Данные обрабатывались незаконно',
  'court-order': 'Решение суда или органа',
  retention: 'Срок хранения истёк',
};
const en: typeof ru = {
  'subject-request': 'The person asked',
  'consent-withdrawn': 'The person withdrew the consent',
  'purpose-achieved': 'The purpose is achieved',
  'unlawful-processing': 'The data was processed unlawfully',
  'court-order': 'Order of a court or authority',
  retention: 'The time to keep it is over',
};
export const erasureBases = { ru, en };
