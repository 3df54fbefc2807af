import { fileURLToPath } from 'node:url';

interface WorkerSource {
  readonly file: URL;
  readonly execArgv: readonly string[];
}

/**
 * Where the code of a thread is and how Node is to run it: compiled beside the caller, or TypeScript when the caller
 * itself runs from source, as under tests. Then Node erases the types and finds `./x.ts` where `./x.js` is imported.
 */
export function workerSource(stem: URL, exists: (path: string) => boolean): WorkerSource {
  const compiled = new URL(`${stem.href}.js`);
  if (exists(fileURLToPath(compiled))) return { file: compiled, execArgv: [] };
  const hook = `data:text/javascript,${encodeURIComponent(RESOLVE_TYPESCRIPT)}`;
  return {
    file: new URL(`${stem.href}.ts`),
    execArgv: ['--conditions=source', '--disable-warning=ExperimentalWarning', '--import', hook],
  };
}

const RESOLVE_TYPESCRIPT = `
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve(specifier, context, next) {
      try {
        return next(specifier, context);
      } catch (error) {
        if (!specifier.startsWith('.') || !specifier.endsWith('.js')) throw error;
        return next(specifier.slice(0, -3) + '.ts', context);
      }
    },
  });
`;
