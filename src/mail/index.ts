/** The front door of mail: letters to clients, and where they stand. */
export { MailErasure } from './erasure/mail-erasure.js';
export type { LetterVariables } from './letters/compose-letter.js';
export { LetterLinks, type LetterLinkSource } from './letters/letter-links.js';
export { MailModule } from './mail.module.js';
export { MailReader, type MailState } from './mail-reader.js';
export { MailService, type NewLetter } from './mail.service.js';
