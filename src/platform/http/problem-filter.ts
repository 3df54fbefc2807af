import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { DomainError } from '../errors/domain-error.js';
import { ErrorPage } from './error-page.js';
import { type Problem, toProblem } from './problem.js';

/** The one place where an error becomes an answer: problem JSON for programs, a human page for people. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly page: ErrorPage,
    @InjectPinoLogger(ProblemFilter.name) private readonly logger: PinoLogger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = toProblem(error, request.id);
    this.note(error, problem);
    if (reply.sent) return;
    if (error instanceof DomainError && error.retryAfterSeconds !== undefined) {
      void reply.header('retry-after', String(error.retryAfterSeconds));
    }
    if (problem.status === 503 && !reply.hasHeader('retry-after'))
      void reply.header('retry-after', '5');
    this.send(request, reply, problem);
  }

  /** What somebody has to mend is an error; that a thing cannot be had yet is none. */
  private note(error: unknown, { status, code, requestId }: Problem): void {
    if (status < 500) return;
    if (error instanceof DomainError) this.logger.warn({ code, requestId }, 'not available yet');
    else this.logger.error({ err: error, requestId }, 'request failed');
  }

  private send(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
    void reply.status(problem.status);
    if (isForPeople(request)) {
      this.page.send(reply, problem);
      return;
    }
    void reply.header('content-type', 'application/problem+json; charset=utf-8').send(problem);
  }
}

function isForPeople(request: FastifyRequest): boolean {
  if (request.url.startsWith('/api/')) return false;
  return (request.headers.accept ?? '').includes('text/html');
}
