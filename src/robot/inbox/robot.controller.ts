import { Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  type Actor,
  ApiController,
  ApiProblems,
  Authenticated,
  CurrentActor,
  IdParam,
} from '../../platform/index.js';
import { RobotMessageQuery } from './dto/robot-message-query.dto.js';
import { RobotMessageDto, RobotMessageListDto } from './dto/robot-message.dto.js';
import { RobotInbox } from './inbox.service.js';

@ApiController('robot/messages', 'Robot')
export class RobotController {
  constructor(private readonly inbox: RobotInbox) {}

  @Get()
  @Authenticated()
  @ApiOperation({
    operationId: 'listRobotMessages',
    summary: 'What the Robot has told you, newest first',
  })
  @ApiOkResponse({ type: RobotMessageListDto })
  @ApiProblems(400, 401, 422)
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: RobotMessageQuery,
  ): Promise<RobotMessageListDto> {
    const { unread, cursor, limit = 50 } = query;
    return RobotMessageListDto.from(await this.inbox.list(actor, { unread, cursor, limit }));
  }

  @Post(':id/read')
  @HttpCode(200)
  @Authenticated()
  @ApiOperation({
    operationId: 'readRobotMessage',
    summary: 'Mark a message as read; repeating it is no error',
  })
  @ApiOkResponse({ type: RobotMessageDto })
  @ApiProblems(401, 404)
  async read(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<RobotMessageDto> {
    return RobotMessageDto.from(await this.inbox.read(actor, id));
  }
}
