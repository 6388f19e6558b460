// The part of the page that shows the loading.
import { byId } from './elements.js';

/**
 * Shows the loading. Hides the message for a page whose script does not run, and removes what an earlier
 * visit left in a page that was saved from the browser.
 */
export const showLoading = () => {
  const boot = byId('boot');
  byId('late').hidden = true;
  for (const leftover of document.querySelectorAll('#questions > :not(canvas)')) leftover.remove();
  const stage = byId('questions');
  stage.removeAttribute('style');
  stage.classList.remove('painted');
  for (const id of ['paper', 'incident', 'notice', 'announcements', 'alerts']) byId(id).textContent = '';
  document.documentElement.classList.add('loading');
  boot.hidden = false;
  boot.setAttribute('role', 'main');
};

/** Hides the loading, once the form is complete. */
export const hideLoading = () => {
  const boot = byId('boot');
  document.documentElement.classList.remove('loading');
  boot.hidden = true;
  boot.removeAttribute('role'); // the form has a <main> of its own
};
