// The choices to leave the names and the contact out of what the device keeps and of the files that are given.
import { el } from './elements.js';
import { say } from './say.js';
import { recall, remember } from './storage.js';
/** @import {TextKey} from './types.js' */
/** @typedef {'device' | 'files'} Place */

/** @type {Map<Place, boolean>} */
const choices = new Map(); // of this page, where no storage keeps them

/** @param {Place} place */
export const leavesPeopleOut = (place) => choices.get(place) ?? recall(`sans-noms.${place}`) === '1';

/**
 * A checkbox with its label.
 * @param {TextKey} key
 * @param {Place} place
 * @param {() => unknown} then  what the choice changes
 */
const box = (key, place, then) => {
  const input = Object.assign(el('input'), { type: 'checkbox', checked: leavesPeopleOut(place) });
  input.addEventListener('change', () => {
    choices.set(place, input.checked);
    remember(`sans-noms.${place}`, input.checked ? '1' : '');
    then();
  });
  return el('label', '', input, say(key));
};

/**
 * The two choices.
 * @param {() => unknown} deviceChanged  called when the choice for the device changes
 */
export const peopleChoices = (deviceChanged) => el('fieldset', '', el('legend', '', say('people')),
  box('peopleOffDevice', 'device', deviceChanged), box('peopleOffFiles', 'files', () => {}), el('p', 'help', say('peopleHelp')));
