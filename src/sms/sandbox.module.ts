import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { AppConfig } from '../platform/index.js';
import { SandboxController } from './gateways/sandbox/sandbox.controller.js';
import { SmsModule } from './sms.module.js';

/** What is served besides, by gateway. */
const CONTROLLERS: Readonly<Record<AppConfig['sms']['gateway'], readonly Type[]>> = {
  sandbox: [SandboxController],
};

/** The routes of the sandbox phone; with another gateway they do not exist. */
@Module({})
export class SandboxModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: SandboxModule,
      imports: [SmsModule],
      controllers: [...CONTROLLERS[config.sms.gateway]],
    };
  }
}
