// Which edition of the call the page shows: the one that the address asks for, `?edition=ID`, among those
// of the site, or the site's first.

const asked = () => new URLSearchParams(location.search).get('edition');
const found = () => LoireSite.editions.find(({ id }) => id === asked());

/** Where its rules are, as a file and as a page. */
export const edition = () => found() || LoireSite.editions[0];

/** Whether the address asks for one that the site does not have. */
export const editionMissing = () => Boolean(asked()) && !found();
