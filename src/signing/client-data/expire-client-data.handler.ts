import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler, type JobPayload } from '../../platform/index.js';
import { ClientDataEnding } from './client-data-ending.service.js';
import { expireClientData } from './client-data.jobs.js';

@Injectable()
@Handles(expireClientData)
export class ExpireClientDataHandler implements JobHandler<JobPayloadOf> {
  constructor(private readonly ending: ClientDataEnding) {}

  async handle({ organizationId, clientDataId }: JobPayloadOf): Promise<void> {
    await this.ending.expire(organizationId, clientDataId);
  }
}

type JobPayloadOf = JobPayload & { readonly organizationId: string; readonly clientDataId: string };
