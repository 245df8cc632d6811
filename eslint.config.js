import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist',
      '.building-*',
      'coverage',
      'src/core/validate/generated',
      'src/core/spec/generated',
      'bench/node_modules',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        WebAssembly: 'readonly',
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_+$', ignoreRestSiblings: true },
      ],
      eqeqeq: 'error',
    },
  },
  {
    // The core is pure: no host, no clock, no unseeded randomness.
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['node:*', '**/node/**', '**/web/**'] }],
      'no-restricted-globals': ['error', 'console', 'process', 'document', 'window', 'setTimeout'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'draws are keyed: use the drawing stage' },
        { object: 'Date', property: 'now', message: 'the core has no clock' },
        { object: 'Math', property: 'exp', message: 'differs between hosts: use exp of simulate/' },
        { object: 'Math', property: 'log', message: 'differs between hosts: use log of simulate/' },
        { object: 'Math', property: 'pow', message: 'differs between hosts: use pow of simulate/' },
      ],
    },
  },
  {
    // The page loads nothing: what it knows is in its one file.
    files: ['src/web/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['node:*', '**/node/**'] }],
      'no-restricted-globals': [
        'error',
        'fetch',
        'XMLHttpRequest',
        'localStorage',
        'sessionStorage',
      ],
    },
  },
);
