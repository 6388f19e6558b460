// The title of the window: that of the form, unless what is shown in its place has one of its own.
import { say } from './say.js';
/** @import {Facts} from './types.js' */

let form = ''; // what the form's state says
let lent = ''; // by what is read in the form's place

/**
 * `words`, then the simulator.
 * @param {string} words
 */
const named = (words) => `${words} – ${say('title')}`;

/** Shows the title that stands; again, after something has written another. */
export const showTitle = () => {
  document.title = lent ? named(lent) : form || say('title');
};

/**
 * The errors of the step, its title, its rank.
 * @param {Facts} facts
 */
export const titleForm = ({ title, step, steps, errors }) => {
  const wrong = errors && say(errors === 1 ? 'titleError' : 'titleErrors', { count: errors });
  form = [wrong, say('titleStep', { title, step, count: steps }), say('title')].filter(Boolean).join(' – ');
  showTitle();
};

/**
 * What is read in the form's place has the title `words`; '' when the form is back.
 * @param {string} words
 */
export const lendTitle = (words) => {
  lent = words;
  showTitle();
};

/** The simulator has failed: its state has no more to say. */
export const titleFailure = () => { document.title = named(say('failedTitle')); };
