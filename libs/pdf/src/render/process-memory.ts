import { readdir, readFile } from 'node:fs/promises';

/** Field 5 of /proc/<pid>/stat, counted after the command, which may itself hold spaces and brackets. */
const GROUP_AFTER_COMMAND = 2;

/**
 * Memory of all processes of a group, in bytes, shared pages counted once (PSS).
 * `undefined` where the system does not tell (anything but Linux).
 */
export async function memoryOfProcessGroup(group: number): Promise<number | undefined> {
  const names = await readdir('/proc').catch(() => []);
  const pids = names.filter((name) => /^\d+$/.test(name));
  if (pids.length === 0) return undefined;
  const sizes = await Promise.all(pids.map((pid) => memoryIfInGroup(pid, group)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function memoryIfInGroup(pid: string, group: number): Promise<number> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number(fields[GROUP_AFTER_COMMAND]) !== group) return 0;
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'latin1');
    return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) * 1024;
  } catch {
    return 0; // the process ended while it was looked at
  }
}
