import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { say } from './say.mjs';

const programFiles = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
  .map((name) => process.env[name])
  .filter(Boolean);

const usualPlaces = {
  linux: [
    // The same engine without the windows, toolbars and menus that nobody sees: a page opens in a third of the time.
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ].flatMap((name) =>
    (process.env.PATH ?? '')
      .split(':')
      .filter(Boolean)
      .map((folder) => path.join(folder, name)),
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: programFiles.flatMap((folder) =>
    [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ].map((name) => path.join(folder, name)),
  ),
};

const installedBrowser = () => (usualPlaces[process.platform] ?? []).find((file) => existsSync(file));

const canInstall = () =>
  process.platform === 'linux' &&
  process.getuid() === 0 &&
  existsSync('/usr/bin/apt-get') &&
  existsSync('/etc/debian_version');

function install() {
  say('• Installing Chromium for the browser tests …');
  const apt = (...args) =>
    spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      encoding: 'utf8',
    });
  apt('update');
  for (const name of ['chromium-headless-shell', 'chromium']) {
    // A page needs at least one font to be looked at; Chromium only recommends one.
    const tried = apt('install', '-y', '--no-install-recommends', name, 'fonts-liberation');
    if (tried.status === 0) return;
    say(`  ${name} could not be installed:\n${(tried.stderr || tried.stdout || '').trim()}`);
  }
}

/**
 * The browser to test with: the one named in BROWSER_PATH, an installed one, or one installed now
 * (only where we are root on Debian, as in a container). `undefined` when there is none to be had.
 */
export function findBrowser({ mayInstall }) {
  const named = process.env.BROWSER_PATH;
  if (named) {
    if (existsSync(named)) return named;
    say(`• BROWSER_PATH names ${named}, which does not exist.`);
    return undefined;
  }
  if (!installedBrowser() && mayInstall && canInstall()) install();
  return installedBrowser();
}
