// The choices to leave the names and the contact out of what the device keeps and of the files that are given.
import { el } from './elements.js';
import { say } from './say.js';
import { recall, remember } from './storage.js';
/** @import {TextKey} from './types.js' */
/** @typedef {'device' | 'files'} Place */

/** @type {Map<Place, boolean>} */
const choices = new Map(); // those that no storage has taken

/** @param {Place} place */
const nameOf = (place) => `sans-noms.${place}`;

/** @param {Place} place */
export const leavesPeopleOut = (place) => choices.get(place) ?? recall(nameOf(place)) === '1';

/**
 * The applicants of a draft and of its variants.
 * @param {any} draft
 * @returns {any[]}
 */
const applicantsOf = (draft) => [draft, ...(Array.isArray(draft.variantes) ? draft.variantes : [])]
  .map((project) => project && project.porteur).filter(Boolean);

/**
 * Whether the draft `text` names the representative, the contact or an applicant who is a person.
 * @param {string} text
 */
export const hasPeople = (text) => applicantsOf(JSON.parse(text)).some(({ nature, nom, representant, contact }) =>
  (nature === 'particulier' && nom) || [representant, contact].some((person) => person && Object.values(person).some(Boolean)));

/**
 * The draft `text` without them. A text that is not JSON is returned as it is.
 * @param {string} text
 */
export const withoutPeople = (text) => {
  let draft;
  try {
    draft = JSON.parse(text);
  } catch {
    return text;
  }
  for (const porteur of applicantsOf(draft)) {
    delete porteur.representant;
    delete porteur.contact;
    if (porteur.nature === 'particulier') delete porteur.nom;
  }
  return JSON.stringify(draft, null, 2);
};

/**
 * The draft `text` as it may be in this place.
 * @param {string} text
 * @param {Place} place
 */
export const allowedDraft = (text, place) => (leavesPeopleOut(place) ? withoutPeople(text) : text);

/**
 * A checkbox with its label.
 * @param {TextKey} key
 * @param {Place} place
 * @param {() => unknown} then  what the choice changes
 */
const box = (key, place, then) => {
  const input = Object.assign(el('input'), { type: 'checkbox', checked: leavesPeopleOut(place) });
  input.addEventListener('change', () => {
    remember(nameOf(place), input.checked ? '1' : '');
    choices.delete(place);
    if (leavesPeopleOut(place) !== input.checked) choices.set(place, input.checked);
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
