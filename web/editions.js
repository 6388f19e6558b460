// The edition of the call that the page shows: the one that the address requests with `?edition=ID`, or
// else the first of the site.

const requestedId = () => new URLSearchParams(location.search).get('edition');
const requestedEdition = () => LoireSite.editions.find(({ id }) => id === requestedId());

/** The edition that is shown: where its rules are, as a file and as a page. */
export const edition = () => requestedEdition() || LoireSite.editions[0];

/** Whether the address requests an edition that the site does not have. */
export const editionMissing = () => Boolean(requestedId()) && !requestedEdition();
