import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
  Optional,
} from '@nestjs/common';
import { AppConfig, JobRunner } from '../../platform/index.js';
import type { SmsGateway } from './sms-gateway.js';
import { SmsGateways } from './sms-gateways.js';

/** Opens the gateways' connections where messages are submitted, and lets go of them at the end (REL-6). */
@Injectable()
export class GatewayLife implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly config: AppConfig,
    private readonly gateways: SmsGateways,
    @Optional() private readonly runner?: JobRunner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const gateway of this.ours()) await gateway.start();
  }

  /** What is being submitted is answered first. */
  async beforeApplicationShutdown(): Promise<void> {
    const gateways = this.ours();
    if (gateways.length === 0) return;
    await this.runner?.pause();
    await Promise.all(gateways.map((gateway) => gateway.stop()));
  }

  private ours(): SmsGateway[] {
    if (!this.config.lanes.includes('sms')) return [];
    const { primary, fallback } = this.gateways;
    return fallback ? [primary, fallback] : [primary];
  }
}
