// Which theme stands is the style sheet's to say (tokens.css, from the reader's preferences), unless
// the address asks for one: ?theme=clair, sombre or contraste (on the base, light or dark, that the
// reader prefers). The painter is told what the style sheet has chosen.

const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');
const asked = new URLSearchParams(location.search).get('theme');

const ask = () => {
  if (asked === 'clair' || asked === 'sombre') root.dataset.theme = asked;
  else if (asked === 'contraste') root.dataset.theme = dark.matches ? 'contraste-sombre' : 'contraste';
};
ask();

const chosen = () => Number(getComputedStyle(root).getPropertyValue('--theme'));

/**
 * Tells `use` the theme's rank, now and whenever it changes.
 * @param {(rank: number) => void} use
 */
export const followTheme = (use) => {
  let told = chosen();
  use(told);
  const look = () => {
    ask();
    if (chosen() !== told) use(told = chosen());
  };
  for (const query of [dark, matchMedia('(prefers-contrast: more)'), matchMedia('(forced-colors: active)')]) {
    query.addEventListener('change', look);
  }
};
