// Packs the files of the console as tightly as can be, once, in the build: the server then only hands them out.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const FOLDER = 'dist/src/console/web/assets';

for (const name of readdirSync(FOLDER).filter((one) => /\.(js|css|svg)$/.test(one))) {
  const path = join(FOLDER, name);
  const bytes = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
