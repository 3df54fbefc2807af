import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a verifier that shares no line with the product answered. */
export interface Verdict {
  readonly ok: boolean;
  readonly output: string;
}

/** Where Debian's golang-golang-x-mod-dev puts Go's own libraries of notes and logs. */
const GOPATH = '/usr/share/gocode';
const shippedScript = 'src/evidence/dossier/guide/verify.sh';

let program: string | undefined;

/** Go's `sumdb/note` and `sumdb/tlog`; see go/main.go for the commands. */
export function goVerify(...args: readonly string[]): Verdict {
  program ??= buildGoProgram();
  return run(program, args);
}

/** The script of openssl and xxd that every dossier carries. */
export function shellVerify(...args: readonly string[]): Verdict {
  for (const command of ['openssl', 'xxd']) needCommand(command, command);
  return run('sh', [shippedScript, ...args]);
}

/** A folder of files for the verifiers to read; answers the path of each. */
export function filesFor<Name extends string>(
  files: Readonly<Record<Name, string | Uint8Array>>,
): Record<Name, string> {
  const folder = mkdtempSync(join(tmpdir(), 'signet-independent-'));
  const paths: Partial<Record<Name, string>> = {};
  for (const name of Object.keys(files) as Name[]) {
    const path = join(folder, name);
    writeFileSync(path, files[name]);
    paths[name] = path;
  }
  return paths as Record<Name, string>;
}

/** The bytes with one of them changed. */
export function changedAt(bytes: Uint8Array, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

function buildGoProgram(): string {
  needCommand('go', 'golang-go');
  if (!existsSync(join(GOPATH, 'src/golang.org/x/mod/sumdb/tlog'))) {
    throw new Error(missing("Go's library golang.org/x/mod", 'golang-golang-x-mod-dev'));
  }
  const built = join(mkdtempSync(join(tmpdir(), 'signet-go-')), 'verify');
  const env = { ...process.env, GO111MODULE: 'off', GOPATH, GOFLAGS: '' };
  const options = { cwd: 'test/independent/go', env, encoding: 'utf8' } as const;
  const { status, stderr } = spawnSync('go', ['build', '-o', built, '.'], options);
  if (status !== 0) throw new Error(`go build failed:\n${stderr}`);
  return built;
}

function run(command: string, args: readonly string[]): Verdict {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (error) throw error;
  // A verifier says yes or no; anything else is a fault of the test.
  if (status !== 0 && status !== 1) throw new Error(`${command} ended with ${status}:\n${stderr}`);
  return { ok: status === 0, output: `${stdout}${stderr}` };
}

function needCommand(command: string, debianPackage: string): void {
  const { status } = spawnSync('sh', ['-c', `command -v ${command}`]);
  if (status !== 0) throw new Error(missing(`'${command}'`, debianPackage));
}

function missing(what: string, debianPackage: string): string {
  return `${what} is needed for the independent checks. Install it (Debian: apt-get install ${debianPackage}) and run again.`;
}
