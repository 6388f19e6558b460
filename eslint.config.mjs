// What a program can see of a fault in web/, tools/ and tests/. The layout is each file's own.
import js from '@eslint/js';
import globals from 'globals';

// What a page of the simulator has besides the browser's own: see web/types.d.ts.
const PAGE = { Loire: 'readonly', LoireSite: 'readonly' };

export default [
  { ignores: ['build/**', 'src/**'] }, // src/ has one script, in the words of Emscripten's linker
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  {
    rules: {
      'array-callback-return': 'error',
      eqeqeq: 'error',
      'no-constructor-return': 'error',
      'no-else-return': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-throw-literal': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unreachable-loop': 'error',
      'no-useless-concat': 'error',
      'no-useless-rename': 'error',
      'no-useless-return': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['web/**'],
    languageOptions: { ecmaVersion: 2020, globals: { ...globals.browser, ...PAGE } },
  },
  { // stands in any page, beside other scripts
    files: ['web/integration.js'],
    languageOptions: { sourceType: 'script' },
  },
  {
    files: ['tools/**', 'tests/**', 'eslint.config.mjs'],
    languageOptions: { ecmaVersion: 'latest', globals: globals.node },
  },
  { // what a test gives to the page is run there
    files: ['tests/browser/**', 'tests/bench/**'],
    languageOptions: { globals: { ...globals.browser, ...PAGE, loireTest: 'readonly' } },
  },
];
