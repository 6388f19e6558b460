// The summary on paper: the core's tree of nodes as a document, in a container that only print shows
// (print.css). It is made when the browser is about to print, by the button or by its own command.
import { byId } from './elements.js';
import { renderAll } from './paper-kinds.js';
import { say } from './say.js';
import { showTitle } from './title.js';
/** @import {PageNode} from './node.js' */

/**
 * Makes the page print the summary. `summary()` gives its tree, or null when there is none: then,
 * and where the rules of the single file are read, the page is printed as it stands.
 * @param {() => PageNode | null} summary
 */
export const makePaper = (summary) => {
  const place = byId('paper');
  let heard = false;

  const fill = () => {
    const tree = document.documentElement.classList.contains('reading-rules') ? null : summary();
    if (!tree) {
      place.replaceChildren();
      return;
    }
    place.replaceChildren(...renderAll([tree]));
    document.title = tree.value || say('title'); // the name that the browser gives to the file
  };

  window.addEventListener('beforeprint', () => {
    heard = true;
    fill();
  });
  window.addEventListener('afterprint', showTitle);

  return {
    /**
     * Prints; `refused()` when the browser does not, as in a frame without the permission.
     * @param {() => void} refused
     */
    print(refused) {
      heard = false;
      try {
        window.print();
      } catch (problem) { // no such function, or one that the browser's keeper has broken
        console.warn(problem);
        refused();
        return;
      }
      setTimeout(() => { if (!heard) refused(); }, 1000);
    },
    /** After a change of the answers: what was printed before is no longer true. */
    clear() {
      if (place.firstChild) place.replaceChildren();
    },
  };
};
