// Pictures of the page for people to look at: build/screenshots. They decide nothing.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { screenshots } from './lab.mjs';
import { fillProject, goToStep, open, press } from './page.mjs';

mkdirSync(screenshots, { recursive: true });

const settled = (page) => page.evaluate(() => document.fonts.ready
  .then(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); })));

for (const face of ['imgui', 'html']) {
  test(`pictures of every step: ${face}`, async ({ page, isMobile }, info) => {
    const size = isMobile ? '390x844' : '1280x800';
    if (!isMobile) await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, { face, today: '2023-06-15' });
    const shoot = async (name, fullPage = false) => {
      await settled(page);
      await page.screenshot({ path: join(screenshots, `${info.project.name}-${face}-${size}-${name}.png`), fullPage });
    };
    await shoot('0-vide');
    await fillProject(page);
    for (const step of [1, 2, 3, 4, 5]) {
      await goToStep(page, step);
      await page.evaluate(() => scrollTo(0, 0));
      await shoot(`${step}`);
      if (face === 'html') await shoot(`${step}-entier`, true);
    }
    await press(page, page.locator('#face-toggle'));
    await expect(page.locator('main')).toBeAttached();
  });
}

test('picture of the frame in the example page', async ({ page, isMobile }, info) => {
  test.skip(isMobile);
  await page.setViewportSize({ width: 900, height: 1000 });
  await page.goto('exemple-integration.html');
  const frame = await (await page.locator('iframe').elementHandle()).contentFrame();
  await frame.waitForFunction(() => window.loireConnect);
  await page.waitForFunction(() => document.querySelector('iframe').style.height !== '60rem');
  await settled(frame);
  await page.screenshot({ path: join(screenshots, `${info.project.name}-cadre-700.png`), fullPage: true });
});
