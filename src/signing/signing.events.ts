import { defineEvent } from '../platform/index.js';

export type SignerEvent = Readonly<{ organizationId: string; requestId: string; signerId: string }>;

export const signerSigned = defineEvent<SignerEvent>('signer.signed', 'Клиент подписал документы.');
