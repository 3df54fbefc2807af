// Runs a command beside a private MariaDB and a private Redis, and stops both when the command ends:
//   node test/support/with-services.ts npm run -s jest -- --selectProjects integration
// Only when the command will need them (DB=mariadb or LAYOUT=distributed); TEST_MYSQL_URL and TEST_REDIS_URL name
// existing ones instead. All that tests write, databases too, lies in memory where there is room: making the tables of
// an application takes a fifth of the time there, and none of it outlives the run. SERVICES=durable keeps everything on
// the disk instead, every commit waiting for it, as in production: for benches.
// Node runs this file as it stands (type stripping), so it imports nothing of the project.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';

const startLimitMs = 60_000;
const stopLimitMs = 15_000;
const memoryFolder = '/dev/shm';
const roomNeeded = 4_000_000_000;
const isDurable = process.env['SERVICES'] === 'durable';

interface Service {
  readonly name: string;
  readonly process: ChildProcess;
  readonly log: string;
}

// Everything started here, so that the end of the run, however it comes, can stop it.
const services: Service[] = [];
let command: ChildProcess | undefined;
let interrupted = false;

// sbin is where Debian puts servers, and it is not on every user's PATH.
function findBinary(names: readonly string[], howToGet: string): string {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // not in this folder
      }
    }
  }
  throw new Error(`${names[0] ?? ''} is missing. ${howToGet}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

function launch(name: string, binary: string, args: readonly string[], folder: string): Service {
  const log = join(folder, `${name}.log`);
  const output = openSync(log, 'a');
  // A group of its own: Ctrl-C must reach the tests first, and the servers only when those have ended.
  const child = spawn(binary, args, { stdio: ['ignore', output, output], detached: true });
  const service = { name, process: child, log };
  services.push(service);
  return service;
}

async function untilItAnswers(service: Service, port: number): Promise<void> {
  const deadline = Date.now() + startLimitMs;
  while (!(await answers(port))) {
    if (interrupted) throw new Error('Interrupted.');
    if (service.process.exitCode !== null || Date.now() > deadline) {
      const tail = readFileSync(service.log, 'utf8').split('\n').slice(-20).join('\n');
      throw new Error(`${service.name} did not start:\n${tail}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function startMariaDb(folder: string): Promise<string> {
  const howToGet =
    'The tests run on a real MariaDB: apt-get install mariadb-server-core, or set TEST_MYSQL_URL=mysql://user:password@host:port of one where databases may be created.';
  const server = findBinary(['mariadbd', 'mysqld'], howToGet);
  const installer = findBinary(['mariadb-install-db', 'mysql_install_db'], howToGet);
  const data = join(folder, 'mariadb');
  const user = userInfo().username;
  const common = ['--no-defaults', `--datadir=${data}`, `--user=${user}`];
  const made = spawnSync(
    installer,
    [...common, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) {
    throw new Error(`${installer} failed:\n${made.stdout}${made.stderr}`);
  }
  const port = await freePort();
  const service = launch(
    'mariadb',
    server,
    [
      ...common,
      '--bind-address=127.0.0.1',
      `--port=${port}`,
      `--socket=${join(folder, 'mariadb.sock')}`,
      `--pid-file=${join(folder, 'mariadb.pid')}`,
      '--skip-name-resolve',
      '--skip-log-bin',
      '--max-connections=300',
      // The data does not outlive the run, so nothing has to be forced to disk.
      ...(isDurable ? [] : ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0']),
    ],
    folder,
  );
  await untilItAnswers(service, port);
  return `mysql://root@127.0.0.1:${port}`;
}

async function startRedis(folder: string): Promise<string> {
  const server = findBinary(
    ['redis-server', 'valkey-server'],
    'The tests run on a real Redis: apt-get install redis-server, or set TEST_REDIS_URL=redis://host:port of one that may be flushed.',
  );
  const port = await freePort();
  const service = launch(
    'redis',
    server,
    [
      '--port',
      `${port}`,
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--save',
      '',
      '--appendonly',
      'no',
    ],
    folder,
  );
  await untilItAnswers(service, port);
  return `redis://127.0.0.1:${port}`;
}

async function stop(service: Service): Promise<void> {
  if (service.process.exitCode !== null) return;
  const ended = new Promise((resolve) => service.process.once('exit', resolve));
  service.process.kill('SIGTERM');
  const killer = setTimeout(() => service.process.kill('SIGKILL'), stopLimitMs);
  await ended;
  clearTimeout(killer);
}

function run(words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [program, ...args] = words;
  if (program === undefined) throw new Error('Which command? node with-services.ts <command> …');
  const child = spawn(program, args, { stdio: 'inherit', env });
  command = child;
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

async function main(): Promise<number> {
  const words = process.argv.slice(2);
  const env = { ...process.env };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      interrupted = true;
      command?.kill(signal);
    });
  }
  const isInMemory = !isDurable && hasRoomInMemory();
  const folder = mkdtempSync(join(isInMemory ? memoryFolder : tmpdir(), 'signet-tests-'));
  // Go runs what it has built, which a folder in memory may forbid.
  env['GOTMPDIR'] ||= tmpdir();
  env['TMPDIR'] = folder;
  try {
    if (env['DB'] === 'mariadb' || env['LAYOUT'] === 'distributed') {
      env['TEST_MYSQL_URL'] ||= await startMariaDb(folder);
      env['TEST_REDIS_URL'] ||= await startRedis(folder);
    }
    return await run(words, env);
  } finally {
    await Promise.all(services.map(stop));
    rmSync(folder, { recursive: true, force: true });
  }
}

function hasRoomInMemory(): boolean {
  if (!existsSync(memoryFolder)) return false;
  const { bavail, bsize } = statfsSync(memoryFolder);
  return bavail * bsize > roomNeeded;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
