import { Injectable } from '@nestjs/common';
import { ConfigError, type SmsGatewaySettings } from '../../platform/index.js';
import { SandboxGateway } from './sandbox/sandbox.gateway.js';
import { SmppMaker } from './smpp/smpp-maker.js';
import type { SmsGateway } from './sms-gateway.js';

/** Makes the gateways that the configuration names. */
@Injectable()
export class GatewayMaker {
  constructor(
    private readonly sandbox: SandboxGateway,
    private readonly smpp: SmppMaker,
  ) {}

  make(settings: SmsGatewaySettings): SmsGateway {
    switch (settings.name) {
      case 'sandbox':
        return this.sandbox;
      case 'smpp':
        return this.smpp.make(settings.smpp);
      case 'smsc':
      case 'smsru':
      case 'exolve':
      case 'smsaero':
      case 'intrum':
        throw new ConfigError('SMS_GATEWAY', settings.name, 'sandbox in this build');
    }
  }
}
