import { Get } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ApiController } from '../http/api-controller.decorator.js';
import { ApiProblems } from '../http/api-problems.decorator.js';
import { Allow } from '../identity/access.decorator.js';
import { ComponentChecks } from './component-checks.js';
import { ComponentListDto } from './components.dto.js';

@ApiController('health', 'Operations')
export class ComponentsController {
  constructor(private readonly checks: ComponentChecks) {}

  @Get('components')
  @Allow('operator')
  @ApiOperation({
    operationId: 'getComponents',
    summary: 'Whether the database, Redis, the file store and the browser answer',
  })
  @ApiProblems(401, 403)
  async list(): Promise<ComponentListDto> {
    return ComponentListDto.from(await this.checks.all());
  }
}
