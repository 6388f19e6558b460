// A browser that lacks a feature, because it is old or because an extension took it away: the page works, or a
// message that can be seen says what to do; what can be typed is never lost without a question.
import { expect, test } from '@playwright/test';
import { leavingAsks, refuseDevice } from './leave.mjs';
import { at, openDossier, state } from './page.mjs';

const FEATURES = ['IntersectionObserver', 'ResizeObserver', 'MutationObserver', 'AbortController', 'DecompressionStream', 'TextDecoder', 'WebGL2RenderingContext',
  'requestAnimationFrame', 'WebAssembly', 'fetch', 'matchMedia', 'localStorage', 'visualViewport', 'trustedTypes', 'FontFace'];

test('without any one of these features the page works or says what to do, and never loses an answer', async ({ browser, browserName, isMobile }) => {
  test.skip(browserName !== 'chromium' || isMobile, 'one engine is enough');
  test.setTimeout(240_000);
  for (const feature of FEATURES) {
    await test.step(feature, async () => {
      const page = await browser.newPage();
      await refuseDevice(page);
      await page.addInitScript((name) => {
        delete window[name];
        if (name in window) Object.defineProperty(window, name, { value: undefined });
      }, feature);
      await page.goto('index.html');
      const told = () => page.evaluate(() => {
        document.getAnimations().forEach((animation) => animation.finish()); // the delay of #late
        return ['incident', 'late'].some((id) => {
          const box = document.getElementById(id);
          return box.textContent.trim() !== '' && box.checkVisibility({ visibilityProperty: true }) && box.offsetHeight > 20;
        });
      });
      await expect.poll(async () => await page.evaluate(() => Boolean(window.loireConnect)) || await told(), feature).toBe(true);
      if (await page.locator('main:visible').count()) { // something can be typed
        expect(await page.evaluate(() => Boolean(window.loireConnect)) || await told(), feature).toBe(true);
        await openDossier(page);
        await at(page, 'porteur.nom').pressSequentially('Feurs');
        if (await page.evaluate(() => Boolean(window.loireConnect))) expect(JSON.parse((await state(page)).draft).porteur.nom, feature).toBe('Feurs');
        expect(await leavingAsks(page), feature).toBe(true);
      }
      await page.close();
    });
  }
});
