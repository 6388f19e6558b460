// After each of five hundred random actions the page agrees with the session, and at the end the command
// line gives the same assessment of the draft.
import { expect, test } from '@playwright/test';
import { open, state } from './page.mjs';
import { assessOutside, walk } from './walk.mjs';

const today = '2023-06-15';

for (const seed of [1, 2]) {
  test(`both faces agree with the session after each of 500 random actions: seed ${seed}`, async ({ page }) => {
    test.setTimeout(180_000);
    const watched = await open(page, { today });
    expect(await page.evaluate(`(${walk})(${seed}, 500)`)).toEqual([]);
    expect(watched.errors).toEqual([]);
    expect(watched.violations).toEqual([]);
    const { draft, assessment } = await state(page);
    expect(assessOutside(draft, today)).toEqual(assessment);
  });
}
