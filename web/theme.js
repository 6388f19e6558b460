// The style sheet chooses the theme (tokens.css, from the reader's preferences), unless the address
// requests one: ?theme=clair, sombre or contraste (light or dark, as the reader prefers). The painter uses
// the theme that the style sheet has chosen.

const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');
const requested = new URLSearchParams(location.search).get('theme');

const applyRequest = () => {
  if (requested === 'clair' || requested === 'sombre') root.dataset.theme = requested;
  else if (requested === 'contraste') root.dataset.theme = dark.matches ? 'contraste-sombre' : 'contraste';
};
applyRequest();

const currentRank = () => Number(getComputedStyle(root).getPropertyValue('--theme'));

/**
 * Calls `use` with the rank of the theme, now and whenever it changes.
 * @param {(rank: number) => void} use
 */
export const followTheme = (use) => {
  let usedRank = currentRank();
  use(usedRank);
  const check = () => {
    applyRequest();
    if (currentRank() !== usedRank) use(usedRank = currentRank());
  };
  for (const query of [dark, matchMedia('(prefers-contrast: more)'), matchMedia('(forced-colors: active)')]) {
    query.addEventListener('change', check);
  }
};
