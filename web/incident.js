// What is said when the simulator does not start, or has stopped.
import { button } from './buttons.js';
import { byId, el } from './elements.js';
import { bringIntoView } from './frame.js';
import { say } from './say.js';
import { titleFailure } from './title.js';
/** @import {Problem, TextKey} from './types.js' */

/**
 * A box above everything: what went wrong, what to do, and for whoever helps, the detail.
 * @param {TextKey} titleKey
 * @param {TextKey} textKey
 * @param {Problem} problem
 * @param {HTMLButtonElement[]} buttons
 */
const showIncident = (titleKey, textKey, problem, ...buttons) => {
  console.error(problem);
  const detail = String(problem.diagnostics || problem.cause || problem.message || problem).slice(0, 300);
  const box = el('div', 'banner node', el('strong', 'banner-title', say(titleKey)), el('p', '', say(textKey, problem.names)),
    el('p', 'help', say('failedDetail', { detail })), el('div', 'actions', ...buttons));
  box.dataset.tone = 'error';
  const place = byId('incident');
  place.replaceChildren(box);
  place.scrollIntoView({ block: 'nearest' });
};

const retry = () => button('failedRetry', () => location.reload());

/**
 * Instead of the simulator.
 * @param {Problem} problem
 */
export const showFailure = (problem) => {
  const boot = byId('boot');
  const late = byId('late');
  try {
    document.documentElement.classList.remove('loading');
    byId('boot-progress').hidden = true;
    if (!boot.hidden) boot.append(byId('incident')); // else above the form, which stands
    titleFailure();
    showIncident('failedTitle', problem.key || (problem.diagnostics ? 'failedRules' : 'failedOther'), problem, retry());
  } catch (worse) { // a browser that lacks what even this needs
    console.error(worse);
    boot.hidden = late.hidden = false;
    late.classList.add('now');
  }
};

/**
 * Above a simulator that no longer answers; `download` saves the last answers.
 * @param {Problem} problem
 * @param {() => void} download
 */
export const showCrash = (problem, download) => {
  showIncident('crashedTitle', 'crashed', problem, button('downloadDraft', download), retry());
  bringIntoView(byId('incident'), 'center'); // in the host page too
};
