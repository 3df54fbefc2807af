// Makes one file for browsers of the verifier and all it uses: the last step of `npm run build`. The pages load it
// only once a file is brought to them.
import { createRequire } from 'node:module';
import { build } from 'esbuild';

const OUT = 'dist/src/evidence/verify/browser/verifier.bundle.js';
const shim = (name: string): string =>
  new URL(`./verifier-bundle/${name}.ts`, import.meta.url).pathname;

await build({
  entryPoints: ['src/evidence/verify/browser/check-file.ts'],
  outfile: OUT,
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  conditions: ['source'],
  alias: {
    'node:crypto': shim('node-crypto'),
    'node:zlib': shim('node-zlib'),
    // With the slash it is the package: without, the bundler takes it for Node's own.
    buffer: createRequire(import.meta.url).resolve('buffer/'),
  },
  inject: [shim('buffer-global')],
  legalComments: 'none',
  logLevel: 'warning',
});
