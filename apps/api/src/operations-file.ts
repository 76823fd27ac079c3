import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** `apps/web/operations.json`, found from the sources and from the build alike. */
export function operationsFile(): string {
  for (const up of ['../../..', '../../../..']) {
    const file = resolve(import.meta.dirname, up, 'apps/web/operations.json');
    if (existsSync(file)) return file;
  }
  throw new Error('apps/web/operations.json is missing. Run npm run generate.');
}
