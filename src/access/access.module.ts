import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EvidenceModule } from '../evidence/index.js';
import { AppConfig } from '../platform/index.js';
import { AccessJournal } from './access-journal.js';
import { AccessGuard } from './guards/access.guard.js';
import { AccessTokenStrategy } from './login/access-token-strategy.js';
import { AccessTokens } from './login/access-tokens.js';
import { CleanLoginsHandler } from './login/clean-logins.handler.js';
import { LoginController } from './login/login.controller.js';
import { LoginLimits } from './login/login-limits.js';
import { LoginService } from './login/login.service.js';
import { LoginSession } from './login/login-session.entity.js';
import { LoginSessions } from './login/login-sessions.js';
import { LoginThrottle } from './login/login-throttle.entity.js';
import { OldLogins } from './login/old-logins.js';
import { OwnAccountService } from './login/own-account.service.js';
import { Passwords } from './login/passwords.js';
import { RefreshToken } from './login/refresh-token.entity.js';
import { FirstStart } from './organizations/first-start.js';
import { Organization } from './organizations/organization.entity.js';
import { OrganizationsService } from './organizations/organizations.service.js';
import { User } from './users/user.entity.js';
import { UserReader } from './users/user-reader.js';
import { UsersController } from './users/users.controller.js';
import { UsersService } from './users/users.service.js';

/** Organizations, their users, and the guard before every route. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Organization, User, LoginSession, RefreshToken, LoginThrottle]),
    EvidenceModule,
    PassportModule,
    JwtModule.registerAsync({
      inject: [AppConfig],
      useFactory: (config: AppConfig) => ({ secret: config.secrets.jwtSecret }),
    }),
  ],
  controllers: [LoginController, UsersController],
  providers: [
    AccessGuard,
    { provide: APP_GUARD, useExisting: AccessGuard },
    AccessJournal,
    AccessTokens,
    AccessTokenStrategy,
    CleanLoginsHandler,
    FirstStart,
    LoginLimits,
    LoginService,
    LoginSessions,
    OldLogins,
    OrganizationsService,
    OwnAccountService,
    Passwords,
    UserReader,
    UsersService,
  ],
  exports: [OrganizationsService, Passwords, UserReader],
})
export class AccessModule {}
