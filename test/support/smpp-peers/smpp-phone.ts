import { ClientPhone, type Sms } from '../client-phone.js';
import type { Smsc } from './smsc.js';

/** The client whose SMS come from the SMSC: what its operator has got for him, put together. */
export class SmppPhone extends ClientPhone {
  constructor(
    baseUrl: string,
    phone: string,
    private readonly smsc: Smsc,
  ) {
    super(baseUrl, phone);
  }

  /** Newest first, whole ones. */
  override async messages(): Promise<Sms[]> {
    const messages = (await this.smsc.to(this.phone)).filter(({ isWhole }) => isWhole);
    return messages
      .map(({ from, to, text, parts }) => ({
        id: parts[0]?.id ?? '',
        from,
        to,
        text,
        createdAt: '',
      }))
      .toReversed();
  }
}
