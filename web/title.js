// The title of the window: that of the form, unless what is shown in its place has one of its own.
import { say } from './say.js';
/** @import {PageRecord} from './types.js' */

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
 * The errors of the step, its title, its rank; from the records of the page in order.
 * @param {readonly PageRecord[]} order
 */
export const titleForm = (order) => {
  const section = order.find((record) => record.kind === 'section');
  const steps = order.filter(({ kind, parent }) => kind === 'button' && parent !== null && parent.kind === 'nav');
  const step = steps.findIndex(({ node }) => node.current) + 1;
  const errors = order.filter(({ node }) => node.error).length;
  const wrong = errors && say(errors === 1 ? 'titleError' : 'titleErrors', { count: errors });
  const where = section && step && say('titleStep', { title: section.node.label, step, count: steps.length });
  form = [wrong, where, say('title')].filter(Boolean).join(' – ');
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
