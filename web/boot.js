// The place where loading is told: before it, and once the form stands.
import { byId } from './elements.js';

/**
 * Takes the first steps: what says that no script came goes, and what an earlier visit left in a
 * page that was saved from the browser.
 */
export const begin = () => {
  const boot = byId('boot');
  byId('late').hidden = true;
  for (const left of document.querySelectorAll('#questions > :not(canvas)')) left.remove();
  const stage = byId('questions');
  stage.removeAttribute('style');
  stage.classList.remove('painted');
  for (const id of ['paper', 'incident', 'notice', 'announcements', 'alerts']) byId(id).textContent = '';
  document.documentElement.classList.add('loading');
  boot.hidden = false;
  boot.setAttribute('role', 'main');
};

export const loaded = () => {
  const boot = byId('boot');
  document.documentElement.classList.remove('loading');
  boot.hidden = true;
  boot.removeAttribute('role'); // the form's <main> stands now
};
