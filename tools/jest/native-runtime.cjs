const { register } = require('node:module');
const { pathToFileURL } = require('node:url');
const Runtime = require('jest-runtime').default;

// Sources are TypeScript, and end in .js where they are imported: both are this process's own loader's work from here on.
register('./sources.mjs', pathToFileURL(__filename));
process.setSourceMapsEnabled(true);

let runs = 0;

/**
 * Jest evaluates every module anew for every spec file, inside a context of its own: three seconds a file for an application of
 * two thousand modules. Here Node imports them, once for each worker; only the spec file itself is fresh each time.
 */
module.exports = class NativeRuntime extends Runtime {
  #globals = {};

  constructor(config, environment, resolver, transformer, cacheFS, coverage, testPath, globalConfig) {
    super(config, environment, resolver, transformer, cacheFS, coverage, testPath, globalConfig);
    this.testFile = testPath;
  }

  /** Jest asks for its own frame of a spec file: hooks, tests and their state, which no two files may share. */
  requireInternalModule(file) {
    delete require.cache[require.resolve(file)];
    return require(file);
  }

  setGlobalsForRuntime(globals) {
    super.setGlobalsForRuntime(globals);
    this.#globals = globals;
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(file) {
    const { provide } = await import('./globals.mjs');
    provide({ ...this.#globals, jest: this.jestGlobals.jestObjectFor(this.testFile) });
    return import(`${pathToFileURL(file)}?run=${(runs += 1)}`);
  }
};
