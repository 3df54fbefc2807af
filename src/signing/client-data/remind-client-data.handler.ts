import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler, type JobPayload } from '../../platform/index.js';
import { remindClientData } from './client-data.jobs.js';
import { ClientDataReminding } from './client-data-reminding.service.js';

@Injectable()
@Handles(remindClientData)
export class RemindClientDataHandler implements JobHandler<DueAsking> {
  constructor(private readonly reminding: ClientDataReminding) {}

  async handle({ organizationId, clientDataId }: DueAsking): Promise<void> {
    await this.reminding.remind(organizationId, clientDataId);
  }
}

type DueAsking = JobPayload & { readonly organizationId: string; readonly clientDataId: string };
