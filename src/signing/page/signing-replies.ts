import { Injectable } from '@nestjs/common';
// Brings `setCookie` to the type of a reply.
import type {} from '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import { Pages } from '../../platform/index.js';
import type { SigningAnswer } from './page-answers.js';

/** Sends what a visit came to. */
@Injectable()
export class SigningReplies {
  constructor(private readonly pages: Pages) {}

  async send(reply: FastifyReply, answer: SigningAnswer): Promise<void> {
    const { cookie, retryAfterSeconds } = answer;
    if (cookie) void reply.setCookie(cookie.name, cookie.value, cookie.options);
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds);
    await this.pages.answer(reply, answer);
  }
}
