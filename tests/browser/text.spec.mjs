// The browser handles text in both faces: paste, undo, corrections, composition, small screens.
import { expect, test } from '@playwright/test';
import { at, goToStep, open, openDossier, press, state, type } from './page.mjs';

const answers = async (page) => JSON.parse((await state(page)).draft);
const nameOf = async (page) => (await answers(page)).porteur.nom || '';

/** Puts `text` into the clipboard as a person does, by selecting it elsewhere and pressing Ctrl+C. */
async function copyElsewhere(page, text) {
  await page.evaluate((words) => {
    const other = Object.assign(document.createElement('textarea'), { id: 'elsewhere', value: words });
    document.body.prepend(other);
    other.select();
  }, text);
  await page.keyboard.press('Control+c');
  await page.evaluate(() => document.getElementById('elsewhere').remove());
}

for (const face of ['imgui', 'html']) {
  test(`3 000 accented characters can be pasted, and Ctrl+Z undoes it: ${face}`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'a phone has no keyboard');
    await open(page, { face });
    await goToStep(page, 2);
    const text = 'Déjà vu, l’été à Noirétable : ça œuvre ! '.repeat(73).slice(0, 3000);
    await copyElsewhere(page, text);
    await at(page, 'projet.description').focus();
    await page.keyboard.press('Control+v');
    await expect(at(page, 'projet.description')).toHaveValue(text);
    expect((await answers(page)).projet.description).toBe(text);
    await page.keyboard.press('Control+z');
    await expect(at(page, 'projet.description')).toHaveValue('');
    expect((await answers(page)).projet.description || '').toBe('');
    await page.keyboard.press('Control+Shift+z');
    await expect(at(page, 'projet.description')).toHaveValue(text);
    expect((await answers(page)).projet.description).toBe(text);
  });

  test(`a word can be selected, cut and pasted elsewhere: ${face}`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'a phone has no keyboard');
    await open(page, { face });
    await openDossier(page);
    await type(page, 'porteur.nom', 'Forêt Noël');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.keyboard.press('Control+x');
    await expect(at(page, 'porteur.nom')).toHaveValue('Forêt ');
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+v');
    await expect(at(page, 'porteur.nom')).toHaveValue('NoëlForêt ');
    expect(await nameOf(page)).toBe('NoëlForêt ');
  });
}

test('a spelling correction by the browser changes the answer', async ({ page }) => {
  await open(page);
  await openDossier(page);
  await type(page, 'porteur.nom', 'la foret');
  await page.evaluate(() => {
    const control = document.activeElement;
    control.setRangeText('forêt', 3, 8, 'end');
    control.dispatchEvent(new InputEvent('input', { inputType: 'insertReplacementText', data: 'forêt', bubbles: true }));
  });
  expect(await nameOf(page)).toBe('la forêt');
  await expect(at(page, 'porteur.nom')).toHaveValue('la forêt');
  await expect(at(page, 'porteur.nom')).toBeFocused();
});

test('a text being composed is not changed, and its keys are left to the composition', async ({ page, browserName, isMobile }) => {
  test.skip(browserName !== 'chromium' || isMobile, 'only Chromium lets a test compose text; dead keys are in keyboard.spec');
  await open(page);
  await page.locator('[id="porteur.nature"]').selectOption('commune');
  await at(page, 'porteur.commune').focus();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: 'saint', selectionStart: 5, selectionEnd: 5 });
  await expect(at(page, 'porteur.commune')).toHaveValue('saint');
  const taken = await page.evaluate(() => ['Enter', 'ArrowDown', 'Escape'].filter((key) => {
    const event = new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
    return event.defaultPrevented;
  }));
  expect(taken).toEqual([]);
  await devtools.send('Input.insertText', { text: 'Saint-Étienne' });
  await expect(at(page, 'porteur.commune')).toHaveValue('Saint-Étienne');
});

