import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppConfig } from '../../platform/index.js';
import { SettingsReader } from '../../settings/index.js';
import { SmsTextTooLong } from '../sms.errors.js';
import { type ComposedSms, composeSms, type SmsVariables } from './compose-sms.js';
import { type MessagePurpose, settingOf } from './message-purpose.js';

/** A text as it will be stored and sent, and whose wording it has. */
export interface WordedSms extends ComposedSms {
  /** `shipped/link-code` or `own/link-code`. */
  readonly template: string;
}

/** Writes messages in an organization's own words, or in the shipped ones. */
@Injectable()
export class SmsComposer {
  constructor(
    private readonly config: AppConfig,
    private readonly settings: SettingsReader,
  ) {}

  /** @throws SmsTextTooLong when the organization's own wording leaves no room */
  async compose(
    organizationId: string,
    purpose: MessagePurpose,
    variables: SmsVariables,
    manager?: EntityManager,
  ): Promise<WordedSms> {
    const settings = await this.settings.eSignature(organizationId, manager);
    const { timezone: timeZone, smsTexts } = settings;
    const setting = settingOf[purpose];
    const isShipped = variables.asksData === true || variables.answer !== undefined;
    const ownText = isShipped ? undefined : setting && smsTexts[setting];
    const { publicUrl } = this.config.http;
    const composed = composeSms({ purpose, variables, ownText, publicUrl, timeZone });
    if (!composed) throw new SmsTextTooLong(purpose);
    return { ...composed, template: `${ownText === undefined ? 'shipped' : 'own'}/${purpose}` };
  }
}
