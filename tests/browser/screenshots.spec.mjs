// Makes pictures of the page in build/screenshots for people to look at. They are not compared.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { screenshots } from './lab.mjs';
import { changeFace, fillProject, goToStep, open } from './page.mjs';

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
    for (const step of [1, 2, 3, 4, 5, 6]) {
      await goToStep(page, step);
      await page.evaluate(() => scrollTo(0, 0));
      await shoot(`${step}`);
      if (face === 'html') await shoot(`${step}-entier`, true);
    }
    await changeFace(page);
    await expect(page.locator('main')).toBeAttached();
  });
}

// LOIRE_SCREENSHOTS=all bash tests/browser/run.sh screenshots --project chromium makes a picture of every
// step in every face, theme and size. Each face is filled in once, then its size and theme change.
const SIZES = [[1280, 800], [700, 900], [390, 844], [320, 640]];
const THEMES = {
  clair: { colorScheme: 'light', contrast: 'no-preference' },
  sombre: { colorScheme: 'dark', contrast: 'no-preference' },
  contraste: { colorScheme: 'light', contrast: 'more' },
  'contraste-sombre': { colorScheme: 'dark', contrast: 'more' },
};
for (const face of ['imgui', 'html']) {
  test(`every step in every theme and size: ${face}`, async ({ page }, info) => {
    test.skip(process.env.LOIRE_SCREENSHOTS !== 'all' || info.project.name !== 'chromium', 'on demand');
    test.setTimeout(600_000);
    await open(page, { face, today: '2023-06-15' });
    await fillProject(page);
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      for (const step of [1, 2, 3, 4, 5, 6]) {
        await goToStep(page, step);
        for (const [theme, media] of Object.entries(THEMES)) {
          await page.emulateMedia(media);
          await page.evaluate(() => scrollTo(0, 0));
          await settled(page);
          await page.screenshot({ path: join(screenshots, `${theme}-${face}-${width}x${height}-${step}.png`) });
        }
      }
    }
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
