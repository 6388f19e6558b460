// From the empty page to the downloaded draft with one input device only: the keyboard or a finger.
import { expect, test } from '@playwright/test';
import { at, downloadDraft, fillProject, open, openDossier, state } from './page.mjs';

const today = '2023-06-15';
const MOST_STOPS = 150;

/** Presses Tab (or Shift+Tab) until the control `id` has the focus. */
async function tabTo(page, id, back = false) {
  for (let i = 0; i < MOST_STOPS; i += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    if (await page.evaluate((wanted) => document.activeElement.id === wanted, id)) return;
  }
  throw new Error(`Tab never reaches ${id}`);
}

/** Goes back to the radio buttons of `question` with Shift+Tab and answers it with the arrow keys. */
async function answer(page, question, value) {
  const focused = () => page.evaluate(() => document.activeElement.id);
  for (let i = 0; i < MOST_STOPS && !(await focused()).startsWith(`${question}.`); i += 1) await page.keyboard.press('Shift+Tab');
  const wanted = `${question}.${value}`;
  await page.keyboard.press('ArrowUp'); // no button of the group is chosen: an arrow chooses the next one
  for (let i = 0; i < MOST_STOPS && await focused() !== wanted; i += 1) await page.keyboard.press('ArrowUp');
  await expect(at(page, wanted)).toBeChecked();
}

async function choose(page, id, value) {
  await tabTo(page, id);
  const steps = await at(page, id).evaluate((list, wanted) =>
    [...list.options].findIndex((option) => option.value === wanted) - list.selectedIndex, value);
  for (let i = 0; i < steps; i += 1) await page.keyboard.press('ArrowDown');
  await expect(at(page, id)).toHaveValue(value);
}

for (const face of ['imgui', 'html']) {
  test(`a project can be filled in with the keyboard alone: ${face}`, async ({ page, isMobile, browserName }) => {
    test.skip(isMobile, 'a phone has no keyboard');
    test.setTimeout(120_000);
    await open(page, { face, today });
    await choose(page, 'porteur.nature', 'commune');
    await tabTo(page, 'porteur.commune');
    await page.keyboard.type('feur');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, 'suite.projet');
    await page.keyboard.press('Enter');
    await tabTo(page, 'projet.description');
    await page.keyboard.type('Des capteurs connectés.');
    await tabTo(page, 'proposition.objets_connectes');
    await page.keyboard.press('Enter');
    await expect(at(page, 'proposition.objets_connectes')).toBeFocused(); // nothing moves, and the button now unticks
    await expect(at(page, 'axe1')).toContainText('1 thème coché');
    await tabTo(page, 'axe1');
    await page.keyboard.press('Enter');
    await tabTo(page, 'projet.themes.objets_connectes');
    await expect(at(page, 'projet.themes.objets_connectes')).toBeChecked();
    await tabTo(page, 'suite.budget');
    await page.keyboard.press('Enter');
    await tabTo(page, 'ajouter.depense');
    await page.keyboard.press('Enter');
    await expect(at(page, 'depenses.d1.libelle')).toBeFocused();
    await page.keyboard.type('Capteurs');
    await choose(page, 'depenses.d1.nature', 'equipement');
    await tabTo(page, 'depenses.d1.montant');
    await page.keyboard.type('12500,50');
    await choose(page, 'depenses.d1.destinataire', 'usagers');
    await tabTo(page, 'depenses_completes');
    await page.keyboard.press('Space');
    // Without an answer, browsers differ in the button of the group that Tab reaches.
    await answer(page, 'depenses_communes.acquisition', 'achat');
    await answer(page, 'depenses_communes.obligation_legale', 'non');
    await answer(page, 'depenses_communes.investissement', 'oui');
    const got = (await state(page)).assessment;
    expect(got.eligible).toBe('oui');
    expect(got.subvention_centimes).toEqual({ min: 1000040, max: 1000040 });
    // A line is duplicated, moved and removed.
    await tabTo(page, 'depenses.d1.dupliquer', true); // the common questions follow the expenses
    await page.keyboard.press('Enter');
    await tabTo(page, 'depenses.d2.monter', true); // the focus is on the same button of the copy
    await page.keyboard.press('Enter');
    expect(JSON.parse((await state(page)).draft).depenses.map(({ id }) => id)).toEqual(['d2', 'd1']);
    await tabTo(page, 'depenses.d2.supprimer'); // forwards, because backwards would leave the page
    await page.keyboard.press('Enter');
    await expect(at(page, 'annuler')).toBeFocused();
    expect(JSON.parse((await state(page)).draft).depenses.map(({ id }) => id)).toEqual(['d1']);
    await tabTo(page, 'etape.resultat', true);
    await page.keyboard.press('Enter');
    await tabTo(page, 'telecharger');
    if (browserName === 'firefox') return; // its driver does not report downloads; project.spec looks for the file instead
    const waiting = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await waiting).suggestedFilename()).toMatch(new RegExp(`^loire-connect_feurs_.*${today}\\.json$`));
  });
}

