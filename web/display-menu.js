// The menu "Affichage" of the header: a button that opens a panel with the choice of the face and of the
// colours. Each choice applies at once.
import { byId, setText } from './elements.js';
import { connectMenu } from './menu.js';
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

  connectMenu(byId('display'), byId('display-button'), panel, () => showReason(cannotPaint() || reason));

  for (const radio of faces) radio.addEventListener('change', () => chooseFace(/** @type {Face} */ (radio.value)));
  for (const radio of colours) {
    radio.checked = radio.value === chosenColours();
    radio.addEventListener('change', () => chooseColours(/** @type {Colours} */ (radio.value)));
  }

  return {
    showFace(face, why) {
      reason = why;
      for (const radio of faces) radio.checked = radio.value === face;
      if (!panel.hidden) showReason(why);
    },
  };
};
