// Which of the two faces to show, and why; the choice is kept on the device where that is allowed.
import { imposed } from './reader.js';
/** @import {Face, TextKey} from './types.js' */

const FACE_KEY = 'loire-connect.vue';

/** @type {(face: string | null) => Face | null} */
const known = (face) => (face === 'html' || face === 'imgui' ? face : null);

/** The face that the address asks for, or null. */
export const faceOfAddress = () => known(new URLSearchParams(location.search).get('vue'));

/**
 * Storage throws in a sandboxed frame and in some private windows.
 * @param {Face} face
 */
export const rememberFace = (face) => {
  try { localStorage.setItem(FACE_KEY, face); } catch { /* the choice lasts as long as the page */ }
};
const remembered = () => {
  try { return known(localStorage.getItem(FACE_KEY)); } catch { return null; }
};

/**
 * The face to show, with the text that says why: what the browser imposes before what is asked for,
 * and that before what suits the device. The system's colours leave the address its choice.
 * @returns {{wanted: Face, why: TextKey | ''}}
 */
export const wantedFace = () => {
  const asked = faceOfAddress() || remembered();
  if (asked === 'html') return { wanted: asked, why: '' };
  const why = imposed(faceOfAddress());
  if (why) return { wanted: 'html', why };
  if (asked) return { wanted: asked, why: '' };
  if (matchMedia('(pointer: coarse) and (max-width: 600px)').matches) return { wanted: 'html', why: 'htmlForTouch' };
  return { wanted: 'imgui', why: '' };
};
