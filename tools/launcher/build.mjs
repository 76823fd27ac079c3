import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from '../postgres/lock.mjs';
import { runNode } from './child.mjs';
import { installIfNeeded } from './install.mjs';
import { isImage, root, serverFile } from './places.mjs';
import { say, step, Stop } from './say.mjs';

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory())
      return ['node_modules', '.react-router'].includes(entry.name) ? [] : filesUnder(name);
    return entry.name.includes('.spec.') ? [] : [name];
  });

/** One number for everything a build reads: files by name and content, the lock for the packages. */
function sourceHash(places) {
  const hash = createHash('sha256').update(process.version);
  for (const place of places.map((name) => path.join(root, name)).filter((name) => existsSync(name)))
    for (const file of readdirSafe(place).sort())
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function readdirSafe(place) {
  try {
    return filesUnder(place);
  } catch (error) {
    if (error.code === 'ENOTDIR') return [place];
    throw error;
  }
}

async function buildIfChanged({ what, stamp, sources, result, run }) {
  const stampFile = path.join(root, 'dist', stamp);
  const hash = sourceHash(sources);
  if (existsSync(result) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return;
  await step(`Building ${what.toLowerCase()}`, async () => {
    const { code, output } = await run();
    if (code !== 0) throw new Stop(`${what} could not be built:\n\n${output}`);
    mkdirSync(path.dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, hash);
  });
}

/** The builder leaves what it wrote for sources that are gone; a stale migration or area must not run. */
function removeLeftOvers() {
  for (const folder of ['apps/api', 'libs'].filter((name) => existsSync(path.join(root, 'dist', name))))
    for (const file of filesUnder(path.join(root, 'dist', folder))) {
      const source = path
        .join(root, path.relative(path.join(root, 'dist'), file))
        .replace(/\.js(\.map)?$|\.d\.ts$/, '');
      if (
        file.match(/\.js(\.map)?$/) &&
        !['.ts', '.tsx', '.js', '.cjs'].some((end) => existsSync(source + end))
      )
        rmSync(file);
    }
}

/** Built beside and then put in place, so that a build that fails takes nothing away from what runs. */
async function buildWeb() {
  const next = path.join(root, 'dist/web.next');
  rmSync(next, { recursive: true, force: true });
  const built = await runNode([path.join(root, 'node_modules/@react-router/dev/bin.js'), 'build'], {
    cwd: path.join(root, 'apps/web'),
    env: { ...process.env, NODE_ENV: 'production', FOLKMOOT_WEB_BUILD: '../../dist/web.next' },
  });
  if (built.code !== 0) return built;
  rmSync(path.join(root, 'dist/web'), { recursive: true, force: true });
  renameSync(next, path.join(root, 'dist/web'));
  return built;
}

/** Builds the server and the web, each only when something it is made of has changed. */
export const buildIfNeeded = async ({ web = true } = {}) =>
  isImage() ||
  withLock(
    path.join(root, 'dist/.building'),
    async () => {
      await buildIfChanged({
        what: 'The server',
        stamp: '.api-source',
        sources: ['apps/api', 'libs', 'tsconfig.json', 'nest-cli.json', 'package-lock.json'],
        result: serverFile,
        run: async () => {
          const built = await runNode(['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api'], {
            cwd: root,
          });
          if (built.code === 0) removeLeftOvers();
          return built;
        },
      });
      if (!web) return;
      if (!existsSync(path.join(root, 'apps/web/vite.config.ts'))) {
        say('• The web is not part of this checkout yet: starting without it.');
        return;
      }
      await buildIfChanged({
        what: 'The web',
        stamp: '.web-source',
        sources: ['apps/web', 'libs/kernel', 'tsconfig.json', 'package-lock.json'],
        result: path.join(root, 'dist/web/server/index.js'),
        run: buildWeb,
      });
    },
    () => say('• Another command is building; waiting for it …'),
  );

export async function build() {
  await installIfNeeded();
  await buildIfNeeded();
  return 0;
}
