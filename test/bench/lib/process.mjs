import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** The fields of /proc/<pid>/stat after the name, which may itself contain spaces. */
function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

export const parentOf = (pid) => (/^\d+$/.test(pid) ? Number(stat(pid)?.[1] ?? 0) : 0);

/** CPU seconds a process has used, and with `children` all that it started, ended ones included. Null where there is no /proc. */
export function cpuSeconds(pid, { children = false } = {}) {
  const own = stat(pid);
  if (!own) return null;
  let ticks = Number(own[11]) + Number(own[12]);
  if (children) {
    ticks += Number(own[13]) + Number(own[14]);
    for (const name of readdirSync('/proc')) {
      const one = /^\d+$/.test(name) ? stat(name) : null;
      if (one && Number(one[1]) === pid) ticks += Number(one[11]) + Number(one[12]);
    }
  }
  return ticks / ticksPerSecond;
}

/** Resident memory in MB. */
export function residentMb(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return null;
  }
}
