export type { CrmCard, CrmContact, CrmPhone } from './adapters/crm-adapter.js';
export type { PhoneChoice, PhoneSource } from './card-phones.js';
export { CardReader } from './card-reader.js';
export type { DocumentSource, SourceView } from './card-reader.js';
export type { CardVariables } from './card-variables.js';
export { CARD_TYPES } from './cards/card-type.js';
export type { CardRef, CardType } from './cards/card-type.js';
export { CardFiles } from './files/card-files.js';
export { CrmModule } from './crm.module.js';
