import { Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ApiController } from '../http/api-controller.decorator.js';
import { ApiProblems } from '../http/api-problems.decorator.js';
import { IdParam } from '../http/id-param.js';
import { Allow } from '../identity/access.decorator.js';
import { type Actor } from '../identity/actor.js';
import { CurrentActor } from '../identity/current-actor.decorator.js';
import { JobSummaryQuery } from './job-summary.query.js';
import { JobDto, JobListDto, JobListQuery, JobSummaryDto } from './job.dto.js';
import { JobsService } from './jobs.service.js';

@ApiController('jobs', 'Operations')
export class JobsController {
  constructor(
    private readonly jobs: JobsService,
    private readonly counts: JobSummaryQuery,
  ) {}

  @Get()
  @Allow('administrator')
  @ApiOperation({ operationId: 'listJobs', summary: 'Background work, newest first' })
  @ApiProblems(401, 403, 422)
  async list(@CurrentActor() actor: Actor, @Query() query: JobListQuery): Promise<JobListDto> {
    const page = await this.jobs.list(actor.organizationId, { ...query, limit: query.limit ?? 50 });
    return { items: page.items.map((job) => JobDto.from(job)), nextCursor: page.nextCursor };
  }

  @Get('summary')
  @Allow('operator')
  @ApiOperation({
    operationId: 'getJobSummary',
    summary: 'How much background work of the installation waits, runs and has failed',
  })
  @ApiProblems(401, 403)
  async summary(): Promise<JobSummaryDto> {
    return JobSummaryDto.from(await this.counts.read());
  }

  @Post(':id/retry')
  @HttpCode(200)
  @Allow('administrator')
  @ApiOperation({ operationId: 'retryJob', summary: 'Give a dead job all its tries again' })
  @ApiProblems(401, 403, 404, 409)
  async retry(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<JobDto> {
    return JobDto.from(await this.jobs.retry(actor.organizationId, id));
  }
}
