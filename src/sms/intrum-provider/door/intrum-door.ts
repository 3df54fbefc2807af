import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, MobilePhones } from '../../../platform/index.js';
import { hasRightHash, type IntrumFields } from '../../gateways/intrum/intrum-hash.js';
import { isSmsId } from '../../gateways/intrum/intrum-incoming.js';
import { SmsGateway } from '../../gateways/sms-gateway.js';
import { SmsLimitReached } from '../../sms.errors.js';
import { IntrumMessage } from '../messages/intrum-message.entity.js';
import { IntrumSending } from '../messages/intrum-sending.service.js';
import { readIntrumSms } from '../messages/intrum-sms.js';
import { intrumState } from '../messages/intrum-states.js';
import { IntrumWatch } from '../messages/intrum-watch.js';
import { type IntrumAnswer, refusal } from './intrum-answer.js';

/** The form's two actions, done for an organization whose INTRUM has proved that it knows the key. */
@Injectable()
export class IntrumDoor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly watch: IntrumWatch,
    private readonly sending: IntrumSending,
    private readonly gateway: SmsGateway,
    private readonly clock: Clock,
    private readonly mobilePhones: MobilePhones,
  ) {}

  async answer(
    organizationId: string,
    apiKey: string,
    fields: IntrumFields,
  ): Promise<IntrumAnswer> {
    if (!hasRightHash(fields, apiKey)) {
      return refusal('Неверный hash: проверьте, что «API ключ» в INTRUM и в Signet один и тот же');
    }
    const action = fields.get('action');
    if (action === 'sendSms') return this.send(organizationId, fields);
    if (action === 'smsStatus') return this.status(organizationId, fields.get('sms_id') ?? '');
    return refusal('Неизвестное действие: есть sendSms и smsStatus');
  }

  private async send(organizationId: string, fields: IntrumFields): Promise<IntrumAnswer> {
    const { name, sender } = this.gateway;
    const parsePhone = (written: string) => this.mobilePhones.parse(written);
    const sms = readIntrumSms(fields, { name, sender, parsePhone });
    if (typeof sms === 'string') return refusal(sms);
    try {
      await this.watch.look(organizationId, sms.phone);
      return { success: true, data: await this.sending.send(organizationId, sms) };
    } catch (error) {
      if (error instanceof SmsLimitReached) return refusal(error.message);
      throw error;
    }
  }

  private async status(organizationId: string, smsId: string): Promise<IntrumAnswer> {
    const number = isSmsId(smsId) ? Number(smsId) : 0;
    const message =
      Number.isSafeInteger(number) && number <= MOST_NUMBER && number > 0
        ? await this.dataSource.getRepository(IntrumMessage).findOneBy({ organizationId, number })
        : null;
    if (!message) return { success: true, count: 0, status: 'notfound' };
    const state = intrumState(message.status, message.statusAt, this.clock.now());
    if (state === undefined) return { success: false };
    return { success: true, count: message.segments, status: state };
  }
}

/** As far as the column goes. */
const MOST_NUMBER = 2_147_483_647;
