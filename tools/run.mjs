/**
 * The commands of Folkmoot, with nothing to set up before them (Node 20.19 or newer):
 *
 *   npm start                               install, build, database, migrate, seed, serve; Ctrl-C stops it all
 *   npm test [-- JEST ARGUMENTS]            all set-up, then the tests; ends with "N passed, N failed, N skipped"
 *   npm run faults [-- PATH]                the long forms of test/faults, and one table of what they counted
 *   npm run check [-- WORD]                 types, lint, boundaries, generated files, format, lock file, containers
 *   npm run build                           the server and the web, where their sources have changed
 *   npm run backup -- FOLDER                database and files into a new folder
 *   npm run restore -- FOLDER               … and back, into an empty database
 *   node tools/run.mjs cli COMMAND […]      one of the server's own commands, with the database running
 *
 * For one spec at a time, keep the test database server running and run Jest yourself:
 *
 *   eval "$(node tools/run.mjs database --env)"     starts or adopts it, makes the template, prints the exports
 *   node node_modules/jest/bin/jest.js PATH
 *   node tools/run.mjs database --stop              ends it
 *
 * A spec then finds FOLKMOOT_TEST_DATABASE (an administrator, who may run
 * `CREATE DATABASE x TEMPLATE folkmoot_template OWNER folkmoot_owner`), FOLKMOOT_TEST_OWNER_URL and
 * FOLKMOOT_TEST_APP_URL (the two roles; both end with "/", add the name of the database), and
 * BROWSER_PATH where there is a browser.
 *
 * Settings: PORT (3000), HOST (127.0.0.1), PUBLIC_ORIGIN (http://HOST:PORT), FOLKMOOT_DATA (.data in
 * the checkout), DATABASE_URL and DATABASE_OWNER_URL (a PostgreSQL server of your own: the role that
 * runs, and the role that owns and migrates), FOLKMOOT_DEMONSTRATION (0 leaves an empty embedded
 * database empty, for a place of your own), BROWSER_PATH.
 *
 * Only Node's built-in modules are used up to the install, and nothing newer than an old Node can read.
 */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Folkmoot needs Node 20.19 or newer. This is Node ${process.versions.node}.`);
  process.exit(1);
}

const [command, ...args] = process.argv.slice(2);
const commands = {
  start: async () => (await import('./launcher/start.mjs')).start(args),
  test: async () => (await import('./launcher/test.mjs')).test(args),
  faults: async () => (await import('./launcher/faults.mjs')).faults(args),
  database: async () => (await import('./launcher/database.mjs')).database(args),
  check: async () => (await import('./check/check.mjs')).check(args),
  build: async () => (await import('./launcher/build.mjs')).build(),
  cli: async () => (await import('./launcher/cli.mjs')).cli(args),
  backup: async () => (await import('./backup/backup.mjs')).backup(args),
  restore: async () => (await import('./backup/restore.mjs')).restore(args),
};

if (!Object.hasOwn(commands, command ?? '')) {
  console.error(`Say one of: ${Object.keys(commands).join(', ')}. For example: node tools/run.mjs start`);
  process.exit(1);
}

try {
  process.exitCode = await commands[command]();
} catch (error) {
  const { Stop } = await import('./launcher/say.mjs');
  console.error(error instanceof Stop ? `\n${error.message}` : error);
  process.exitCode = 1;
}
