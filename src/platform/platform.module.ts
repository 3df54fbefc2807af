import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { AppConfig } from './config/app-config.js';
import { DatabaseModule, type Migrations } from './database/database.module.js';
import { DiskFileStore } from './files/disk-file-store.js';
import { FileStore } from './files/file-store.js';
import { FaultPoints } from './faults/fault-points.js';
import { ErrorPage } from './http/error-page.js';
import { HttpOut } from './http-out/http-out.js';
import { ComponentChecks } from './health/component-checks.js';
import { ComponentsController } from './health/components.controller.js';
import { HealthController } from './http/health.controller.js';
import { ProblemFilter } from './http/problem-filter.js';
import { validationPipe } from './http/validation.js';
import { JobsModule } from './jobs/jobs.module.js';
import { LimitsModule } from './limits/limits.module.js';
import { loggingModule } from './logging/logging.module.js';
import { RenderingModule } from './rendering/rendering.module.js';
import { PagesModule } from './pages/pages.module.js';
import { MobilePhones } from './phones/mobile-phones.js';
import { Clock, SystemClock } from './time/clock.js';

/** The technical base: knows actors, rows, jobs and pages; no documents, no signers. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: AppConfig, migrations: Migrations): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        loggingModule(config),
        DatabaseModule.forRoot(config, migrations),
        JobsModule.forRoot(config),
        LimitsModule,
        PagesModule,
        RenderingModule,
      ],
      controllers: [HealthController, ComponentsController],
      providers: [
        { provide: AppConfig, useValue: config },
        { provide: Clock, useClass: SystemClock },
        MobilePhones,
        { provide: FileStore, useFactory: () => new DiskFileStore(config.files.path) },
        ComponentChecks,
        ErrorPage,
        FaultPoints,
        HttpOut,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: validationPipe },
      ],
      exports: [AppConfig, FaultPoints, Clock, FileStore, HttpOut, MobilePhones],
    };
  }
}
