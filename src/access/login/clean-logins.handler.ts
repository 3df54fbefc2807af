import { Injectable } from '@nestjs/common';
import { Handles, type JobHandler } from '../../platform/index.js';
import { cleanLogins } from './clean-logins.jobs.js';
import { OldLogins } from './old-logins.js';

@Injectable()
@Handles(cleanLogins)
export class CleanLoginsHandler implements JobHandler {
  constructor(private readonly oldLogins: OldLogins) {}

  handle(): Promise<void> {
    return this.oldLogins.forget();
  }
}
