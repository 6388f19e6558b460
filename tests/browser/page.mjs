// The page as the tests see it: opening it, its state through its own hook, its controls by id.
import { expect } from '@playwright/test';

/** Opens the page (or `address`) and waits until it can be used; returns what it watches. */
export async function open(page, { face = 'imgui', address = 'index.html', today } = {}) {
  const watched = { requests: [], errors: [], violations: [] };
  page.on('request', (request) => watched.requests.push(request.url()));
  page.on('pageerror', (error) => watched.errors.push(String(error)));
  page.on('console', (message) => {
    if (/content.security.policy/i.test(message.text())) watched.violations.push(message.text());
    else if (message.type() === 'error') watched.errors.push(message.text());
  });
  if (today) await page.clock.setFixedTime(new Date(`${today}T12:00:00+02:00`));
  await page.goto(`${address}?vue=${face}`);
  await ready(page);
  return watched;
}

export async function ready(page) {
  await page.waitForFunction(() => window.loireConnect || document.getElementById('incident')?.textContent);
  expect(await page.locator('#incident').textContent()).toBe('');
  await page.evaluate(() => window.loireConnect.ready);
}

/** {assessment, draft, view, frames, face} */
export const state = (page) => page.evaluate(() => window.loireConnect.etat());

/** The control of a field, by the id that it has everywhere. */
export const at = (page, id) => page.locator(`[id="${id}"]`);

/** All nodes of a view, parents first. */
export const nodes = (view) => [view, ...(view.children || []).flatMap(nodes)];
