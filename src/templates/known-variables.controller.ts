import { Get } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Allow, ApiController, ApiProblems } from '../platform/index.js';
import { KnownVariableListDto } from './dto/known-variable.dto.js';

@ApiController('template-variables', 'Templates')
export class KnownVariablesController {
  @Get()
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'listKnownVariables',
    summary: 'What cards, the company and the document give to every template',
  })
  @ApiProblems(401, 403)
  list(): KnownVariableListDto {
    return KnownVariableListDto.whole();
  }
}
