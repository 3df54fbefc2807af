import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { AppConfig } from '../../platform/index.js';
import { SmsGateways } from './sms-gateways.js';

/** Opens the gateways' connections where messages are submitted, and lets go of them at the end (REL-6). */
@Injectable()
export class GatewayLife implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly config: AppConfig,
    private readonly gateways: SmsGateways,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role === 'api') return;
    for (const gateway of this.ours()) await gateway.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.config.role === 'api') return;
    await Promise.all(this.ours().map((gateway) => gateway.stop()));
  }

  private ours(): (typeof this.gateways.primary)[] {
    const { primary, fallback } = this.gateways;
    return fallback ? [primary, fallback] : [primary];
  }
}
