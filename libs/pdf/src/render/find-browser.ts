import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

import { executablePath } from 'puppeteer';

import { RendererUnavailable } from './render.errors.js';

/** Debian's command, and the name that the browser's own archives use. */
const COMMANDS = ['chromium-headless-shell', 'chrome-headless-shell'];

/**
 * The headless shell to use: the given path, else a command on PATH, else one that puppeteer installed.
 * @throws RendererUnavailable when there is none, saying how to get one
 */
export async function findBrowser(chromePath?: string): Promise<string> {
  if (chromePath !== undefined && chromePath !== '') {
    if (isExecutable(chromePath)) return chromePath;
    throw new RendererUnavailable(`CHROME_PATH names "${chromePath}", which cannot be run.`);
  }
  const installed = onSearchPath() ?? (await inCacheOfPuppeteer());
  if (installed !== undefined) return installed;
  throw new RendererUnavailable(
    'No headless shell was found. Install the package chromium-headless-shell, or run ' +
      '"npx puppeteer browsers install chrome-headless-shell", or set CHROME_PATH.',
  );
}

/** Asks the shell instead of reading PATH here: the environment has one reader, and this is not it. */
function onSearchPath(): string | undefined {
  for (const command of COMMANDS) {
    try {
      const answer = execFileSync('/bin/sh', ['-c', `command -v ${command}`], { encoding: 'utf8' });
      const path = answer.trim();
      if (path.startsWith('/') && isExecutable(path)) return path;
    } catch {
      // not on PATH; the next name
    }
  }
  return undefined;
}

async function inCacheOfPuppeteer(): Promise<string | undefined> {
  try {
    const path = await executablePath({ headless: 'shell' });
    return isExecutable(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
