// The steps in the history of the browser: Back and Forward move between them, and a reload comes back to the
// step that was shown. The address does not change.

/**
 * @param {(step: number) => void} goTo  shows a step, from 1
 * @returns {{follow(step: number): void, restore(): void}}  `follow` is called with the step that is shown
 */
export const makeStepHistory = (goTo) => {
  let shown = 1;
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
      history.pushState({ step }, '');
    },
    restore() {
      const step = stepOf(history.state);
      if (!step) history.replaceState({ step: shown }, '');
      else if (step !== shown) {
        shown = step;
        goTo(step);
      }
    },
  };
};
