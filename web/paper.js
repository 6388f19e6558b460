// The summary on paper: the core's tree of nodes as a document, in a container that is visible only in
// print (print.css). It is made when the browser is about to print, whether by the button of the page or
// by a command of the browser.
import { byId } from './elements.js';
import { renderAll } from './paper-kinds.js';
import { say } from './say.js';
import { showTitle } from './title.js';
/** @import {PageNode} from './node.js' */

/**
 * Makes the page print the summary. `summary()` gives its tree, or null when there is none. Then, and when
 * the rules in the single file are shown, the page itself is printed.
 * @param {() => PageNode | null} summary
 */
export const makePaper = (summary) => {
  const place = byId('paper');
  let printStarted = false;

  const fill = () => {
    const tree = document.documentElement.classList.contains('reading-rules') ? null : summary();
    if (!tree) {
      place.replaceChildren();
      return;
    }
    place.replaceChildren(...renderAll([tree]));
    document.title = tree.value || say('title'); // the browser suggests it as the file name
  };

  window.addEventListener('beforeprint', () => {
    printStarted = true;
    fill();
  });
  window.addEventListener('afterprint', showTitle);

  return {
    /**
     * Prints. Calls `refused()` when the browser does not print, as in a frame without the permission.
     * @param {() => void} refused
     */
    print(refused) {
      printStarted = false;
      try {
        window.print();
      } catch (problem) { // the function is missing or was disabled
        console.warn(problem);
        refused();
        return;
      }
      setTimeout(() => { if (!printStarted) refused(); }, 1000);
    },
    /** Removes the summary. Call it after a change of the answers, since the summary is out of date then. */
    clear() {
      if (place.firstChild) place.replaceChildren();
    },
  };
};
