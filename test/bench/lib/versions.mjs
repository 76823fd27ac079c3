import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../tools/launcher/places.mjs';

/** The versions of packages in a folder of them; those that are not there are left out. */
export const installed = (names, modules = path.join(root, 'node_modules')) =>
  Object.fromEntries(
    names
      .map((name) => [name, path.join(modules, name, 'package.json')])
      .filter(([, file]) => existsSync(file))
      .map(([name, file]) => [name, JSON.parse(readFileSync(file, 'utf8')).version]),
  );
