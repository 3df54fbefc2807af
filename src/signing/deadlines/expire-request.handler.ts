import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler } from '../../platform/index.js';
import { RequestEnding } from '../request/request-ending.service.js';
import { expireRequest } from './expire-request.jobs.js';

@Injectable()
@Handles(expireRequest)
export class ExpireRequestHandler implements JobHandler<{
  organizationId: string;
  requestId: string;
}> {
  constructor(private readonly ending: RequestEnding) {}

  async handle({
    organizationId,
    requestId,
  }: {
    organizationId: string;
    requestId: string;
  }): Promise<void> {
    await this.ending.expire(organizationId, requestId);
  }
}
