import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { AppConfig } from '../platform/index.js';
import { SandboxController } from './gateways/sandbox/sandbox.controller.js';
import { PhonePageController } from './phone-page/phone-page.controller.js';
import { PhonePages } from './phone-page/phone-pages.js';
import { SmsModule } from './sms.module.js';

const CONTROLLERS: Type[] = [SandboxController, PhonePageController];

/** The routes of the sandbox phone; with another gateway they do not exist. */
@Module({})
export class SandboxModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: SandboxModule,
      imports: [SmsModule],
      controllers: config.sms.gateway.name === 'sandbox' ? CONTROLLERS : [],
      providers: [PhonePages],
    };
  }
}
