import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Problem } from './problem.js';

/** What a person sees when a page cannot be shown. */
@Injectable()
export class ErrorPage {
  send(reply: FastifyReply, problem: Problem): void {
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
      .send(html(problem));
  }
}

function html({ status, requestId }: Problem): string {
  const broken = status >= 500;
  const title = broken ? 'Что-то сломалось у нас' : 'Страница не найдена';
  const text = broken
    ? `Данные не потеряны. Код ошибки: ${requestId}`
    : 'Проверьте адрес: возможно, он набран с ошибкой.';
  return `<!doctype html><html lang="ru"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><main><h1>${title}</h1><p>${text}</p></main></html>`;
}
