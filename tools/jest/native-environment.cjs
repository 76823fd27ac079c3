const { findSourceMap } = require('node:module');
const { fileURLToPath } = require('node:url');
const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/** As V8 writes it, with the lines of the sources. Node's own writes `<anonymous>` before many frames, and Jest hides those. */
function stackInSources(error, frames) {
  const lines = frames.map((frame) => {
    const file = frame.getFileName();
    if (!file?.startsWith('file:')) return `\n    at ${frame}`;
    const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
    const { originalLine = line - 1, originalColumn = column - 1 } =
      findSourceMap(file)?.findEntry(line - 1, column - 1) ?? {};
    return `\n    at ${frame}`.replace(
      `${file}:${line}:${column}`,
      () => `${fileURLToPath(file)}:${originalLine + 1}:${originalColumn + 1}`,
    );
  });
  return `${error.name ?? 'Error'}: ${error.message ?? ''}${lines.join('')}`;
}

/** Specs run in the worker's own realm. What Jest or a spec file changes in it is put back before the next file. */
module.exports = class NativeEnvironment {
  global = globalThis;
  fakeTimers = null;
  moduleMocker = new ModuleMocker(globalThis);

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    this.before = {
      console: globalThis.console,
      exit: process.exit,
      builtin: process.getBuiltinModule,
      env: { ...process.env },
      folder: process.cwd(),
      symbols: new Set(Object.getOwnPropertySymbols(globalThis)),
    };
  }

  async setup() {
    // Jest knows the maps of files that it transformed itself; Node those of all that it loaded.
    Error.prepareStackTrace = stackInSources;
  }

  async teardown() {
    const { console, exit, builtin, env, folder, symbols } = this.before;
    this.fakeTimersModern.dispose();
    this.moduleMocker.restoreAllMocks();
    globalThis.console = console;
    process.exit = exit;
    process.getBuiltinModule = builtin;
    if (process.cwd() !== folder) process.chdir(folder);
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    // jest.setTimeout and jest.retryTimes are of one file.
    for (const symbol of Object.getOwnPropertySymbols(globalThis))
      if (!symbols.has(symbol) && /^(TEST_TIMEOUT|RETRY)/i.test(symbol.description ?? ''))
        delete globalThis[symbol];
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }
};
