import 'reflect-metadata';
import { type DynamicModule, RequestMethod, type Type } from '@nestjs/common';
import { AppModule } from '../../src/app.module.js';
import { ACCESS_KEY, type AccessRule } from '../../src/platform/index.js';
import { testConfig } from './test-app.js';

/** One route of the application, read from the decorators alone. */
export interface Route {
  /** `DocumentsController.list` */
  readonly name: string;
  readonly method: string;
  /** `/api/v1/documents/:id` */
  readonly path: string;
  readonly access: AccessRule | undefined;
}

type Imported = Type | DynamicModule;

/** Every route of every controller that the application is made of. */
export function routeTable(): Route[] {
  const config = testConfig('var/test', { DATABASE_URL: 'sqlite:var/test/never-opened.db' });
  return [...controllersOf(AppModule.forRoot(config), new Set())].flatMap(routesOf);
}

function* controllersOf(imported: Imported, seen: Set<unknown>): Generator<Type> {
  if (seen.has(imported)) return;
  seen.add(imported);
  const dynamic = 'module' in imported ? imported : undefined;
  const type = dynamic?.module ?? (imported as Type);
  yield* [...(dynamic?.controllers ?? []), ...listOf<Type>('controllers', type)];
  for (const next of [...(dynamic?.imports ?? []), ...listOf<Imported>('imports', type)]) {
    yield* controllersOf(next as Imported, seen);
  }
}

function listOf<T>(key: string, type: Type): T[] {
  return (Reflect.getMetadata(key, type) as T[] | undefined) ?? [];
}

function routesOf(controller: Type): Route[] {
  const prototype = controller.prototype as object;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    if (typeof handler !== 'function' || handler === controller) return [];
    if (!Reflect.hasMetadata('path', handler)) return [];
    return pathsOf(handler).flatMap((path) =>
      pathsOf(controller).map((base) => ({
        name: `${controller.name}.${name}`,
        method: RequestMethod[Reflect.getMetadata('method', handler) as RequestMethod],
        path: `/${[base, path]
          .map((part) => part.replace(/^\/|\/$/g, ''))
          .filter(Boolean)
          .join('/')}`,
        access: (Reflect.getMetadata(ACCESS_KEY, handler) ??
          Reflect.getMetadata(ACCESS_KEY, controller)) as AccessRule | undefined,
      })),
    );
  });
}

function pathsOf(target: object): string[] {
  const path = Reflect.getMetadata('path', target) as string | string[];
  return Array.isArray(path) ? path : [path];
}
