// A menu of the header: a button that opens a panel over the page.

/**
 * Connects the menu, closed, and shows its button. `onOpen` is called before the panel is shown.
 * @param {HTMLElement} menu
 * @param {HTMLElement} button
 * @param {HTMLElement} panel
 * @param {() => void} onOpen
 * @returns {(open: boolean) => void} opens or closes it
 */
export const connectMenu = (menu, button, panel, onOpen) => {
  /** @param {boolean} open */
  const toggle = (open) => {
    if (open) onOpen();
    panel.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  toggle(false); // a page that was saved with its panel open

  button.addEventListener('click', () => toggle(panel.hidden !== false));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    toggle(false);
    button.focus();
  });
  /** @param {EventTarget | null} target */
  const isOutside = (target) => target instanceof Node && target.isConnected && !menu.contains(target);
  // The panel lies over the page, so it must not cover what Tab reaches next.
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (isOutside(relatedTarget)) toggle(false);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (isOutside(target)) toggle(false);
  }, true);
  // In a frame, a press on the host page is outside too.
  if (window.parent !== window) window.addEventListener('blur', () => toggle(false));
  menu.hidden = false;
  return toggle;
};
