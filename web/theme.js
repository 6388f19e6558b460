// The style sheet chooses the theme (tokens.css, from the reader's preferences), unless the reader chooses
// colours in the menu, or the address requests them: ?theme=clair, sombre or contraste (light or dark, as the
// reader prefers). The painter uses the theme that the style sheet has chosen.
import { recall, remember } from './storage.js';
/** @import {Colours} from './types.js' */

const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');

/** @type {(colours: string | null) => Colours} */
const known = (colours) => (colours === 'clair' || colours === 'sombre' || colours === 'contraste' ? colours : '');
let chosen = known(new URLSearchParams(location.search).get('theme')) || known(recall('theme'));

/** @type {Colours} */
let imposed = ''; // what suits the ground that a style sheet of the reader imposes

const apply = () => {
  if (chosen || imposed) root.dataset.theme = chosen === 'contraste' && dark.matches ? 'contraste-sombre' : chosen || imposed;
  else delete root.dataset.theme;
};
apply();

const currentRank = () => Number(getComputedStyle(root).getPropertyValue('--theme'));
/** @type {(rank: number) => void} */
let useRank = () => {};
let usedRank = currentRank();
const check = () => {
  apply();
  if (currentRank() !== usedRank) useRank(usedRank = currentRank());
};
for (const query of [dark, matchMedia('(prefers-contrast: more)'), matchMedia('(forced-colors: active)')]) {
  query.addEventListener('change', check);
}

/**
 * Calls `use` with the rank of the theme, now and whenever it changes.
 * @param {(rank: number) => void} use
 */
export const followTheme = (use) => {
  useRank = use;
  use(usedRank = currentRank());
};

/**
 * Shows `colours` as long as the reader has chosen none.
 * @param {Colours} colours
 */
export const suitGround = (colours) => {
  if (colours === imposed) return;
  imposed = colours;
  check();
};

export const chosenColours = () => chosen;

/**
 * Shows `colours` now, also against the address, and keeps the choice for the next visits.
 * @param {Colours} colours
 */
export const chooseColours = (colours) => {
  chosen = colours;
  remember('theme', colours);
  check();
};
