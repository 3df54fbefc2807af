import { type BeforeApplicationShutdown, Get } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { DomainError } from '../errors/domain-error.js';
import { Public } from '../identity/access.decorator.js';
import { ApiController } from './api-controller.decorator.js';
import { ApiProblems } from './api-problems.decorator.js';

export class HealthDto {
  /** @example ok */
  status!: string;
}

class NotReady extends DomainError {
  readonly code = 'not_ready';
  readonly kind = 'unavailable' as const;
}

@ApiController('health', 'Operations')
export class HealthController implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(private readonly dataSource: DataSource) {}

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  @Get('live')
  @Public()
  @ApiOperation({ operationId: 'healthLive', summary: 'The process runs' })
  live(): HealthDto {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public()
  @ApiOperation({
    operationId: 'healthReady',
    summary: 'The process can serve: its database answers and it is not stopping',
  })
  @ApiProblems(503)
  async ready(): Promise<HealthDto> {
    if (this.stopping) throw new NotReady('The process is stopping');
    try {
      await this.dataSource.query('SELECT 1');
    } catch {
      throw new NotReady('The database does not answer');
    }
    return { status: 'ok' };
  }
}
