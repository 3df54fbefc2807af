import { Body, Get, HttpCode, Ip, Post, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  type Actor,
  ApiController,
  ApiProblems,
  Authenticated,
  CurrentActor,
  Public,
} from '../../platform/index.js';
import { ChangePasswordDto } from './dto/change-password.dto.js';
import { LogInDto } from './dto/log-in.dto.js';
import { MeDto } from './dto/me.dto.js';
import { RefreshDto } from './dto/refresh.dto.js';
import { TokensDto } from './dto/tokens.dto.js';
import { LoginService } from './login.service.js';
import { OwnAccountService } from './own-account.service.js';

@ApiController('auth', 'Login')
export class LoginController {
  constructor(
    private readonly login: LoginService,
    private readonly account: OwnAccountService,
  ) {}

  @Post('login')
  @Public()
  @HttpCode(200)
  @ApiOperation({ operationId: 'logIn', summary: 'Log in by e-mail and password' })
  @ApiProblems(401, 422, 429)
  logIn(@Body() { email, password }: LogInDto, @Ip() ip: string): Promise<TokensDto> {
    return this.login.logIn(email, password, ip);
  }

  @Post('refresh')
  @Public()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'refreshTokens',
    summary: 'The next pair of tokens; a refresh token used twice ends the login',
  })
  @ApiProblems(401, 422)
  refresh(@Body() { refreshToken }: RefreshDto): Promise<TokensDto> {
    return this.login.refresh(refreshToken);
  }

  @Post('logout')
  @Authenticated()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'logOut',
    summary: 'End this login; its tokens stop working at once',
  })
  @ApiProblems(401)
  logOut(@Req() request: FastifyRequest): Promise<void> {
    return this.login.logOut(request.loginSessionId);
  }

  @Get('me')
  @Authenticated()
  @ApiOperation({ operationId: 'whoAmI', summary: 'Who is logged in' })
  @ApiProblems(401)
  async me(@CurrentActor() actor: Actor): Promise<MeDto> {
    const { user, organization } = await this.account.whoAmI(actor);
    return MeDto.of(user, organization);
  }

  @Post('password')
  @Authenticated()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'changePassword',
    summary: 'Change your own password; you are logged out everywhere',
  })
  @ApiProblems(401, 422, 429)
  changePassword(
    @CurrentActor() actor: Actor,
    @Body() body: ChangePasswordDto,
    @Ip() ip: string,
  ): Promise<void> {
    return this.account.changePassword(actor, body.currentPassword, body.newPassword, ip);
  }
}
