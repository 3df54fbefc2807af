import { Injectable } from '@nestjs/common';
import { UserReader } from '../../access/index.js';
import { AgreementReader, type AgreementVersionView } from '../../agreements/index.js';
import { SettingsReader } from '../../settings/index.js';
import type { SigningRequest } from '../request/signing-request.entity.js';

/** The company's side of a sending. */
export interface SendingSide {
  readonly agreement: AgreementVersionView;
  readonly company: {
    readonly signatoryName: string;
    readonly inn: string;
    readonly sender: string;
    readonly signedBySending: boolean;
  };
  readonly timeZone: string;
}

/** Who sent it, for which company, under which agreement. */
@Injectable()
export class SignedFactsSources {
  constructor(
    private readonly users: UserReader,
    private readonly agreements: AgreementReader,
    private readonly settings: SettingsReader,
  ) {}

  async of({
    organizationId,
    offerVersionId,
    createdBy,
    signatoryName,
    companySignature,
  }: SigningRequest): Promise<SendingSide> {
    const [agreement, settings, sender] = await Promise.all([
      this.agreements.version(organizationId, offerVersionId),
      this.settings.eSignature(organizationId),
      this.users.find(organizationId, createdBy.split('/')[1] ?? ''),
    ]);
    if (!agreement) throw new Error(`The agreement version ${offerVersionId} is gone`);
    const name = [sender?.name, sender?.post].filter(Boolean).join(', ');
    return {
      agreement,
      company: {
        signatoryName,
        inn: settings.signatoryInn,
        sender: name,
        signedBySending: companySignature === 'on-send',
      },
      timeZone: settings.timezone,
    };
  }
}
