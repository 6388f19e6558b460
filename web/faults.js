// Errors of the page's own scripts that nothing has caught: a listener that throws, a promise that nobody
// awaits. They are told where they can be seen. Those of extensions and of other scripts are not ours to tell.
/** @import {Problem} from './types.js' */

const { currentScript } = document;
const own = (currentScript instanceof HTMLScriptElement && currentScript.src) || location.href.split('#')[0];

/**
 * Whether `problem` comes from this script.
 * @param {unknown} problem
 * @param {string} [file]  where it was thrown
 */
const isOurs = (problem, file = '') => problem instanceof Error && `${file} ${problem.stack}`.includes(own);

/**
 * Calls `tell(problem)` for each of them from now on.
 * @param {(problem: Problem) => void} tell
 */
export const followFaults = (tell) => {
  window.addEventListener('error', ({ error, filename }) => {
    if (isOurs(error, filename)) tell(error);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (isOurs(reason)) tell(reason);
  });
};
