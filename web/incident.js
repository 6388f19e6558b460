// The messages for a simulator that does not start or has stopped.
import { endLoading, retry } from './boot.js';
import { button } from './buttons.js';
import { byId, el } from './elements.js';
import { bringIntoView } from './frame.js';
import { say } from './say.js';
import { showFailureTitle } from './title.js';
/** @import {Problem, TextKey} from './types.js' */

/**
 * Shows a box above everything else: what went wrong, what to do, and a technical detail for support.
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

/**
 * Shows that the simulator did not start, in its place.
 * @param {Problem} problem
 */
export const showFailure = (problem) => {
  const boot = byId('boot');
  const late = byId('late');
  try {
    endLoading();
    if (boot.hasAttribute('role')) boot.append(byId('incident')); // otherwise the box is above the form
    showFailureTitle();
    showIncident('failedTitle', problem.key || (problem.diagnostics ? 'failedRules' : 'failedOther'), problem, retry());
  } catch (secondProblem) { // a browser that is too old even for this
    console.error(secondProblem);
    late.hidden = false;
    late.classList.add('now');
  }
};

/**
 * Shows that something has failed in a page that goes on; `download` saves the answers. A box that is shown
 * already stays: its buttons may have the focus.
 * @param {Problem} problem
 * @param {() => void} download
 */
export const showFault = (problem, download) => {
  if (byId('incident').firstChild) return;
  showIncident('faultTitle', 'fault', problem, button('downloadDraft', download), retry());
  bringIntoView(byId('incident'), 'center');
};

/**
 * Shows that the simulator has stopped, above it; `download` saves the last answers.
 * @param {Problem} problem
 * @param {() => void} download
 */
export const showCrash = (problem, download) => {
  showIncident('crashedTitle', 'crashed', problem, button('downloadDraft', download), retry());
  bringIntoView(byId('incident'), 'center'); // scrolls the host page too
};
