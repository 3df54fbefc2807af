import { Injectable } from '@nestjs/common';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import type { SmppSettings } from '../../../platform/index.js';
import { SmppGateway } from './smpp.gateway.js';
import { SmppInbox } from './smpp-inbox.js';

/** Gives the gateway what it needs of the house. */
@Injectable()
export class SmppMaker {
  constructor(
    private readonly inbox: SmppInbox,
    @InjectPinoLogger(SmppGateway.name) private readonly log: PinoLogger,
  ) {}

  make(settings: SmppSettings): SmppGateway {
    return new SmppGateway({ settings, store: this.inbox, log: this.log });
  }
}
