/**
 * Who may import whom, made from `libs/architecture.cjs`. Each rule is proven by an illegal fixture in `test/architecture`.
 */
const { ground, areas, observers, alsoInBrowser } = require('./libs/architecture.cjs');

const at = (path) => `^${path}`;
const lib = (name) => at(`libs/${name}/`);
const anyOf = (names) => (names.length === 0 ? '(?!)' : `(${names.join('|')})`);
const spec = '\\.spec\\.ts$';
const all = [...ground, ...areas, ...observers];

/** An area imports nothing that comes after it. */
const inOrder = all.slice(0, -1).map((name, index) => ({
  name: `${name}-knows-only-what-is-before-it`,
  severity: 'error',
  from: { path: lib(name), pathNot: spec },
  to: { path: at(`libs/${anyOf(all.slice(index + 1))}/`) },
}));

/** Of another area only the contract; of an observer nothing. */
const onlyContracts = [...areas, ...observers].map((name) => ({
  name: `only-the-contract-of-${name}`,
  severity: 'error',
  from: {
    path: at(`libs/${anyOf([...areas, ...observers].filter((other) => other !== name))}/`),
    pathNot: spec,
  },
  to: { path: lib(name), pathNot: at(`libs/${name}/contract/`) },
}));

const earlierContracts = `libs/${anyOf(areas)}/contract/`;

module.exports = {
  forbidden: [
    ...inOrder,
    ...onlyContracts,
    {
      name: 'kernel-stands-alone',
      comment: 'The kernel is pure: language, UUIDs, nothing else.',
      severity: 'error',
      from: { path: lib('kernel'), pathNot: spec },
      to: { pathNot: [lib('kernel'), 'node_modules/uuid'] },
    },
    {
      name: 'domain-is-pure',
      comment:
        'domain/ imports itself, the kernel and earlier contracts: no framework, database, clock or I/O.',
      severity: 'error',
      from: { path: at(`libs/([^/]+)/domain/`), pathNot: spec },
      to: { pathNot: [at('libs/$1/domain/'), lib('kernel'), at(earlierContracts)] },
    },
    {
      name: 'libs-never-import-apps',
      severity: 'error',
      from: { path: at('libs/') },
      to: { path: at('apps/') },
    },
    {
      name: 'the-web-takes-only-the-kernel',
      comment:
        'What the server decides reaches the browser through the schema. Arithmetic that is named is the engine’s own.',
      severity: 'error',
      from: { path: at('apps/web/src/') },
      to: { path: at('libs/'), pathNot: [lib('kernel'), at(`libs/${anyOf(alsoInBrowser)}/`)] },
    },
    {
      name: 'web-features-stay-apart',
      comment: 'Routes compose features; a feature knows only the shared parts below it.',
      severity: 'error',
      from: { path: at('apps/web/src/features/([^/]+)/') },
      to: { path: at('apps/web/src/(features/(?!$1/)|routes/)') },
    },
    {
      name: 'web-parts-know-no-features',
      severity: 'error',
      from: { path: at('apps/web/src/(ui|lib|live)/') },
      to: { path: at('apps/web/src/(features|routes)/') },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere would slip past every rule above.',
      severity: 'error',
      from: { path: at('(apps/(api|web)/src|libs)/'), pathNot: 'apps/web/src/(\\+types|root|routes|entry)' },
      to: { couldNotResolve: true, pathNot: '^(\\./\\+types/|virtual:|@graphql-typed-document-node/core)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.react-router)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
