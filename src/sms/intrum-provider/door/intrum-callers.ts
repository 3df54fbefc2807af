import { Injectable } from '@nestjs/common';
import type { IntrumFields } from '../../gateways/intrum/intrum-hash.js';
import { isAllowed } from '../settings/allowed-addresses.js';
import { IntrumProviders } from '../settings/intrum-providers.js';
import type { IntrumAnswer } from './intrum-answer.js';
import { IntrumDoor } from './intrum-door.js';
import { IntrumAddressUnknown, IntrumCallerNotAllowed } from './intrum-door.errors.js';

/** Lets in whoever knows the address of an organization and calls from where its INTRUM is. */
@Injectable()
export class IntrumCallers {
  constructor(
    private readonly providers: IntrumProviders,
    private readonly door: IntrumDoor,
  ) {}

  /** @throws IntrumAddressUnknown, IntrumCallerNotAllowed */
  async answer(address: string, ip: string, fields: IntrumFields): Promise<IntrumAnswer> {
    const provider = await this.providers.at(address);
    if (!provider) throw new IntrumAddressUnknown();
    if (!isAllowed(ip, provider.allowedAddresses)) throw new IntrumCallerNotAllowed();
    const { apiKey } = this.providers.secretsOf(provider);
    return this.door.answer(provider.organizationId, apiKey, fields);
  }
}
