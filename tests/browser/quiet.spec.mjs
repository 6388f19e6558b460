// At rest the page draws no frame and makes no request, and it never violates its content policy.
import { expect, test } from '@playwright/test';
import { fillProject, open, state } from './page.mjs';

for (const face of ['imgui', 'html']) {
  test(`there is no request after loading and no violation of the policy: ${face}`, async ({ page, baseURL }) => {
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

test('no frame is drawn during ten seconds at rest, even with a focused field', async ({ page }) => {
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
