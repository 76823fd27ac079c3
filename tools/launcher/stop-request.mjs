import { endChildren } from './child.mjs';

/** Ctrl-C, a closed terminal, a signal; or npm gone: npm does not pass a SIGTERM on, we only see a new parent. */
export function stopRequest() {
  let asked = false;
  const promise = new Promise((resolve) => {
    const ask = () => {
      asked = true;
      endChildren();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);
    const parent = process.ppid;
    if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && ask(), 500).unref();
  });
  return { promise, now: () => asked };
}
