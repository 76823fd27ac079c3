import { readFileSync } from 'node:fs';

/**
 * A lock written while the registry lacked some system's binary names a package that has no entry of
 * its own; `npm ci` then refuses on every machine. Lists each such gap as "package needs name".
 *
 * @param {{ packages: Record<string, { optionalDependencies?: object, dependencies?: object }> }} lock
 * @returns {string[]}
 */
export function gapsInLock(lock) {
  const present = new Set(Object.keys(lock.packages));
  const gaps = [];
  for (const [place, entry] of Object.entries(lock.packages))
    for (const name of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }))
      if (!foldersSeenFrom(place).some((folder) => present.has(`${folder}node_modules/${name}`)))
        gaps.push(`${place || 'package.json'} needs ${name}`);
  return gaps;
}

/** Where Node would look from a package: its own folder, and each one above. */
function foldersSeenFrom(place) {
  const steps = place === '' ? [] : place.split('/node_modules/');
  return steps.map((_, i) => `${steps.slice(0, steps.length - i).join('/node_modules/')}/`).concat('');
}

/** Every entry comes from a registry and says what its bytes must be. */
const unverified = (lock) =>
  Object.entries(lock.packages)
    .filter(([place, entry]) => place !== '' && !entry.link && !entry.integrity)
    .map(([place]) => `${place} has no integrity`);

if (process.argv[1] === import.meta.filename) {
  const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
  const faults = [...gapsInLock(lock), ...unverified(lock)];
  for (const fault of faults) console.error(`package-lock.json: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
