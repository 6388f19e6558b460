// Generates the theme for both faces from assets/theme.json, the one table of colours and sizes:
//   theme_tokens.hpp  constexpr palettes, measures and the pairs whose contrast is tested
//   tokens.css        custom properties: --couleur-accent-fond, --taille-corps, …
// Usage: node tools/make-theme.mjs [OUTPUT_FOLDER]   (build/generated when not given)
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const output = process.argv[2] ?? join(root, 'build', 'generated');
const table = JSON.parse(readFileSync(join(root, 'assets', 'theme.json'), 'utf8'));

const fail = (message) => {
  console.error(`assets/theme.json: ${message}`);
  process.exit(1);
};

const defaultTheme = table.theme_par_defaut;
if (!table.themes[defaultTheme]) fail(`no theme "${defaultTheme}"`);
const colours = Object.keys(table.themes[defaultTheme]);
for (const [name, theme] of Object.entries(table.themes)) {
  for (const colour of colours) {
    if (!/^#[0-9A-F]{6}$/.test(theme[colour] ?? '')) fail(`theme "${name}": "${colour}" must be #RRGGBB`);
  }
  if (Object.keys(theme).length !== colours.length) fail(`theme "${name}" has other colours than "${defaultTheme}"`);
}
const pairs = table.contrastes.flatMap(({ minimum, encres, fonds }) =>
  encres.flatMap((ink) => fonds.map((ground) => ({ minimum, ink, ground }))));
for (const { ink, ground } of pairs) {
  for (const colour of [ink, ground]) if (!colours.includes(colour)) fail(`contrastes: unknown colour "${colour}"`);
}

// ImGui packs a colour as 0xAABBGGRR.
const packed = (hex) => `0xFF${hex.slice(5, 7)}${hex.slice(3, 5)}${hex.slice(1, 3)}`;
const number = (value) => (Number.isInteger(value) ? `${value}.0F` : `${value}F`);
const measures = Object.entries(table.mesures).flatMap(([group, values]) =>
  Object.entries(values).map(([name, value]) => ({ name: `${group}_${name}`, value })));

const header = `// Generated from assets/theme.json by tools/make-theme.mjs: do not edit.
#pragma once

#include <cstdint>

namespace loire::ui {

/// The colours of one theme, as ImGui packs them (0xAABBGGRR).
struct Palette {
${colours.map((name) => `  std::uint32_t ${name};`).join('\n')}
};

${Object.entries(table.themes).map(([name, theme]) => `inline constexpr Palette k_${name}{
${colours.map((colour) => `    .${colour} = ${packed(theme[colour])},`).join('\n')}
};`).join('\n\n')}

/// A theme by name, for the tests that go through all of them.
struct NamedPalette {
  const char* name;
  const Palette* palette;
};
inline constexpr NamedPalette kPalettes[] = {
${Object.keys(table.themes).map((name) => `    {"${name}", &k_${name}},`).join('\n')}
};
inline constexpr const Palette& kDefaultPalette = k_${defaultTheme};

/// An ink laid on a ground, and the contrast that it must reach.
struct ContrastPair {
  const char *ink_name, *ground_name;
  std::uint32_t Palette::*ink;
  std::uint32_t Palette::*ground;
  double minimum;
};
inline constexpr ContrastPair kContrastPairs[] = {
${pairs.map(({ ink, ground, minimum }) =>
    `    {"${ink}", "${ground}", &Palette::${ink}, &Palette::${ground}, ${minimum.toFixed(1)}},`).join('\n')}
};

/// Measures in CSS pixels.
namespace token {
${measures.map(({ name, value }) => `inline constexpr float ${name} = ${number(value)};`).join('\n')}
}  // namespace token

}  // namespace loire::ui
`;

const property = (name) => name.replaceAll('_', '-');
const colourProperties = (theme) =>
  colours.map((name) => `  --couleur-${property(name)}: ${theme[name].toLowerCase()};`).join('\n');
const otherThemes = Object.entries(table.themes).filter(([name]) => name !== defaultTheme);
const css = `/* Generated from assets/theme.json by tools/make-theme.mjs: do not edit. */
:root {
${colourProperties(table.themes[defaultTheme])}
${measures.map(({ name, value }) => `  --${property(name)}: ${value}px;`).join('\n')}
}
${otherThemes.map(([name, theme]) => `[data-theme="${name}"] {\n${colourProperties(theme)}\n}\n`).join('')}`;

mkdirSync(output, { recursive: true });
writeFileSync(join(output, 'theme_tokens.hpp'), header);
writeFileSync(join(output, 'tokens.css'), css);
