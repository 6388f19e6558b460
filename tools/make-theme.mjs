// Generates the theme of both faces from assets/theme.json, the table of all colours and sizes:
//   theme_tokens.hpp  constexpr palettes, measures and the pairs whose contrast is tested
//   tokens.css        custom properties: --couleur-accent-fond, --taille-corps, …
// Usage: node tools/make-theme.mjs [OUTPUT_FOLDER [TABLE]]   (default: build/generated and assets/theme.json)
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const output = process.argv[2] ?? join(root, 'build', 'generated');
const table = JSON.parse(readFileSync(process.argv[3] ?? join(root, 'assets', 'theme.json'), 'utf8'));

const fail = (message) => {
  console.error(`assets/theme.json: ${message}`);
  process.exit(1);
};

const defaultTheme = table.theme_par_defaut;
if (!table.themes[defaultTheme]) fail(`no theme "${defaultTheme}"`);
const themes = Object.entries(table.themes).map(([name, theme], rank) => ({ name, rank, ...theme }));
const colours = Object.keys(table.themes[defaultTheme].couleurs);
for (const { name, schema, quand, minimums, couleurs } of themes) {
  for (const colour of colours) {
    if (!/^#[0-9A-F]{6}$/.test(couleurs[colour] ?? '')) fail(`theme "${name}": "${colour}" must be #RRGGBB`);
  }
  if (Object.keys(couleurs).length !== colours.length) fail(`theme "${name}" has other colours than "${defaultTheme}"`);
  if (!['light', 'dark'].includes(schema)) fail(`theme "${name}": schema must be light or dark`);
  if (!/^([-a-z:,() ]+)?$/.test(quand) || (quand === '') !== (name === defaultTheme)) fail(`theme "${name}": quand must be a media query, empty for the default`);
  if (!(minimums?.texte >= 4.5 && minimums.graphique >= 3)) fail(`theme "${name}": minimums of texte and graphique`);
}

// Every pair of an ink and a background. The contrast of "texte" and "graphique" must reach the minimum of
// the theme. "decor" has no minimum, since words or another shape say the same.
const KINDS = { texte: 'text', graphique: 'graphic', decor: 'decoration' };
const pairs = table.contrastes.flatMap(({ sorte, encres, fonds }) => {
  if (!KINDS[sorte]) fail(`contrastes: unknown sorte "${sorte}"`);
  return encres.flatMap((ink) => fonds.map((ground) => ({ sorte, ink, ground })));
});
for (const { ink, ground } of pairs) {
  for (const colour of [ink, ground]) if (!colours.includes(colour)) fail(`contrastes: unknown colour "${colour}"`);
}
for (const colour of colours) {
  if (!pairs.some(({ ink, ground }) => ink === colour || ground === colour)) fail(`contrastes: no pair has "${colour}"`);
}
const channel = (byte) => (byte <= 0.04045 * 255 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
const luminance = (hex) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => sum + weight * channel(parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16)), 0);
const contrast = (a, b) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};
const tooWeak = themes.flatMap(({ name, couleurs, minimums }) => pairs
  .map(({ sorte, ink, ground }) => ({ ink, ground, minimum: minimums[sorte] ?? 1, value: contrast(couleurs[ink], couleurs[ground]) }))
  .filter(({ value, minimum }) => value < minimum)
  .map(({ ink, ground, value, minimum }) => `${name}: ${ink} on ${ground} has ${value.toFixed(2)}, ${minimum} is needed`));
if (tooWeak.length > 0) fail(tooWeak.join('\n'));

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

${themes.map(({ name, couleurs }) => `inline constexpr Palette k_${name}{
${colours.map((colour) => `    .${colour} = ${packed(couleurs[colour])},`).join('\n')}
};`).join('\n\n')}

/// A theme by name, with the contrast that it promises. Its rank here is --theme in tokens.css.
struct NamedPalette {
  const char* name;
  const Palette* palette;
  double text_contrast, graphic_contrast;
};
inline constexpr NamedPalette kPalettes[] = {
${themes.map(({ name, minimums }) => `    {"${name}", &k_${name}, ${minimums.texte.toFixed(1)}, ${minimums.graphique.toFixed(1)}},`).join('\n')}
};
inline constexpr const Palette& kDefaultPalette = k_${defaultTheme};

/// A colour of a palette by name, for the tests.
struct NamedColour {
  const char* name;
  std::uint32_t Palette::*colour;
};
inline constexpr NamedColour kColours[] = {
${colours.map((name) => `    {"${name}", &Palette::${name}},`).join('\n')}
};

/// An ink laid on a ground; decoration has no contrast to reach.
enum class PairKind : std::uint8_t { text, graphic, decoration };
struct ContrastPair {
  const char *ink_name, *ground_name;
  std::uint32_t Palette::*ink;
  std::uint32_t Palette::*ground;
  PairKind kind;
};
inline constexpr ContrastPair kContrastPairs[] = {
${pairs.map(({ ink, ground, sorte }) =>
    `    {"${ink}", "${ground}", &Palette::${ink}, &Palette::${ground}, PairKind::${KINDS[sorte]}},`).join('\n')}
};

/// Measures in CSS pixels.
namespace token {
${measures.map(({ name, value }) => `inline constexpr float ${name} = ${number(value)};`).join('\n')}
}  // namespace token

}  // namespace loire::ui
`;

// On the screen the reader's preferences choose the theme, unless <html data-theme="…"> does. Paper always
// has the default theme. --theme gives its rank to the painter.
const property = (name) => name.replaceAll('_', '-');
const colourProperties = ({ rank, schema, couleurs }) =>
  [`  color-scheme: ${schema};`, `  --theme: ${rank};`,
    ...colours.map((name) => `  --couleur-${property(name)}: ${couleurs[name].toLowerCase()};`)].join('\n');
const others = themes.filter(({ name }) => name !== defaultTheme);
const css = `/* Generated from assets/theme.json by tools/make-theme.mjs: do not edit. */
:root {
${colourProperties(themes.find(({ name }) => name === defaultTheme))}
${measures.map(({ name, value }) => `  --${property(name)}: ${value}px;`).join('\n')}
}
@media screen {
${others.map((theme) => `@media ${theme.quand} {
:root:not([data-theme]) {
${colourProperties(theme)}
}
}
`).join('')}${others.map((theme) => `:root[data-theme="${property(theme.name)}"] {
${colourProperties(theme)}
}
`).join('')}}
`;

mkdirSync(output, { recursive: true });
writeFileSync(join(output, 'theme_tokens.hpp'), header);
writeFileSync(join(output, 'tokens.css'), css);