test('every text field has its virtual keyboard and Enter key, and only prose is checked for spelling', async ({ page }) => {
  await open(page);
  await press(page, 'exemple.remplir');
  for (let step = 1; step <= 4; step += 1) {
    await goToStep(page, step);
    const odd = await page.evaluate(() => [...document.querySelectorAll('main input:is([type="text"], [type="email"], [type="tel"])')].filter((field) => {
      const amount = /montant|aide_demandee|devis_ht/.test(field.id);
      const digits = /siren|siret|insee/.test(field.id);
      return !field.enterKeyHint || !field.getAttribute('autocomplete') || (amount && field.inputMode !== 'decimal') || (digits && field.inputMode !== 'numeric')
        || ((amount || digits) && field.spellcheck);
    }).map(({ id }) => id));
    expect(odd, `step ${step}`).toEqual([]);
  }
});

for (const face of ['imgui', 'html']) {
  test(`the field being typed in stays visible above the keyboard of a phone: ${face}`, async ({ page, isMobile }) => {
    test.skip(!isMobile, 'only phones have such a keyboard');
    for (const [width, height, left] of [[390, 844, 350], [360, 640, 300], [844, 390, 200]]) {
      await page.setViewportSize({ width, height });
      await open(page, { face });
      await openDossier(page);
      await press(page, 'porteur.nom');
      await expect(at(page, 'porteur.nom')).toBeFocused(); // a phone shows its keyboard only if the focus moves during the gesture
      await page.setViewportSize({ width, height: left });
      await expect.poll(() => at(page, 'porteur.nom').evaluate((field) => {
        const { top, bottom } = field.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }), `${width}x${left}`).toBe(true);
      await page.keyboard.type('Œuvre');
      expect(await nameOf(page)).toBe('Œuvre');
    }
  });
}

test('text typed before the pointer is released goes to the pressed field and shows its suggestions', async ({ page, isMobile }) => {
  test.skip(isMobile, 'only a mouse button can be held down');
  await open(page);
  await at(page, 'porteur.nature').selectOption('commune');
  await at(page, 'porteur.commune').hover();
  await page.mouse.down();
  await expect(at(page, 'porteur.commune')).toBeFocused();
  await page.keyboard.type('feur');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.mouse.up();
  await expect(at(page, 'porteur.commune')).toHaveValue('Feurs');
});

test('a selected word can be dragged from one field to another', async ({ page, isMobile, browserName }) => {
  test.skip(isMobile || browserName === 'firefox', 'needs a mouse; the driver of Firefox cannot drop dragged text');
  await open(page, { face: 'html' });
  await openDossier(page);
  await type(page, 'porteur.nom', 'Forêt');
  await page.keyboard.press('Control+a');
  await at(page, 'porteur.nom').evaluate((field) => field.scrollIntoView()); // the other field is then in view too
  const middle = async (id, x) => at(page, id).evaluate((field, left) => {
    const box = field.getBoundingClientRect();
    return [box.left + (left || box.width / 2), box.top + box.height / 2];
  }, x);
  await page.mouse.move(...await middle('porteur.nom', 25));
  await page.mouse.down();
  await page.mouse.move(...await middle('porteur.representant.nom', 30), { steps: 8 });
  await page.mouse.up();
  await expect(at(page, 'porteur.representant.nom')).toHaveValue('Forêt');
  const { porteur } = await answers(page);
  expect([porteur.nom || '', porteur.representant.nom]).toEqual(['', 'Forêt']);
});

test('every letter of a name is painted as itself, not as a box or a question mark', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'the same script paints in every engine');
  await open(page);
  await openDossier(page);
  const field = at(page, 'porteur.nom');
  const seen = new Map();
  for (const letter of ['?', '\u{10ffff}', ...'ŁŞȘễặĐﬁ≥≤№™‰Ωж☎']) {
    await field.fill(letter.repeat(3));
    await field.evaluate((control) => control.blur());
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
    const { x, y, height } = await field.boundingBox(); // read after the screen has scrolled to the field
    seen.set((await page.screenshot({ clip: { x: x + 4, y: y + 4, width: 90, height: height - 8 } })).toString('base64'), letter);
  }
  expect([...seen.values()].join('')).toBe('?\u{10ffff}ŁŞȘễặĐﬁ≥≤№™‰Ωж☎'); // the pictures are all different
});
