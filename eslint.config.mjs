import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { houseRules } from './tools/lint/house-rules.mjs';

const nowOutsideTheClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message:
      'Only the Clock knows what time it is: take it from there, so that tests and deadlines can be held to it.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message:
      'Only the Clock knows what time it is: take it from there, so that tests and deadlines can be held to it.',
  },
];

const writesThatOverwrite = [
  {
    selector: "CallExpression[callee.type='MemberExpression'][callee.property.name='save']",
    message: "TypeORM's save overwrites a newer row and resets its version: write through a Change.",
  },
  {
    selector: "Property[key.name='cascade']",
    message: 'A cascade writes rows that no action has decided on.',
  },
  {
    selector:
      "Property[key.name='version'] > ObjectExpression > Property[key.name='version'][value.value=true]",
    message: 'The version is raised by our own UPDATE … WHERE version = …, not by TypeORM.',
  },
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.data', 'coverage', '**/.react-router', 'apps/web/src/gql'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { house: houseRules },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      // TypeORM and socket.io have types that only `any` fits; a class that Nest injects must be a value import.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/consistent-type-imports': 'off',
      'house/injected-by-value': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
    },
  },
  {
    files: ['apps/api/**/*.ts', 'libs/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...nowOutsideTheClock, ...writesThatOverwrite],
    },
  },
  {
    files: ['libs/kernel/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...writesThatOverwrite] },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    ignores: ['apps/web/src/live/**', '**/*.spec.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...nowOutsideTheClock] },
  },
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.ts'],
    ignores: ['libs/platform/graphql/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@nestjs/graphql',
              importNames: ['Query', 'Mutation', 'Subscription'],
              message: 'Declare root fields with @Ask and @Do: they cannot be reached without a permission.',
            },
            {
              name: 'typeorm',
              importNames: ['VersionColumn'],
              message: 'The version is raised by our own UPDATE … WHERE version = …, not by TypeORM.',
            },
          ],
        },
      ],
    },
  },
  {
    // What the router cannot load or send takes the page's place, and an open text with it: see lib/while-writing.ts.
    files: ['apps/web/src/features/plans/editor/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'react-router',
              importNames: ['useFetcher', 'useFetchers', 'useRevalidator', 'useSubmit', 'Form'],
              message:
                'Beside an open text nothing is sent or loaded by the router: use fetch, as use-posted.ts does.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // React Router's redirects and refusals are thrown answers.
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  // The web's specs run under Jest and belong to no TypeScript project of the browser's.
  { files: ['apps/web/**/*.spec.{ts,tsx}'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.mjs'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
);
