// Layers may only include the layers below them. Every #include in src/ is checked, and planted offences
// test the check itself. Run by: node --test tests/architecture.mjs
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

// The other layers that each layer may include. Only executables include platform. ui only paints nodes,
// so it includes nothing but page.
const MAY_INCLUDE = {
  text: [],
  core: ['text'],
  french: ['core', 'text'],
  lexicon: ['french', 'core', 'text'],
  input: ['french', 'core', 'text'],
  page: ['core'],
  io: ['page', 'lexicon', 'input', 'french', 'core', 'text'],
  form: ['page', 'input', 'french', 'core', 'text'],
  audit: ['io', 'lexicon', 'french', 'core', 'text'],
  app: ['page', 'form', 'lexicon', 'input', 'french', 'core', 'text'],
  ui: ['page'],
  platform: ['ui', 'page'],
  cli: ['audit', 'io', 'app', 'page', 'form', 'lexicon', 'french', 'core'],
  web_api: ['platform', 'io', 'app', 'page', 'french', 'core'],
};

// Third-party headers and features that only some layers may use.
const RESERVED = [
  { what: 'nlohmann/json', pattern: /^\s*#\s*include\s*[<"]nlohmann\//m, layers: ['io'] },
  { what: 'Dear ImGui', pattern: /^\s*#\s*include\s*[<"]imgui/m, layers: ['ui', 'platform'] },
  { what: '__EMSCRIPTEN__', pattern: /__EMSCRIPTEN__/, layers: ['platform'] },
  { what: 'emscripten headers', pattern: /^\s*#\s*include\s*[<"]emscripten/m, layers: ['platform', 'web_api'] },
  { what: 'a clock', pattern: /^\s*#\s*include\s*<(chrono|ctime|time\.h)>/m, layers: ['cli', 'web_api', 'platform', 'app'] },
  { what: 'files', pattern: /^\s*#\s*include\s*<(fstream|filesystem|cstdio|stdio\.h)>/m, layers: ['cli', 'platform', 'io', 'ui'] },
  { what: 'iostream, locale or regex', pattern: /^\s*#\s*include\s*<(iostream|locale|clocale|regex)>/m, layers: ['cli'] },
];

/** The offences of one file; `path` is relative to src/. */
function offences(path, text) {
  const layer = path.split('/')[0];
  const allowed = MAY_INCLUDE[layer];
  if (!allowed) return [`${path}: ${layer} is no known layer`];
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
  const found = [];
  for (const [, target] of code.matchAll(/^\s*#\s*include\s*[<"]([^>"]+)[>"]/gm)) {
    if (target.startsWith('.') || target.includes('../')) {
      found.push(`${path}: includes "${target}" by a relative path`);
      continue;
    }
    const other = target.split('/')[0];
    if (target.includes('/') && other in MAY_INCLUDE && other !== layer && !allowed.includes(other)) {
      found.push(`${path}: ${layer} must not include ${other} ("${target}")`);
    }
  }
  for (const { what, pattern, layers } of RESERVED) {
    if (!layers.includes(layer) && pattern.test(code)) found.push(`${path}: ${what} is not for ${layer}`);
  }
  return found;
}

// Code refers to an answer by its Key. Only the catalogue contains the id of an answer, and the functions
// next to it write and parse ids.
const CATALOGUE = 'core/catalogue.cpp';
const ANSWER_ID = /"(porteur|projet|depenses|depenses_communes|financements|plan_financement|criteres)\.[a-z_]*"/;
function answerIds(path, text) {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
  return path === CATALOGUE ? [] : [...code.matchAll(new RegExp(ANSWER_ID, 'g'))].map(([id]) => `${path}: ${id}`);
}

function* sources(directory) {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.(cpp|hpp|h|c)$/.test(entry.name)) yield path;
  }
}

const files = [...sources(source)];

test('src/ has source files', () => assert.ok(files.length > 0));

for (const layer of Object.keys(MAY_INCLUDE)) {
  test(`src/${layer} includes only the layers below it`, () => {
    const layerFiles = files.filter((file) => relative(source, file).split('/')[0] === layer);
    const found = layerFiles.flatMap((file) => offences(relative(source, file), readFileSync(file, 'utf8')));
    assert.deepEqual(found, []);
  });
}

test('only the catalogue contains ids of answers', () => {
  assert.deepEqual(files.flatMap((file) => answerIds(relative(source, file), readFileSync(file, 'utf8'))), []);
  assert.deepEqual(answerIds('app/a.cpp', 'context.control("porteur.siren")'), ['app/a.cpp: "porteur.siren"']);
  assert.deepEqual(answerIds('app/a.cpp', '"depenses." + line.id'), ['app/a.cpp: "depenses."']);
});

test('every source file belongs to a layer', () => {
  const strays = files.map((file) => relative(source, file)).filter((path) => !(path.split('/')[0] in MAY_INCLUDE));
  assert.deepEqual(strays, []);
});

const PLANTED = [
  ['text/a.cpp', '#include "core/date.hpp"'],
  ['core/a.cpp', '#include "page/node.hpp"'],
  ['core/a.cpp', '#include "lexicon/review.hpp"'],
  ['core/a.cpp', '#include "french/format.hpp"'],
  ['french/a.cpp', '#include "lexicon/lexicon.hpp"'],
  ['input/a.cpp', '#include "form/show.hpp"'],
  ['input/a.cpp', '#include "page/node.hpp"'],
  ['io/a.cpp', '#include "form/show.hpp"'],
  ['form/a.cpp', '#include "lexicon/review.hpp"'],
  ['page/a.cpp', '#include "form/field.hpp"'],
  ['ui/a.cpp', '#include "app/session.hpp"'],
  ['ui/a.cpp', '#include "core/money.hpp"'],
  ['core/a.cpp', '#include <nlohmann/json.hpp>'],
  ['core/a.cpp', '#include <imgui.h>'],
  ['core/a.cpp', '#include <chrono>'],
  ['core/a.cpp', '#include <iostream>'],
  ['core/a.cpp', '#include "../ui/theme.hpp"'],
  ['form/a.cpp', '#include "io/draft.hpp"'],
  ['form/a.cpp', '#  include "app/session.hpp"'],
  ['io/a.cpp', '#include "app/session.hpp"'],
  ['app/a.cpp', '#include "io/draft.hpp"'],
  ['app/a.cpp', '#include "ui/theme.hpp"'],
  ['ui/a.cpp', '#include "io/draft.hpp"'],
  ['ui/a.cpp', '#include "platform/host.hpp"'],
  ['ui/a.cpp', '#ifdef __EMSCRIPTEN__'],
  ['platform/web/a.cpp', '#include "io/draft.hpp"'],
  ['platform/web/a.cpp', '#include "web_api/api.hpp"'],
  ['cli/a.cpp', '#include <nlohmann/json.hpp>'],
  ['cli/a.cpp', '#include "web_api/api.hpp"'],
  ['util/a.cpp', '#include <string>'],
];
for (const [path, text] of PLANTED) {
  test(`planted offence: ${text} in ${path} is found`, () => assert.equal(offences(path, `${text}\n`).length, 1));
}

test('allowed includes and comments are not offences', () => {
  assert.deepEqual(offences('ui/a.cpp', '#include "page/node.hpp"\n#include <imgui.h>\n'), []);
  assert.deepEqual(offences('io/a.cpp', '#include <nlohmann/json.hpp>\n#include "page/node.hpp"\n'), []);
  assert.deepEqual(offences('core/a.cpp', '// #include "ui/theme.hpp"\n/* __EMSCRIPTEN__ */\n#include "core/money.hpp"\n'), []);
});
