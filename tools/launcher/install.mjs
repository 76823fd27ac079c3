import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runNode } from './child.mjs';
import { isImage, root } from './places.mjs';
import { step, Stop } from './say.mjs';

const packagesIn = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;

/**
 * Whether node_modules is what the lock file asks for. npm writes down what it installed, so nothing
 * is downloaded again after an `npm ci` by hand either. A package for another system may be absent.
 */
export function installed() {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false;
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true;
    const found = present[place];
    if (!found) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function npmProgram() {
  const beside = path.join(path.dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  const found = [
    process.env.npm_execpath,
    beside,
    path.join(path.dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
  ];
  const npm = found.find((file) => file?.endsWith('.js') && existsSync(file));
  if (npm) return npm;
  throw new Stop('The packages are not installed, and npm was not found. Run: npm ci');
}

/** npm empties the folder before it installs. Behind a link that is another checkout's folder, perhaps in use. */
export function refuseLinkedFolder(folder) {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new Stop(
    'node_modules is a link to another folder, and installing would empty that folder. Remove the link, and start again.',
  );
}

export async function installIfNeeded() {
  if (isImage() || installed()) return;
  refuseLinkedFolder(path.join(root, 'node_modules'));
  await step('Installing the packages (this needs the internet, once)', async () => {
    const { code, output } = await runNode([npmProgram(), 'ci', '--include=dev', '--include=optional'], {
      cwd: root,
    });
    if (code !== 0) throw new Stop(`The packages could not be installed. npm said:\n\n${output}`);
  });
}
