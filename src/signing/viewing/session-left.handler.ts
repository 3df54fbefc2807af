import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler } from '../../platform/index.js';
import { sessionLeft } from './session-left.jobs.js';
import { ViewingService } from './viewing.service.js';

@Injectable()
@Handles(sessionLeft)
export class SessionLeftHandler implements JobHandler<{
  organizationId: string;
  sessionId: string;
}> {
  constructor(private readonly viewing: ViewingService) {}

  async handle({ sessionId }: { sessionId: string }): Promise<void> {
    await this.viewing.left(sessionId);
  }
}
