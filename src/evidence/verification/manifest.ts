import { jsonOf, memberOf } from './evidence-files.js';
import { sha256Hex } from './hash.js';
import type { Problem, StepList } from './step-list.js';

/** What a dossier says of itself. */
export interface Manifest {
  /** Id of the request; empty for a document that was never sent. */
  readonly request: string;
  /** In the order of their folders. */
  readonly documents: readonly { readonly id: string; readonly sha256: string }[];
}

interface Listed {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Every file is listed with its hash, and nothing else is there. */
export async function checkManifest(
  files: ReadonlyMap<string, Uint8Array>,
  list: StepList,
): Promise<Manifest | undefined> {
  const file = 'manifest.json';
  const manifest = jsonOf(files.get(file) ?? new Uint8Array());
  const [request, documents, listed] = ['request', 'documents', 'files'].map((name) =>
    memberOf(manifest, name),
  );
  const isReadable =
    typeof request === 'string' && Array.isArray(documents) && Array.isArray(listed);
  if (memberOf(manifest, 'format') !== 'signet-dossier/1' || !isReadable) {
    list.fail('manifest', 'not the manifest of a signet-dossier/1', { file });
    return undefined;
  }
  const problems = await problemsOf(files, listed.map(listedFile));
  list.all('manifest', problems, `${listed.length} files are those that the manifest lists`);
  return {
    request,
    documents: documents.map((one: unknown) => ({
      id: word(one, 'id'),
      sha256: word(one, 'sha256'),
    })),
  };
}

function listedFile(one: unknown): Listed {
  const bytes = memberOf(one, 'bytes');
  return {
    path: word(one, 'path'),
    bytes: typeof bytes === 'number' ? bytes : -1,
    sha256: word(one, 'sha256'),
  };
}

function word(one: unknown, name: string): string {
  const value = memberOf(one, name);
  return typeof value === 'string' ? value : '';
}

async function problemsOf(
  files: ReadonlyMap<string, Uint8Array>,
  listed: readonly Listed[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { path, bytes, sha256 } of listed) {
    const found = files.get(path);
    if (!found) problems.push({ message: 'listed, but missing', file: path });
    else if (found.length !== bytes || (await sha256Hex(found)) !== sha256) {
      problems.push({ message: 'not the file that the manifest lists', file: path });
    }
  }
  const known = new Set(['manifest.json', ...listed.map(({ path }) => path)]);
  const surplus = [...files.keys()].filter((path) => !known.has(path));
  return [...problems, ...surplus.map((file) => ({ message: 'not in the manifest', file }))];
}
