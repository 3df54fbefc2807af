// Rewrites src/openapi/metadata.ts: what the OpenAPI document says of DTOs and controllers, taken from their types,
// validators and comments. With --check it writes nothing and fails when the file is stale.
// Node runs this file as it stands (type stripping).
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PluginMetadataGenerator } from '@nestjs/cli/lib/compiler/plugins/plugin-metadata-generator.js';
import { ReadonlyVisitor } from '@nestjs/swagger/plugin';
import ts from 'typescript';

const folder = 'src/openapi';
const target = join(folder, 'metadata.ts');

/** Only what ships: specs and tools have no routes. */
function program(): ts.Program {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const parsed = ts.parseJsonConfigFileContent(
    { ...config, include: ['src'] },
    ts.sys,
    process.cwd(),
  );
  const files = parsed.fileNames.filter((name) => !/\.(spec|contract)\.tsx?$/.test(name));
  const host = ts.createCompilerHost(parsed.options, true);
  const read = host.readFile.bind(host);
  host.readFile = (name) => {
    const text = read(name);
    return name.includes('node_modules') ? text : text && quoteExamples(text);
  };
  return ts.createProgram(files, parsed.options, host);
}

/** The plugin drops an `@example` of several words unless it stands in quotes, which nobody remembers. */
function quoteExamples(source: string): string {
  return source.replace(
    /(\* @example )(.+?)(\s*\*\/)?$/gm,
    (whole: string, tag: string, value: string, end = '') =>
      isJson(value) || !value.includes(' ') ? whole : `${tag}"${value}"${end}`,
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function generate(): string {
  const visitor = new ReadonlyVisitor({
    introspectComments: true,
    classValidatorShim: true,
    esmCompatible: true,
    dtoFileNameSuffix: ['.dto.ts', 'http/pagination.ts'],
    pathToSource: join(process.cwd(), folder),
  });
  const output = mkdtempSync(join(tmpdir(), 'signet-metadata-'));
  try {
    new PluginMetadataGenerator().generate({
      visitors: [visitor],
      tsProgramRef: program(),
      outputDir: output,
      filename: 'metadata.ts',
    });
    return readFileSync(join(output, 'metadata.ts'), 'utf8');
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

const fresh = generate();
if (!process.argv.includes('--check')) {
  writeFileSync(target, fresh);
} else if (readFileSync(target, 'utf8') !== fresh) {
  process.stderr.write(`${target} is stale: run \`npm run openapi\` and commit it.\n`);
  process.exitCode = 1;
}
