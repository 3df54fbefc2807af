import { type DynamicModule, Module } from '@nestjs/common';
import { migrations } from './migrations/index.js';
import { type AppConfig, PlatformModule } from './platform/index.js';

/** The list of modules: the whole house. */
@Module({})
export class AppModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(config, migrations)],
    };
  }
}
