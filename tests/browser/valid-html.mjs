// Two HTML validators: vnu of the W3C, which is a Java program, and html-validate.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

// Messages of vnu about choices that are deliberate.
const MEANT = [
  /“figure” element with a “figcaption” descendant must not have a “role”/, // RGAA 1.9 asks for role and aria-label
  /“figure” role is unnecessary/,
  /Expecting source-expression but found "'wasm-unsafe-eval'"/, // this vnu does not know it yet
  /Unrecognised directive-name: "(require-trusted-types-for|trusted-types)"/, // nor these
  /“inputmode” attribute is not supported in all browsers/, // other browsers show their complete keyboard
  /Setting both “allow-scripts” and “allow-same-origin”/, // in the example only; on a real host the frame has another origin
  /Bad value “none” for attribute “autocomplete”/, // on the field of the commune; web/fields.js gives the reason
];

/** The errors and warnings of vnu about `files`. */
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
    'valid-id': ['error', { relaxed: true }], // ids of the program contain dots
    'require-sri': 'off', // all files come from the same site
    'prefer-native-element': 'off', // role="main" is on an element that is hidden while the <main> of the form is shown
    'no-redundant-role': 'off', // RGAA 1.9 asks for role="figure"
    'aria-label-misuse': 'off', // the same
    'no-inline-style': 'off', // the positions of painted controls are inline styles
    'attribute-boolean-style': 'off', // a serialised DOM writes boolean attributes as =""
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off', // the name of the step comes first, so only the name of the site may be cut
  },
});

/** The messages of html-validate about the HTML of a page. */
export const htmlValidate = async (html) => (await validator.validateString(html)).results
  .flatMap(({ messages }) => messages)
  .filter(({ ruleId, message }) => ruleId !== 'valid-autocomplete' || !/\bnone\b/.test(message)) // as above
  .map(({ line, ruleId, message }) => `${line}: ${ruleId} ${message}`);
