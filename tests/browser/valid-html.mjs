// HTML as validators read it: the W3C's, vnu, a Java program; and html-validate.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

// What vnu says that is meant so.
const MEANT = [
  /“figure” element with a “figcaption” descendant must not have a “role”/, // RGAA 1.9 asks for role and aria-label
  /“figure” role is unnecessary/,
  /Expecting source-expression but found "'wasm-unsafe-eval'"/, // newer than this vnu
  /“inputmode” attribute is not supported in all browsers/, // elsewhere the whole keyboard is there
  /Setting both “allow-scripts” and “allow-same-origin”/, // of the example: on a real host the frame has another origin
  /Bad value “none” for attribute “autocomplete”/, // of the communes: web/fields.js says why
];

/** The errors and warnings of vnu in `files`. */
export function vnu(files) {
  const report = execFileSync('java', ['-Xss4m', '-jar', JAR, '--exit-zero-always', '--format', 'json', '--stdout', ...files],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(report).messages
    .filter(({ type, subType }) => type === 'error' || subType === 'warning')
    .filter(({ message }) => !MEANT.some((meant) => meant.test(message)))
    .map(({ url, lastLine, message, extract = '' }) => `${url.split('/').pop()}:${lastLine}: ${message} ${extract.slice(0, 200)}`);
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'valid-id': ['error', { relaxed: true }], // ids are those of the program, with points
    'require-sri': 'off', // files of the site itself
    'prefer-native-element': 'off', // role="main" of what is hidden while the form's <main> shows
    'no-redundant-role': 'off', // RGAA 1.9: role="figure"
    'aria-label-misuse': 'off', // the same
    'no-inline-style': 'off', // in the DOM: the places of what is painted
    'attribute-boolean-style': 'off', // a serialised DOM writes them with ""
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off', // the step comes first: what is cut is the name of the site
  },
});

/** What html-validate says of the text of a page. */
export const htmlValidate = async (html) => (await validator.validateString(html)).results
  .flatMap(({ messages }) => messages)
  .filter(({ ruleId, message }) => ruleId !== 'valid-autocomplete' || !/\bnone\b/.test(message)) // as above
  .map(({ line, ruleId, message }) => `${line}: ${ruleId} ${message}`);
