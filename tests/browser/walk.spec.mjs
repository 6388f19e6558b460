// Five hundred random actions: both faces stay equal to the session, and the draft that comes out is
// read by the command line with the same result.
import { expect, test } from '@playwright/test';
import { open, state } from './page.mjs';
import { assessOutside, walk } from './walk.mjs';

const today = '2023-06-15';

for (const seed of [1, 2]) {
  test(`a random walk of 500 actions keeps both faces equal to the session: seed ${seed}`, async ({ page }) => {
    test.setTimeout(180_000);
    const watched = await open(page, { today });
    expect(await page.evaluate(`(${walk})(${seed}, 500)`)).toEqual([]);
    expect(watched.errors).toEqual([]);
    expect(watched.violations).toEqual([]);
    const { draft, assessment } = await state(page);
    expect(assessOutside(draft, today)).toEqual(assessment);
  });
}
