import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/index.js';
import { AgreementsModule } from './agreements/index.js';
import { ConsoleModule } from './console/index.js';
import { CrmModule } from './crm/index.js';
import { DisputesModule } from './disputes/index.js';
import { DocumentsModule } from './documents/index.js';
import { ErasureModule } from './erasure/index.js';
import { FiguresModule } from './figures/index.js';
import { migrations } from './migrations/index.js';
import { type AppConfig, PlatformModule } from './platform/index.js';
import { RobotModule } from './robot/index.js';
import { SettingsModule } from './settings/index.js';
import { SigningModule } from './signing/index.js';
import { SandboxModule, SmsModule } from './sms/index.js';
import { TemplatesModule } from './templates/index.js';

/** The list of modules: the whole house. */
@Module({})
export class AppModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(config, migrations),
        AccessModule,
        SettingsModule,
        SmsModule,
        SandboxModule.forRoot(config),
        TemplatesModule,
        AgreementsModule,
        CrmModule,
        DocumentsModule,
        SigningModule,
        DisputesModule,
        ErasureModule,
        RobotModule,
        FiguresModule,
        ConsoleModule,
      ],
    };
  }
}