test('Tab leaves the page, and shortcuts of the browser keep working', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no keyboard');
  await open(page);
  await openDossier(page);
  await at(page, 'porteur.nom').focus();
  const taken = await page.evaluate(() => {
    const keys = [['f', 'ctrlKey'], ['p', 'ctrlKey'], ['w', 'ctrlKey'], ['r', 'ctrlKey'], ['+', 'ctrlKey'], ['-', 'ctrlKey'], ['s', 'ctrlKey'],
      ['F5'], ['F6'], ['ArrowLeft', 'altKey'], ['Tab'], ['Escape'], ['h'], ['Insert']];
    return keys.filter(([key, modifier]) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...(modifier && { [modifier]: true }) });
      document.activeElement.dispatchEvent(event);
      return event.defaultPrevented;
    });
  });
  expect(taken).toEqual([]);
  await page.locator('footer a').last().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement.closest('main'))).toBe(null);
});

test('Escape closes the suggestions and keeps the typed text', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a phone has no keyboard');
  await open(page, { today });
  await choose(page, 'porteur.nature', 'commune');
  await tabTo(page, 'porteur.commune');
  await page.keyboard.type('saint');
  await expect(page.locator('.suggestion').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.suggestion').first()).toBeHidden();
  await expect(at(page, 'porteur.commune')).toHaveValue('saint');
});

for (const face of ['imgui', 'html']) {
  test(`a press works when the page moves under it, and is cancelled when the pointer leaves: ${face}`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'a finger that is held down scrolls');
    await open(page, { face, today });
    const hold = async (away) => {
      const { x, y, width, height } = await at(page, 'exemple.remplir').boundingBox();
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      await page.evaluate(() => new Promise((seen) => {
        scrollBy(0, 90);
        requestAnimationFrame(() => requestAnimationFrame(seen));
      }));
      if (away) await page.mouse.move(x + width / 2 + away, y + height / 2);
      await page.mouse.up();
    };
    await hold(40);
    await expect(at(page, 'exemple.remplir')).toBeVisible();
    expect(JSON.parse((await state(page)).draft).depenses).toEqual([]);
    await hold(0);
    await expect.poll(async () => JSON.parse((await state(page)).draft).depenses.length).toBe(4);
  });
}

test('a project can be filled in by touch alone, and controls are large enough for a finger', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'touch is only emulated in the phone project');
  await open(page, { face: 'imgui', today });
  await fillProject(page); // taps, where there is a touch screen
  expect((await state(page)).assessment.eligible).toBe('oui');
  const small = await page.evaluate(() => [...document.querySelectorAll('main :is(button, select, input:not([type=radio], [type=checkbox]))')]
    .filter((control) => control.offsetParent && control.getBoundingClientRect().height < 43.5).map(({ id }) => id));
  expect(small).toEqual([]);
  const file = await downloadDraft(page);
  expect(JSON.parse(file.text).depenses[0].montant_ht_centimes).toBe(1250050);
});

test('the search of the browser finds labels and results in the page', async ({ page, browserName, isMobile }) => {
  test.skip(isMobile, 'a phone has the same engine');
  await open(page, { today });
  // window.find searches the same text as Ctrl+F. It is not in a standard, but these engines have it.
  for (const words of ['Le porteur demande l’aide', 'Plafond de l’aide', 'réponses pour en être sûr']) {
    expect(await page.evaluate((text) => window.find(text, false, false, true), words), `${browserName}: ${words}`).toBe(true);
  }
});

for (const face of ['imgui', 'html']) {
  test(`Tab follows the visual order of each step: ${face}`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'a phone has no keyboard');
    test.setTimeout(120_000);
    await open(page, { face, today });
    await at(page, 'exemple.remplir').click();
    for (const step of ['porteur', 'projet', 'budget', 'criteres', 'resultat', 'dossier']) {
      await at(page, `etape.${step}`).click();
      const stops = [];
      for (let i = 0; i < MOST_STOPS; i += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const focused = document.activeElement;
          const region = focused.closest('main nav, main section, main aside');
          if (!region) return null;
          const { left, top } = focused.getBoundingClientRect();
          return { id: focused.id, region: region.tagName, left: left + scrollX, top: top + scrollY };
        });
        if (!stop && stops.length) break;
        if (stop) stops.push(stop);
      }
      expect(stops.length, step).toBeGreaterThan(4);
      // The panel stays in view while the page scrolls, so its positions cannot be compared.
      const inPage = stops.filter(({ region }) => region === 'SECTION');
      const backwards = inPage.filter((stop, rank) => rank && stop.top < inPage[rank - 1].top - 4 && stop.left <= inPage[rank - 1].left + 4);
      expect(backwards.map(({ id }) => id), step).toEqual([]);
      const panel = stops.findIndex(({ region }) => region === 'ASIDE');
      if (panel >= 0) expect(stops.findLastIndex(({ region }) => region === 'SECTION'), step).toBeLessThan(panel);
    }
  });
}

test('a finger on the painting scrolls the page', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'touch is only emulated in the phone project');
  await open(page, { face: 'imgui', today });
  const devtools = await page.context().newCDPSession(page);
  const touch = (type, ...touchPoints) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', { x: 200, y: 700 });
  for (let y = 680; y > 300; y -= 20) await touch('touchMove', { x: 200, y });
  await touch('touchEnd');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
});
