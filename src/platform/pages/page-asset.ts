import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file that pages load; its path holds its hash, so browsers may keep it for ever. */
export interface PageAsset {
  /** `/assets/<first 16 hex digits of SHA-256>/<name>` */
  readonly path: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

const contentTypes = {
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
} as const;

/** An asset from a file that lies beside the code. */
export function fileAsset(file: URL): PageAsset {
  return asset(basename(file.pathname), readFileSync(file));
}

/**
 * A script for browsers, written in TypeScript as one file without imports and named as if compiled
 * (`./client/x.js`). Where only the source exists (tests run on sources), its types are stripped here:
 * the same code reaches the browser either way.
 */
export function scriptAsset(file: URL): PageAsset {
  const compiled = existsSync(fileURLToPath(file));
  const code = compiled
    ? readFileSync(file, 'utf8')
    : stripTypeScriptTypes(readFileSync(new URL(file.href.replace(/\.js$/, '.ts')), 'utf8'));
  return asset(basename(file.pathname), Buffer.from(withoutComments(code)));
}

/** A file that the build makes, as it is; nothing where only the sources are. */
export function builtAsset(file: URL): PageAsset | undefined {
  return existsSync(fileURLToPath(file)) ? fileAsset(file) : undefined;
}

/** Everything that pages of this build may load. */
const known = new Map<string, PageAsset>();

/** The asset at a path, if some page of this build names it. */
export function assetAt(path: string): PageAsset | undefined {
  return known.get(path);
}

function asset(name: string, bytes: Buffer): PageAsset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const extension = name.endsWith('.svg') ? 'svg' : 'js';
  const made = { path: `/assets/${hash}/${name}`, contentType: contentTypes[extension], bytes };
  known.set(made.path, made);
  return made;
}

/** Drops comments that begin a line, empty lines and indents: the rest of the code stays as written. */
function withoutComments(code: string): string {
  return code
    .replace(/^\s*\/\*[\s\S]*?\*\/\s*$/gm, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^\s+/gm, '')
    .trimEnd();
}
