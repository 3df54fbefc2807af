export type { CrmCard, CrmContact, CrmPhone } from './adapters/crm-adapter.js';
export {
  PHONE_WARNINGS,
  type PhoneWarning,
  type PhoneWarningCode,
  phoneWarnings,
} from './phone-warnings.js';
export type { PhoneChoice, PhoneSource } from './card-phones.js';
export { type CardPlace, cardValueOf, placeOnCard } from './card-places.js';
export { CardReader } from './card-reader.js';
export type { DocumentSource, SourceView } from './card-reader.js';
export type { CardVariables } from './card-variables.js';
export { CardWriter, type PlacedValue } from './card-writer.js';
export { CARD_TYPES } from './cards/card-type.js';
export type { CardRef, CardType } from './cards/card-type.js';
export { ContactErasure } from './erasure/contact-erasure.js';
export { cardFiles } from './files/card-file-source.js';
export { CardFiles } from './files/card-files.js';
export { CrmModule } from './crm.module.js';
