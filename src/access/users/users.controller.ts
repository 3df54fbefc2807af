import { Body, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
  CursorQuery,
  IdParam,
} from '../../platform/index.js';
import { CreateUserDto } from './dto/create-user.dto.js';
import { UpdateUserDto } from './dto/update-user.dto.js';
import { UserListDto } from './dto/user-list.dto.js';
import { UserDto } from './dto/user.dto.js';
import { UsersService } from './users.service.js';

@ApiController('users', 'Users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @Allow('administrator')
  @ApiOperation({ operationId: 'listUsers', summary: 'The employees of your organization' })
  @ApiProblems(400, 401, 403, 422)
  async list(@CurrentActor() actor: Actor, @Query() query: CursorQuery): Promise<UserListDto> {
    return UserListDto.from(await this.users.list(actor, query));
  }

  @Post()
  @Allow('administrator')
  @ApiOperation({ operationId: 'createUser', summary: 'Add an employee' })
  @ApiProblems(401, 403, 409, 422)
  async create(@CurrentActor() actor: Actor, @Body() body: CreateUserDto): Promise<UserDto> {
    return UserDto.from(await this.users.create(actor, body));
  }

  @Patch(':id')
  @Allow('administrator')
  @ApiOperation({
    operationId: 'updateUser',
    summary: 'Change name, post, roles or password of an employee, or deactivate one',
  })
  @ApiProblems(401, 403, 404, 409, 422)
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: UpdateUserDto,
  ): Promise<UserDto> {
    return UserDto.from(await this.users.update(actor, id, body));
  }
}
