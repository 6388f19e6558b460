// The steps in the history of the browser: Back and Forward move between them, and a reload comes back to the
// step that was shown. The address does not change.

/**
 * @param {(step: number) => void} goTo  shows a step, from 1
 * @returns {{follow(step: number): void, restore(hasAnswers: boolean): void}}  `follow` is called with the step that
 *     is shown; `restore` leaves an empty form at its first step
 */
export const makeStepHistory = (goTo) => {
  let shown = 1;
  /**
   * Writes an entry. An engine refuses more than about a hundred in half a minute, which must not stop the page:
   * the step is then shown without an entry of its own.
   * @param {'pushState' | 'replaceState'} method
   * @param {number} step
   */
  const write = (method, step) => {
    try { history[method]({ step }, ''); } catch { /* Back then leads to the step before */ }
  };
  /** @param {any} state */
  const stepOf = (state) => (state && Number.isInteger(state.step) ? state.step : 0);
  window.addEventListener('popstate', ({ state }) => {
    const step = stepOf(state);
    if (!step || step === shown) return; // another entry, such as that of the rules of a single file
    shown = step;
    goTo(step);
  });
  return {
    follow(step) {
      if (step === shown) return;
      shown = step;
      write('pushState', step);
    },
    restore(hasAnswers) {
      const step = hasAnswers ? stepOf(history.state) : 0;
      if (!step) write('replaceState', shown);
      else if (step !== shown) {
        shown = step;
        goTo(step);
      }
    },
  };
};
