import { Injectable } from '@nestjs/common';
import type { SmsSecrets, SmsSecretsSource, SmsSecretsWanted } from './sms-secrets.js';

/**
 * Where the module that makes links and codes says so at start. It stands above this one, which therefore cannot
 * import it.
 */
@Injectable()
export class SmsSecretsRegistry {
  private source: SmsSecretsSource | undefined;

  register(source: SmsSecretsSource): void {
    if (this.source) throw new Error('There is a source of SMS secrets already');
    this.source = source;
  }

  /** Undefined when link or code is no longer valid. */
  async secretsOf(wanted: SmsSecretsWanted): Promise<SmsSecrets | undefined> {
    if (!this.source) throw new Error('Nobody has registered as the source of SMS secrets');
    return this.source.secretsOf(wanted);
  }
}
