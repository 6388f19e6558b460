// The title of the window: that of the form, or of a section that is shown in its place.
import { say } from './say.js';
/** @import {Facts} from './types.js' */

let formTitle = ''; // the title of the form
let sectionTitle = ''; // the title of the section in the form's place; '' when the form is shown

/**
 * `words`, then the name of the simulator.
 * @param {string} words
 */
const withProduct = (words) => `${words} – ${say('title')}`;

/** Writes the title, also after something else has replaced it. */
export const showTitle = () => {
  document.title = sectionTitle ? withProduct(sectionTitle) : formTitle || say('title');
};

/**
 * Changes the title of the form: the number of errors of the step, its title and its rank.
 * @param {Facts} facts
 */
export const showFormTitle = ({ title, step, steps, errors }) => {
  const wrong = errors && say(errors === 1 ? 'titleError' : 'titleErrors', { count: errors });
  formTitle = [wrong, say('titleStep', { title, step, count: steps }), say('title')].filter(Boolean).join(' – ');
  showTitle();
};

/**
 * Shows the title `words` of a section in the form's place; '' when the form is shown again.
 * @param {string} words
 */
export const showSectionTitle = (words) => {
  sectionTitle = words;
  showTitle();
};

/** Shows the title of a simulator that did not start. */
export const showFailureTitle = () => { document.title = withProduct(say('failedTitle')); };
