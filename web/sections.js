// What is read in the form's place, in the single file: the rules of the call in words, and the
// accessibility statement. In the site both are pages of their own.
import { destination } from './addresses.js';
import { edition } from './editions.js';
import { byId } from './elements.js';
import { lendTitle } from './title.js';

// A section's id, and how the ids inside it begin.
const SECTIONS = [['regles', 'regle.'], ['accessibilite', 'declaration.']];

/** {section, place} that the page's address names, or null: `#regles`, `#regle.ID`, `#accessibilite`. */
const target = () => {
  const id = location.hash.slice(1); // ids are ASCII: nothing to decode
  const found = SECTIONS.find(([name, prefix]) => id === name || id.startsWith(prefix));
  if (!found) return null;
  const section = byId(found[0]);
  return { section, place: document.getElementById(id) || section };
};

/**
 * Shows the section that the address names a place in, and the form again, as
 * it was, when it no longer does. Nothing is loaded and nothing is lost.
 */
export const followSections = () => {
  /** @type {HTMLAnchorElement} */ (byId('rules-link')).href = destination('regle:').address;
  if (!edition().rulesPage.inline) return;
  const sections = SECTIONS.map(([name]) => byId(name));
  /** @type {{link: HTMLElement, top: number} | null} */
  let origin = null; // where the reader comes from
  const reading = () => sections.some((section) => !section.hidden);

  /** @param {{section: HTMLElement, place: HTMLElement}} wanted */
  const open = ({ section, place }) => {
    document.documentElement.classList.add('reading-rules');
    for (const other of sections) other.hidden = other !== section;
    lendTitle(/** @type {HTMLElement} */ (section.querySelector('h2')).textContent);
    if (!place.matches('a[href], button')) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'start' });
  };

  const close = () => {
    document.documentElement.classList.remove('reading-rules');
    for (const section of sections) section.hidden = true;
    const { link, top } = origin || { link: byId('questions'), top: 0 };
    origin = null;
    lendTitle('');
    link.focus({ preventScroll: true });
    // A frame as tall as its content does not scroll: its host does, to the link.
    if (window.parent === window) scrollTo(0, top);
    else link.scrollIntoView({ block: 'center' });
  };

  const follow = () => {
    const wanted = target();
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
