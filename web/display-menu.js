// The menu "Affichage" of the header: a button that opens a panel with the choice of the face and of the
// colours. Each choice applies at once.
import { byId, setText } from './elements.js';
import { say } from './say.js';
import { chooseColours, chosenColours } from './theme.js';
/** @import {Colours, DisplayMenu, Face, TextKey} from './types.js' */

/** Why the painted face cannot be chosen; other reasons leave the choice. */
const IMPOSSIBLE = ['canvasMissing', 'canvasLost'];

/**
 * Connects the menu, which stands in index.html, and shows its button.
 * @param {(face: Face) => void} chooseFace  shows the face, then calls showFace() of the menu
 * @param {() => TextKey | ''} cannotPaint  why the painted face cannot be chosen; asked when the panel opens
 * @returns {DisplayMenu}
 */
export const makeDisplayMenu = (chooseFace, cannotPaint) => {
  const menu = byId('display');
  const button = byId('display-button');
  const panel = byId('display-panel');
  /** @type {(name: string) => HTMLInputElement[]} */
  const radios = (name) => [...panel.querySelectorAll('input')].filter((radio) => radio.name === name);
  const faces = radios('display-face');
  const colours = radios('display-theme');
  /** @type {TextKey | ''} */
  let reason = ''; // why the face shown is not the one that was wanted

  /** @param {TextKey | ''} why */
  const showReason = (why) => {
    setText(byId('display-reason'), why && say(why));
    faces[0].disabled = IMPOSSIBLE.includes(why);
  };

  /** @param {boolean} open */
  const toggle = (open) => {
    if (open) showReason(cannotPaint() || reason);
    panel.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  toggle(false); // a page that was saved with its panel open

  button.addEventListener('click', () => toggle(panel.hidden !== false));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    toggle(false);
    button.focus();
  });
  /** @param {EventTarget | null} target */
  const isOutside = (target) => target instanceof Node && !menu.contains(target);
  // The panel lies over the page, so it must not cover what Tab reaches next.
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (isOutside(relatedTarget)) toggle(false);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (isOutside(target)) toggle(false);
  }, true);
  // In a frame, a press on the host page is outside too.
  if (window.parent !== window) window.addEventListener('blur', () => toggle(false));

  for (const radio of faces) radio.addEventListener('change', () => chooseFace(/** @type {Face} */ (radio.value)));
  for (const radio of colours) {
    radio.checked = radio.value === chosenColours();
    radio.addEventListener('change', () => chooseColours(/** @type {Colours} */ (radio.value)));
  }
  menu.hidden = false;

  return {
    showFace(face, why) {
      reason = why;
      for (const radio of faces) radio.checked = radio.value === face;
      if (!panel.hidden) showReason(why);
    },
  };
};
