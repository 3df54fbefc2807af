import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { sourceFiles } from '../support/source-files.js';

const GENERATED = ['src/openapi/metadata.ts', 'libs/api-client/src/schema.ts'];
const files = sourceFiles('src', 'libs').filter(({ path }) => !GENERATED.includes(path));
const shipped = files.filter(({ isTest }) => !isTest);

/** Suffixes that a file name may have; a file named for one idea has none. */
const ROLES =
  'module controller service entity dto query reader guard decorator jobs handler listener events errors gateway adapter page spec contract'.split(
    ' ',
  );

/** Who may write a column called `status`: the one writer of each life cycle. */
const STATUS_WRITERS = [/-transitions\.ts$/, /-lifecycle\.ts$/, /^src\/platform\/jobs\//];

describe('the source', () => {
  it('has files of readable size', () => {
    const sizes = shipped.map(({ lines }) => lines).sort((a, b) => a - b);
    const at = (share: number): number => sizes[Math.floor((sizes.length - 1) * share)] ?? 0;
    expect(files.filter(({ lines }) => lines > 300).map(({ path }) => path)).toEqual([]);
    expect(at(0.95)).toBeLessThanOrEqual(200);
    expect(at(0.5)).toBeLessThanOrEqual(100);
  });

  it('names files in kebab-case, with a role from the closed list', () => {
    const form = new RegExp(`^[a-z0-9-]+(\\.(${ROLES.join('|')}))?(\\.(spec|contract))?\\.tsx?$`);
    const migration = /^src\/migrations\/\d{13}-[a-z0-9-]+\.ts$/;
    const odd = files.filter(
      ({ path }) =>
        !form.test(path.replace(/^.*\//, '')) && !migration.test(path) && !path.endsWith('.d.ts'),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it('has no file that is a drawer for anything', () => {
    const drawers =
      /(^|\/)(utils?|common|constants|helpers?|misc|manager)(\/|\.tsx?$)|\/types\.tsx?$/;
    expect(files.filter(({ path }) => drawers.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('reads the environment in one file', () => {
    const readers = shipped.filter(({ text }) => /\bprocess\.env\b/.test(text));
    expect(readers.map(({ path }) => path)).toEqual(['src/platform/config/environment.ts']);
  });

  it('names every variable it reads in .env.example', () => {
    const read = shipped
      .filter(({ path }) => path.startsWith('src/platform/config/'))
      .flatMap(({ text }) => [...text.matchAll(/\b(?:env, |env\[|secrets\.\w+\()'([A-Z_\d]+)'/g)]);
    const example = readFileSync('.env.example', 'utf8');
    const missing = read
      .map(([, name]) => name ?? '')
      // Stops the process at a chosen place, for tests of what a crash leaves behind.
      .filter((name) => name !== 'FAULT_POINT' && !new RegExp(`^(# )?${name}=`, 'm').test(example));
    expect(read.length).toBeGreaterThan(15);
    expect(missing).toEqual([]);
  });

  it('has no any', () => {
    const places = files.flatMap((file) =>
      file
        .nodes()
        .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword)
        .map((node) => file.placeOf(node)),
    );
    expect(places).toEqual([]);
  });

  it('changes a status only in the one writer of its life cycle', () => {
    const places = shipped
      .filter(({ path }) => !STATUS_WRITERS.some((writer) => writer.test(path)))
      .flatMap((file) =>
        file
          .nodes()
          .filter(writesStatus)
          .map((node) => file.placeOf(node)),
      );
    expect(places).toEqual([]);
  });

  it('knows no business word in libs', () => {
    const words =
      /\b(organi[sz]ation|agreement|template|contact|employee|robot|webhook|dispute|commission|crm)s?\b/i;
    const places = shipped
      // The client of the API speaks the API's words.
      .filter(({ path }) => path.startsWith('libs/') && !path.startsWith('libs/api-client/'))
      .flatMap(({ path, text }) =>
        text.split('\n').flatMap((line, at) => (words.test(line) ? [`${path}:${at + 1}`] : [])),
      );
    expect(places).toEqual([]);
  });

  it('leaves no unfinished work behind', () => {
    const marks =
      /\b(TODO|FIXME|XXX)\b|@ts-ignore|@ts-nocheck|\b(it|describe|test)\.(skip|todo|only)\(/;
    const places = [...files, ...sourceFiles('test')]
      .filter(({ path }) => path !== 'test/architecture/source.spec.ts')
      .filter(({ text }) => marks.test(text));
    expect(places.map(({ path }) => path)).toEqual([]);
  });
});

/** `x.status = …` of a row, or `update(…, { status })`. */
function writesStatus(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    return ts.isPropertyAccessExpression(node.left) && node.left.name.text === 'status';
  }
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    ['update', 'set'].includes(node.expression.name.text) &&
    node.arguments.some((argument) => ts.isObjectLiteralExpression(argument) && hasStatus(argument))
  );
}

function hasStatus(literal: ts.ObjectLiteralExpression): boolean {
  const last = literal.parent;
  // `update(Entity, where, changes)`: the condition may name a status, the changes may not.
  if (ts.isCallExpression(last) && last.arguments.length > 1 && last.arguments.at(-1) !== literal) {
    return false;
  }
  return literal.properties.some((property) => property.name?.getText() === 'status');
}
