// The rules of the call in words: in the site a page of its own, in the single file a section of this
// page. A node's address `regle:ID` leads to the ruling with that id in the edition file.
(() => {
  'use strict';
  const { inline, address: page } = LoirePage.edition.rulesPage; // the id of the section, or the page's address
  const RULE = /^regle:([\w.-]*)$/;

  /** Where `href` of a node leads: {address, leaves}; no address when it is none that a link may open. */
  LoirePage.destination = (href = '') => {
    const [isRule, id] = RULE.exec(href) || [];
    if (isRule && inline) return { address: id ? `#regle.${id}` : `#${inline}`, leaves: false };
    if (isRule) return { address: `${page}${id && '#'}${id}`, leaves: true };
    return { address: LoirePage.isSafeAddress(href) ? href : '', leaves: /^https:/i.test(href) };
  };

  // What is read in the single file itself: a section's id, and how the ids inside it begin.
  const SECTIONS = [[inline, 'regle.'], ['accessibilite', 'declaration.']];

  /** {section, place} that the page's address names, or null: `#regles`, `#regle.ID`, `#accessibilite`. */
  const target = () => {
    const id = location.hash.slice(1); // ids are ASCII: nothing to decode
    const found = SECTIONS.find(([name, prefix]) => id === name || id.startsWith(prefix));
    if (!found) return null;
    const section = document.getElementById(found[0]);
    return { section, place: document.getElementById(id) || section };
  };

  /**
   * In the single file: shows the section that the address names a place in, and the form again, as
   * it was, when it no longer does. Nothing is loaded and nothing is lost.
   */
  LoirePage.followRules = () => {
    document.getElementById('rules-link').href = LoirePage.destination('regle:').address;
    if (!inline) return;
    const sections = SECTIONS.map(([name]) => document.getElementById(name));
    let origin = null; // {link, top}: where the reader comes from
    const reading = () => sections.some((section) => !section.hidden);

    const open = ({ section, place }) => {
      document.documentElement.classList.add('reading-rules');
      for (const other of sections) other.hidden = other !== section;
      document.title = `${section.querySelector('h2').textContent} – ${LoirePage.say('title')}`;
      if (!place.matches('a[href], button')) place.tabIndex = -1;
      place.focus({ preventScroll: true });
      place.scrollIntoView({ block: 'start' });
    };

    const close = () => {
      document.documentElement.classList.remove('reading-rules');
      for (const section of sections) section.hidden = true;
      const { link, top } = origin || { link: document.getElementById('questions'), top: 0 };
      origin = null;
      document.title = LoirePage.formTitle || LoirePage.say('title');
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
      const link = event.target.closest('a[href^="#regle"], a[href="#accessibilite"]');
      if (link && !reading()) origin = { link, top: scrollY };
    });
    window.addEventListener('hashchange', follow);
    follow();
  };
})();
