import { defineEvent } from '../platform/index.js';

export type SignerEvent = Readonly<{ organizationId: string; requestId: string; signerId: string }>;

/** By policy no code goes there for a while; the signer was told so on the page. */
export const signerSimChanged = defineEvent<SignerEvent>(
  'signer.sim_changed',
  'Код клиенту не отправлен: сим-карту номера недавно заменили.',
);

export const signerSigned = defineEvent<SignerEvent>('signer.signed', 'Клиент подписал документы.');
