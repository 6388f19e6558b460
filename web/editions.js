// Which edition of the call the page shows: the one that the address asks for, `?edition=ID`, among those
// of the site, or the site's first.
(() => {
  'use strict';
  const asked = new URLSearchParams(location.search).get('edition');
  const { editions } = LoireSite;
  const found = editions.find(({ id }) => id === asked);

  /** {id, rules, rulesPage}: where its rules are, as a file and as a page. */
  LoirePage.edition = found || editions[0];
  LoirePage.editionMissing = Boolean(asked) && !found;
})();
