// Communes in a browser: long lists by the keyboard, and what the browser itself fills.
import { expect, test } from '@playwright/test';
import { at, choose, open, state, type } from './page.mjs';

const today = '2023-06-15';
const porteur = async (page) => JSON.parse((await state(page)).draft).porteur;

for (const face of ['imgui', 'html']) {
  test(`all the communes of a postal code are within reach of the arrows: ${face}`, async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'the same code in every engine');
    await open(page, { face, today });
    await choose(page, 'porteur.nature', 'commune');
    await type(page, 'porteur.commune', '42600');
    await expect(page.locator('.suggestion')).toHaveCount(19);
    // From the last to the first but one, each comes into view.
    for (let i = 0; i < 18; i += 1) {
      await page.keyboard.press('ArrowUp');
      await expect(page.locator('.suggestion[aria-selected="true"]')).toBeInViewport({ ratio: 0.9 });
    }
    const name = (await page.locator('.suggestion[aria-selected="true"] span').first().textContent()).replace(/ \(.*/, '');
    await page.keyboard.press('Enter');
    await expect(at(page, 'porteur.commune')).toHaveValue(name);
    expect((await porteur(page)).nom).toContain(name);
  });
}

test('a code that is not a postal code says what it is beside the place that it proposes', async ({ page }) => {
  await open(page, { face: 'html', today });
  await choose(page, 'porteur.nature', 'commune');
  await type(page, 'porteur.commune', '42147');
  await expect(page.locator('.suggestion', { hasText: 'Montbrison' })).toContainText('code INSEE de Montbrison');
});

test('what the browser fills is taken like typing, a person at a time, and its own list stays away', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'its manners');
  await open(page, { today });
  await choose(page, 'porteur.nature', 'commune');
  await at(page, 'porteur.contact.prenom').focus();
  // As a browser does it: the value of a field without the focus, and its events.
  await at(page, 'porteur.commune').evaluate((field) => {
    field.value = 'FEURS';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(at(page, 'porteur.commune')).toHaveValue('Feurs');
  await expect(at(page, 'porteur.contact.prenom')).toBeFocused();
  expect((await porteur(page)).code_insee).toBe('42094');
  const sections = await page.evaluate(() => [...document.querySelectorAll('main input')].map((field) =>
    [field.id.split('.').slice(0, 2).join('.'), field.autocomplete.split(' ')[0]]).filter(([, token]) => token.startsWith('section-')));
  for (const [group, section] of sections) expect(section, group).toBe(`section-${group === 'porteur.nom' ? 'porteur' : group.split('.')[1]}`);
  expect(sections.length).toBe(10);
  // Chromium heeds neither "off" nor nothing at all on a field that it takes for a city.
  expect(await at(page, 'porteur.commune').getAttribute('autocomplete')).not.toMatch(/^(on|off)?$/);
});
