import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

const running = new Set();

/**
 * Runs one Node program to its end. Its output is kept and shown only if it fails, unless `show`.
 *
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(args, { show = false, env = process.env, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      env,
      ...options,
    });
    let output = '';
    for (const pipe of [child.stdout, child.stderr]) pipe?.on('data', (chunk) => (output += chunk));
    running.add(child);
    const end = (code) => (
      running.delete(child),
      resolve({ code, output: stripVTControlCharacters(output).trimEnd() })
    );
    child.once('error', (error) => ((output += error.message), end(1)));
    child.once('close', (code, signal) => end(code ?? (signal ? 1 : 0)));
  });
}

/** Asks every program still running to end. */
export const endChildren = () => running.forEach((child) => child.kill('SIGTERM'));
