import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Pages } from '../pages/pages.js';
import { problemPage } from '../pages/problem-page.js';
import type { Problem } from './problem.js';

/** What a person sees when a page cannot be shown. */
@Injectable()
export class ErrorPage {
  constructor(private readonly pages: Pages) {}

  send(reply: FastifyReply, { status, requestId }: Problem): void {
    const english = /[?&]lang=en\b/.test(reply.request.url);
    const page = problemPage({ status, errorCode: requestId, language: english ? 'en' : 'ru' });
    void this.pages.send(reply, status, page);
  }
}
