import { readdir, readFile } from 'node:fs/promises';

/** Leaders of the process groups of browsers that this test process started. */
export async function browserLeaders(): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
      const [state, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(parent) === process.pid && Number(group) === pid && state !== 'Z' ? pid : -1;
    }),
  );
  return found.filter((pid) => pid > 0);
}
