// At rest the page does nothing: no frame, no request; and its content policy is never broken.
import { expect, test } from '@playwright/test';
import { fillProject, open, state } from './page.mjs';

for (const face of ['imgui', 'html']) {
  test(`no request after the load, no violation of the policy: ${face}`, async ({ page, baseURL }) => {
    const watched = await open(page, { face });
    const loaded = watched.requests.length;
    expect(watched.requests.every((url) => url.startsWith(baseURL) || url.startsWith('data:'))).toBe(true);
    await fillProject(page);
    const after = watched.requests.slice(loaded).filter((url) => !url.startsWith('blob:') && !url.startsWith('data:'));
    expect(after).toEqual([]);
    expect(watched.violations).toEqual([]);
    expect(watched.errors).toEqual([]);
  });
}

test('no frame is drawn in ten seconds at rest, not even with a field focused', async ({ page }) => {
  await open(page);
  await page.locator('[id="porteur.nature"]').focus();
  const settled = async () => {
    const first = (await state(page)).frames;
    await page.waitForTimeout(500);
    return (await state(page)).frames - first;
  };
  await expect.poll(settled).toBe(0);
  const { frames } = await state(page);
  expect(frames).toBeGreaterThan(0);
  await page.waitForTimeout(10_000);
  expect((await state(page)).frames).toBe(frames);
});
