// The field of the commune: long lists with the keyboard, and values that the browser fills in.
import { expect, test } from '@playwright/test';
import { at, choose, open, openDossier, state, type } from './page.mjs';

const today = '2023-06-15';
const porteur = async (page) => JSON.parse((await state(page)).draft).porteur;

for (const face of ['imgui', 'html']) {
  test(`the arrow keys reach every commune of a postal code: ${face}`, async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'every engine runs the same code');
    await open(page, { face, today });
    await choose(page, 'porteur.nature', 'commune');
    await type(page, 'porteur.commune', '42600');
    await expect(page.locator('.suggestion')).toHaveCount(19);
    // Each of the suggestions, from the last to the second, must come into view.
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

test('the suggestion for an INSEE code says that it is one', async ({ page }) => {
  await open(page, { face: 'html', today });
  await choose(page, 'porteur.nature', 'commune');
  await type(page, 'porteur.commune', '42147');
  await expect(page.locator('.suggestion', { hasText: 'Montbrison' })).toContainText('code INSEE de Montbrison');
});

test('values filled in by the browser are treated as typed, and its own suggestions are disabled', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'these are habits of Chromium');
  await open(page, { today });
  await choose(page, 'porteur.nature', 'commune');
  await at(page, 'porteur.nature').focus();
  // Browsers set the value of a field without moving the focus, then send its events.
  await at(page, 'porteur.commune').evaluate((field) => {
    field.value = 'FEURS';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(at(page, 'porteur.commune')).toHaveValue('Feurs');
  await expect(at(page, 'porteur.nature')).toBeFocused();
  expect((await porteur(page)).code_insee).toBe('42094');
  // Chromium ignores "off" and a missing attribute on a field that it takes for a city.
  expect(await at(page, 'porteur.commune').getAttribute('autocomplete')).not.toMatch(/^(on|off)?$/);
  await openDossier(page);
  const sections = await page.evaluate(() => [...document.querySelectorAll('main input')].map((field) =>
    [field.id.split('.').slice(0, 2).join('.'), field.autocomplete.split(' ')[0]]).filter(([, token]) => token.startsWith('section-')));
  for (const [group, section] of sections) expect(section, group).toBe(`section-${group === 'porteur.nom' ? 'porteur' : group.split('.')[1]}`);
  expect(sections.length).toBe(10);
});
