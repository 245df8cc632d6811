/** How the program is bundled; the benchmark bundles what it measures in the same way. */
export const buildOptions = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  chunkNames: 'parts/[name]-[hash]',
  legalComments: 'none',
  minify: true,
  banner: {
    // Some libraries ask for Node's modules in the old way.
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};
