import { BullModule } from '@nestjs/bull';
import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { AppConfig } from '../config/app-config.js';
import { BullDispatcher } from './bull-dispatcher.js';
import { BULL_QUEUES, BullQueues } from './bull-queues.js';
import { BullRunner } from './bull-runner.js';
import { CleanJobsHandler } from './clean-jobs.handler.js';
import { DomainEvents } from './domain-events.js';
import { DueJobs } from './due-jobs.js';
import { InProcessRunner } from './in-process-runner.js';
import { JobDispatcher } from './job-dispatcher.js';
import { Job } from './job.entity.js';
import { JobExecutor } from './job-executor.js';
import { JobQueue } from './job-queue.js';
import { JobRegistry } from './job-registry.js';
import { JobRunner } from './job-runner.js';
import { JobSummaryQuery } from './job-summary.query.js';
import { JobsController } from './jobs.controller.js';
import { JobsService } from './jobs.service.js';

/** Jobs as rows; who hands them out depends on whether there is a Redis. */
@Global()
@Module({})
export class JobsModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: JobsModule,
      imports: [DiscoveryModule, TypeOrmModule.forFeature([Job]), ...bullImports(config)],
      controllers: [JobsController],
      providers: [
        JobsService,
        JobSummaryQuery,
        JobRegistry,
        JobQueue,
        DomainEvents,
        JobExecutor,
        DueJobs,
        CleanJobsHandler,
        ...runner(config),
      ],
      exports: [
        JobRegistry,
        JobQueue,
        DomainEvents,
        JobExecutor,
        JobDispatcher,
        DueJobs,
        ...(runsJobs(config) ? [JobRunner] : []),
      ],
    };
  }
}

function runner(config: AppConfig): Provider[] {
  if (!config.redisUrl) {
    return [
      InProcessRunner,
      { provide: JobDispatcher, useExisting: InProcessRunner },
      { provide: JobRunner, useExisting: InProcessRunner },
    ];
  }
  return [
    BullQueues,
    BullDispatcher,
    { provide: JobDispatcher, useExisting: BullDispatcher },
    ...(runsJobs(config) ? [BullRunner, { provide: JobRunner, useExisting: BullRunner }] : []),
  ];
}

function runsJobs({ lanes }: AppConfig): boolean {
  return lanes.length > 0;
}

function bullImports(config: AppConfig): DynamicModule[] {
  if (!config.redisUrl) return [];
  return [
    BullModule.forRoot({ url: config.redisUrl }),
    BullModule.registerQueue(...Object.values(BULL_QUEUES).map((name) => ({ name }))),
  ];
}
