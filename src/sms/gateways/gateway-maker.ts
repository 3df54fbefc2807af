import { Injectable } from '@nestjs/common';
import { AppConfig, type SmsAeroSettings, type SmsGatewaySettings } from '../../platform/index.js';
import { ExolveGateway } from './exolve/exolve.gateway.js';
import { callbackAddress } from './http/callback-address.js';
import { IntrumGateway } from './intrum/intrum.gateway.js';
import { SandboxGateway } from './sandbox/sandbox.gateway.js';
import { SmppMaker } from './smpp/smpp-maker.js';
import { SmsAeroGateway } from './smsaero/smsaero.gateway.js';
import { SmscGateway } from './smsc/smsc.gateway.js';
import { SmsRuGateway } from './smsru/smsru.gateway.js';
import type { SmsGateway } from './sms-gateway.js';

/** Makes the gateways that the configuration names. */
@Injectable()
export class GatewayMaker {
  constructor(
    private readonly sandbox: SandboxGateway,
    private readonly smpp: SmppMaker,
    private readonly config: AppConfig,
  ) {}

  make(settings: SmsGatewaySettings): SmsGateway {
    switch (settings.name) {
      case 'sandbox':
        return this.sandbox;
      case 'smpp':
        return this.smpp.make(settings.smpp);
      case 'smsc':
        return new SmscGateway(settings.smsc);
      case 'smsru':
        return new SmsRuGateway(settings.smsru);
      case 'exolve':
        return new ExolveGateway(settings.exolve);
      case 'smsaero':
        return this.smsAero(settings.smsaero);
      case 'intrum':
        return new IntrumGateway(settings.intrum);
    }
  }

  /** It is told with every message where to report; an address that only this machine knows is of no use to it. */
  private smsAero(settings: SmsAeroSettings): SmsGateway {
    const { publicUrl } = this.config.http;
    const address = callbackAddress(publicUrl, 'smsaero', settings.callbackSecret);
    return new SmsAeroGateway(settings, publicUrl.startsWith('https:') ? address : undefined);
  }
}
