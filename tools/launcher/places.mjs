import { existsSync } from 'node:fs';
import path from 'node:path';

/** The checkout, and the folder where everything kept lies. */
export const root = path.resolve(import.meta.dirname, '../..');

/** What a person typed is relative to where they stood: npm itself moves to the checkout. */
export const fromWhereTheyStood = (name) => path.resolve(process.env.INIT_CWD ?? process.cwd(), name);

export const dataFolder = () =>
  process.env.FOLKMOOT_DATA ? fromWhereTheyStood(process.env.FOLKMOOT_DATA) : path.join(root, '.data');

export const cliFile = path.join(root, 'dist/apps/api/src/cli.js');
export const serverFile = path.join(root, 'dist/apps/api/src/main.js');

/**
 * Room for new objects, in MB. With the 16 that Node 20 gives, whoever tells a room of a thousand waits for the collector at every
 * tenth message; this is what Node 24 has by itself.
 */
export const roomForNew = '--max-semi-space-size=64';
/** What `node` is given to start the server. */
export const serverArguments = [roomForNew, serverFile];

/** A container image carries what was built and no sources: there is nothing to install or to build. */
export const isImage = () => !existsSync(path.join(root, 'package-lock.json'));
