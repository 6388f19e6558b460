// Which of the two faces to show, and why. The choice is kept on the device where that is allowed.
import { htmlReason } from './reader.js';
import { recall, remember } from './storage.js';
/** @import {Face, TextKey} from './types.js' */

/** @type {(face: string | null) => Face | null} */
const known = (face) => (face === 'html' || face === 'imgui' ? face : null);

/** The face that the address requests, or null. */
export const faceOfAddress = () => known(new URLSearchParams(location.search).get('vue'));

/** @param {Face} face */
export const rememberFace = (face) => remember('vue', face);

/**
 * The face to show, with the text that says why. What the browser imposes comes first, then what is
 * requested, then what suits the device. Only for the system's colours does the address come first.
 * @returns {{wanted: Face, why: TextKey | ''}}
 */
export const wantedFace = () => {
  const requested = faceOfAddress() || known(recall('vue'));
  if (requested === 'html') return { wanted: requested, why: '' };
  const why = htmlReason(faceOfAddress());
  if (why) return { wanted: 'html', why };
  if (requested) return { wanted: requested, why: '' };
  if (matchMedia('(pointer: coarse) and (max-width: 600px)').matches) return { wanted: 'html', why: 'htmlForTouch' };
  return { wanted: 'imgui', why: '' };
};
