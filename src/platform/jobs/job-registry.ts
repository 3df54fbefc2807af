import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { EventDefinition } from './define-event.js';
import { definedJobs, type JobDefinition, type JobPayload } from './define-job.js';
import type { JobLane } from './job-lane.js';
import { HANDLES_KEY, type JobHandler, type Listening, LISTENS_KEY } from './handles.decorator.js';

export interface RegisteredJob {
  readonly definition: JobDefinition;
  readonly run: (payload: JobPayload) => Promise<void>;
}

type Work = RegisteredJob['run'];

/**
 * Who does which job and who hears which event, found once at boot among all providers.
 * Refuses two handlers of one job; a job that nobody handles is refused when it is put.
 */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly jobs = new Map<string, RegisteredJob>();
  private discovered = false;
  private readonly listeners = new Map<string, JobDefinition[]>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    this.discover();
  }

  private discover(): void {
    if (this.discovered) return;
    this.discovered = true;
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function' || !isObject(instance)) continue;
      const job = this.reflector.get<JobDefinition | undefined>(HANDLES_KEY, metatype);
      if (job) this.register(job, (payload) => asHandler(instance).handle(payload));
      this.discoverListeners(instance, metatype.name);
    }
  }

  /** For the boot of the whole application: every job that is defined has its handler. */
  refuseUnhandled(): void {
    this.discover();
    for (const { name } of definedJobs()) this.job(name);
  }

  job(name: string): RegisteredJob {
    const found = this.jobs.get(name);
    if (!found) throw new Error(`No handler for the job ${name}`);
    return found;
  }

  all(): RegisteredJob[] {
    return [...this.jobs.values()];
  }

  /** Of a row's handler; what this build does not know is the main lane's. */
  laneOf(handler: string): JobLane {
    return laneOf(this.jobs.get(handler)?.definition);
  }

  /** The handlers that are in another lane than the main one. */
  handlersApart(): { readonly handler: string; readonly lane: JobLane }[] {
    return this.all()
      .map(({ definition }) => ({ handler: definition.name, lane: laneOf(definition) }))
      .filter(({ lane }) => lane !== 'main');
  }

  listenersOf(event: EventDefinition): readonly JobDefinition[] {
    return this.listeners.get(event.name) ?? [];
  }

  register(definition: JobDefinition, run: Work): void {
    if (this.jobs.has(definition.name))
      throw new Error(`Two handlers for the job ${definition.name}`);
    this.jobs.set(definition.name, { definition, run });
  }

  private discoverListeners(instance: Record<string, unknown>, className: string): void {
    const prototype: unknown = Object.getPrototypeOf(instance);
    if (!isObject(prototype)) return;
    for (const method of this.scanner.getAllMethodNames(prototype)) {
      const callback = instance[method];
      if (typeof callback !== 'function') continue;
      const heard = this.reflector.get<Listening | undefined>(LISTENS_KEY, callback);
      if (heard) this.addListener(heard, `${className}.${method}`, call(callback, instance));
    }
  }

  private addListener({ event, options }: Listening, who: string, run: Work): void {
    const job: JobDefinition = {
      name: `${event.name} > ${who}`,
      options: { attempts: 8, timeoutMs: 60_000, ...options },
    };
    this.register(job, run);
    this.listeners.set(event.name, [...(this.listeners.get(event.name) ?? []), job]);
  }
}

function laneOf(definition: JobDefinition | undefined): JobLane {
  return definition?.options.lane ?? 'main';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function asHandler(instance: Record<string, unknown>): JobHandler {
  const { handle } = instance;
  if (typeof handle !== 'function') throw new Error('A class marked @Handles has no handle method');
  return { handle: call(handle, instance) };
}

function call(method: unknown, instance: object): Work {
  return async (payload) => {
    if (typeof method === 'function') await Reflect.apply(method, instance, [payload]);
  };
}
