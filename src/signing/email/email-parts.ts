import { EmailActsController } from './email-acts.controller.js';
import { EmailActs } from './email-acts.service.js';
import { EmailFallbackListener } from './email-fallback.listener.js';
import { EmailFallback } from './email-fallback.service.js';
import { SigningLetterLinks } from './signing-letter-links.js';
import { SignerAddresses } from './signer-addresses.js';
import { SignerLetters } from './signer-letters.js';

/** What it takes to send links by e-mail; a list of its own keeps the module's readable. */
export const emailControllers = [EmailActsController];

export const emailProviders = [
  EmailActs,
  EmailFallback,
  EmailFallbackListener,
  SignerAddresses,
  SignerLetters,
  SigningLetterLinks,
];
