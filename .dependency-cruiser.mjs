// Which way imports may go. `npm run deps` checks it.

/**
 * The stages of the core in their order: each may import from itself and from what stands before it.
 * A folder, or a file of src/core itself, which joins stages.
 */
const STAGES = [
  ...['issue.ts', 'spec', 'validate', 'compile', 'plausibility', 'observe', 'plan', 'simulate'],
  ...['summarise', 'label', 'knowledge.ts', 'divide-run.ts', 'run-scenario.ts', 'simulate-part.ts'],
  ...['encode-modules.ts', 'compare', 'compare-scenarios.ts'],
  ...['hindcast', 'score', 'sensitivity', 'threshold', 'explain', 'sweep', 'discover', 'render'],
];

/** How everything outside comes into the core. */
const ENTRANCES = ['index.ts', 'compiler.ts', 'simulating.ts'];

const CORE = '^src/core/';
const oneOf = (names) => `(${names.map((name) => name.replace('.', '\\.')).join('|')})(/|$)`;
const fault = { severity: 'error' };

const oneWay = STAGES.slice(0, -1).map((stage, at) => ({
  ...fault,
  name: `${stage}-comes-before`,
  comment: `a file of ${stage} imports from a later stage of the core`,
  from: { path: `${CORE}${oneOf([stage])}` },
  to: { path: `${CORE}${oneOf([...STAGES.slice(at + 1), ...ENTRANCES])}` },
}));

export default {
  forbidden: [
    { ...fault, name: 'no-cycles', from: {}, to: { circular: true } },
    { ...fault, name: 'no-broken-imports', from: {}, to: { couldNotResolve: true } },
    ...oneWay,
    {
      ...fault,
      name: 'every-stage-has-its-place',
      comment: 'a new folder or file of src/core has to stand in STAGES',
      from: { path: CORE, pathNot: `${CORE}${oneOf([...STAGES, ...ENTRANCES])}` },
      to: {},
    },
    {
      ...fault,
      name: 'core-is-pure',
      comment: 'the core imports nothing of the project but itself, and nothing of Node',
      from: { path: CORE },
      to: { pathNot: [CORE, '^node_modules/'] },
    },
    {
      ...fault,
      name: 'core-through-its-entrances',
      from: { path: '^src/(node|web)/' },
      to: { path: CORE, pathNot: `${CORE}${oneOf(ENTRANCES)}` },
    },
    { ...fault, name: 'web-without-node', from: { path: '^src/web/' }, to: { path: '^src/node/' } },
    {
      ...fault,
      name: 'web-without-builtins',
      from: { path: '^src/web/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      ...fault,
      name: 'node-without-web',
      comment: 'only the build of the page knows what the page is given',
      from: { path: '^src/node/', pathNot: '^src/node/page/' },
      to: { path: '^src/web/' },
    },
    {
      ...fault,
      name: 'nothing-for-developers',
      comment: 'what is shipped imports no test, no script and no package of development',
      from: { path: '^src/' },
      to: { path: '^(tests|scripts|bench)/' },
    },
    {
      ...fault,
      name: 'no-packages-of-development',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.web.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
