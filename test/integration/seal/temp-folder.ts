import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A folder for the files that other programs are given to read. */
export class TempFolder {
  private readonly folder = mkdtempSync(join(tmpdir(), 'signet-seal-'));

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Writes the files; answers their paths by the same names. */
  async write<Name extends string>(
    files: Record<Name, Uint8Array | string>,
  ): Promise<Record<Name, string>> {
    const paths = { ...files } as unknown as Record<Name, string>;
    for (const name of Object.keys(files) as Name[]) {
      paths[name] = this.path(name);
      await writeFile(paths[name], files[name]);
    }
    return paths;
  }

  openssl(...parameters: string[]): Promise<string> {
    return this.run('openssl', ...parameters);
  }

  /** Everything the program printed, whether it ended well or not: exit codes alone say too little. */
  async run(program: string, ...parameters: string[]): Promise<string> {
    const { stdout, stderr } = await run(program, parameters, {
      cwd: this.folder,
      maxBuffer: 50_000_000,
    }).catch((error: unknown) => error as { stdout: string; stderr: string });
    return `${stdout}${stderr}`;
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
