import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A file of our own source, with its text and, when asked for, its syntax tree. */
export class SourceFile {
  private parsed: ts.SourceFile | undefined;

  constructor(
    readonly path: string,
    readonly text: string,
  ) {}

  get lines(): number {
    return this.text.split('\n').length - 1;
  }

  get isTest(): boolean {
    return /\.(spec|contract)\.tsx?$/.test(this.path);
  }

  /** Every node of the tree, parents before children. */
  nodes(): ts.Node[] {
    const found: ts.Node[] = [];
    const visit = (node: ts.Node): void => {
      found.push(node);
      ts.forEachChild(node, visit);
    };
    this.parsed ??= ts.createSourceFile(this.path, this.text, ts.ScriptTarget.Latest, true);
    visit(this.parsed);
    return found;
  }

  /** `path:line` of a node, for a message. */
  placeOf(node: ts.Node): string {
    const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
    return `${this.path}:${line + 1}`;
  }
}

/** The TypeScript files below these folders. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .sort()
      .map((name) => `${folder}/${name}`)
      .map((path) => new SourceFile(path, readFileSync(path, 'utf8'))),
  );
}
