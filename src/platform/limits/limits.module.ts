import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttemptCount } from './attempt-count.entity.js';
import { AttemptLimits } from './attempt-limits.js';
import { CleanCountsHandler } from './clean-counts.handler.js';
import { RequestLimits } from './request-limits.js';
import { SharedCounts } from './shared-counts.js';

/** Limits that all processes count together. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AttemptCount])],
  providers: [AttemptLimits, CleanCountsHandler, RequestLimits, SharedCounts],
  exports: [AttemptLimits, RequestLimits],
})
export class LimitsModule {}
