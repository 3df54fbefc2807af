import { Injectable } from '@nestjs/common';
// Brings `setCookie` to the type of a reply.
import type {} from '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import { Pages } from '../../platform/index.js';
import type { SigningAnswer } from './page-answers.js';
import { privateHeaders } from './private-headers.js';

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

  /** @param state undefined where there is no such session */
  async sendNews(reply: FastifyReply, state: string | undefined): Promise<void> {
    void reply.headers({ ...privateHeaders, 'cache-control': 'no-store' });
    await reply.status(state === undefined ? 404 : 200).send(state === undefined ? {} : { state });
  }
}
