import { readFileSync } from 'node:fs';

/** Whether a process runs. In a container whose first process reaps nobody, the dead keep their number. */
export function alive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch (error) {
    return error.code !== 'ENOENT';
  }
}
