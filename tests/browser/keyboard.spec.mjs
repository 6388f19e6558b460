// French dead keys on a real keyboard, typed into a painted field of browsers with a window.
import { chromium, expect, firefox, test } from '@playwright/test';
import { CHROMIUM, FIREFOX } from './lab.mjs';
import { frenchKeyboard } from './keyboard.mjs';
import { at, goToStep, open, press, state } from './page.mjs';

test('a French keyboard: Forêt, Noël, œuvre', async ({ browserName, baseURL, isMobile }) => {
  test.skip(isMobile || !process.env.LOIRE_FRENCH_KEYBOARD, 'needs the display of run.sh, with its French layout');
  const browser = browserName === 'chromium'
    ? await chromium.launch({ ...CHROMIUM, headless: false })
    : await firefox.launch({ ...FIREFOX, channel: 'moz-firefox', headless: false });
  const page = await browser.newPage({ baseURL, locale: 'fr-FR' });
  await open(page, { face: 'imgui' });
  await goToStep(page, 2);
  await press(page, 'projet.intitule');
  await frenchKeyboard(browserName === 'chromium' ? 'chromium' : 'firefox');
  await expect(at(page, 'projet.intitule')).toHaveValue('Forêt Noël œuvre');
  expect(JSON.parse((await state(page)).draft).projet.intitule).toBe('Forêt Noël œuvre');
  await browser.close();
});
