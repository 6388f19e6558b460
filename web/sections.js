// The sections that the single file shows in the form's place: the rules of the call and the
// accessibility statement. In the site they are separate pages.
import { destination } from './addresses.js';
import { edition } from './editions.js';
import { byId } from './elements.js';
import { showSectionTitle } from './title.js';

// The id of each section, and the prefix of the ids inside it.
const SECTIONS = [['regles', 'regle.'], ['accessibilite', 'declaration.']];

/** {section, place} of the fragment of the address, or null: `#regles`, `#regle.ID`, `#accessibilite`… */
const targetOfAddress = () => {
  const id = location.hash.slice(1); // ids are ASCII, so they need no decoding
  const found = SECTIONS.find(([name, prefix]) => id === name || id.startsWith(prefix));
  if (!found) return null;
  const section = byId(found[0]);
  return { section, place: document.getElementById(id) || section };
};

/**
 * Follows the fragment of the address: shows the section that it names, and the form again, unchanged, when
 * it names none. Nothing is loaded and no answer is lost.
 */
export const followSections = () => {
  /** @type {HTMLAnchorElement} */ (byId('rules-link')).href = destination('regle:').address;
  if (!edition().rulesPage.inline) return;
  const sections = SECTIONS.map(([name]) => byId(name));
  /** @type {{link: HTMLElement, top: number} | null} */
  let origin = null; // the link that opened a section, and the scroll position then
  const reading = () => sections.some((section) => !section.hidden);

  /** @param {{section: HTMLElement, place: HTMLElement}} wanted */
  const open = ({ section, place }) => {
    document.documentElement.classList.add('reading-rules');
    for (const other of sections) other.hidden = other !== section;
    showSectionTitle(/** @type {HTMLElement} */ (section.querySelector('h2')).textContent);
    if (!place.matches('a[href], button')) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'start' });
  };

  const close = () => {
    document.documentElement.classList.remove('reading-rules');
    for (const section of sections) section.hidden = true;
    const { link, top } = origin || { link: byId('questions'), top: 0 };
    origin = null;
    showSectionTitle('');
    link.focus({ preventScroll: true });
    // A frame as tall as its content does not scroll: its host page scrolls to the link.
    if (window.parent === window) scrollTo(0, top);
    else link.scrollIntoView({ block: 'center' });
  };

  const follow = () => {
    const wanted = targetOfAddress();
    if (wanted) open(wanted);
    else if (reading()) close();
  };

  document.addEventListener('click', (event) => {
    /** @type {HTMLElement | null} */
    const link = /** @type {Element} */ (event.target).closest('a[href^="#regle"], a[href="#accessibilite"]');
    if (link && !reading()) origin = { link, top: scrollY };
  });
  window.addEventListener('hashchange', follow);
  follow();
};
