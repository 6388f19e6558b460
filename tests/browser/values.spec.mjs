// Amounts, identifiers and dates that are typed, pasted and copied through the browser.
import { expect, test } from '@playwright/test';
import { at, goToStep, open, openDossier, pasted, press, state } from './page.mjs';

const draft = async (page) => JSON.parse((await state(page)).draft);
const error = (page, id) => page.locator(`[id="${id}-error"]`);

/** Copies the complete text of `control` with Ctrl+C and returns it as another program would get it. */
async function copied(page, control, key = 'c') {
  await control.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press(`Control+${key}`);
  return pasted(page);
}

/** Pastes `text` into the control `id` with Ctrl+V. */
async function paste(page, id, text) {
  await page.evaluate((words) => {
    const other = Object.assign(document.createElement('textarea'), { id: 'elsewhere', value: words });
    document.body.prepend(other);
    other.select();
  }, text);
  await page.keyboard.press('Control+c');
  await page.locator('#elsewhere').evaluate((other) => other.remove());
  await at(page, id).focus();
  await page.keyboard.press('Control+v');
}

for (const face of ['imgui', 'html']) {
  test(`numbers are copied without the spaces between their groups: ${face}`, async ({ page }) => {
    await open(page, { face });
    await press(page, 'exemple.remplir');
    await openDossier(page);
    await at(page, 'porteur.siret').fill('SIRET n° 214 200 941 00012');
    await at(page, 'porteur.nom').focus();
    await expect(at(page, 'porteur.siret')).toHaveValue('214\u00a0200\u00a0941\u00a000012');
    expect(await copied(page, at(page, 'porteur.siret'))).toBe('21420094100012');
    await at(page, 'porteur.siren').fill('214 200 941');
    expect(await copied(page, at(page, 'porteur.siren'), 'x')).toBe('214200941');
    await expect(at(page, 'porteur.siren')).toHaveValue('');
    await goToStep(page, 3);
    await press(page, 'depenses.d1.ouvrir');
    await at(page, 'depenses.d1.montant').fill('12 500,50 €');
    await at(page, 'depenses.d1.libelle').focus();
    expect(await copied(page, at(page, 'depenses.d1.montant'))).toBe('12500,50');
    await at(page, 'depenses.d1.montant').fill('12 50x'); // an unreadable amount is copied as typed
    await at(page, 'depenses.d1.libelle').focus();
    expect(await copied(page, at(page, 'depenses.d1.montant'))).toBe('12 50x');
  });
}

test('two cells pasted into an amount outside the expenses are kept apart, reported, and undone by Ctrl+Z', async ({ page }) => {
  await open(page, { face: 'html' });
  await goToStep(page, 3);
  await press(page, 'financement');
  await press(page, 'ajouter.financement');
  const id = 'financements.0.montant';
  for (const cells of ['125\n300', '125\r\n300\r\n', '125\t300']) {
    await at(page, id).fill('');
    await paste(page, id, cells);
    await expect(error(page, id)).toBeEmpty(); // the message appears after the field is left
    await at(page, 'financements.0.libelle').focus();
    await expect(error(page, id)).toContainText('Deux montants\u00a0: 125 et 300\u202f?');
    expect((await draft(page)).financements[0].montant_centimes).toBeNull();
  }
  await at(page, id).fill('');
  await paste(page, id, '125\n300');
  await page.keyboard.press('Control+z');
  await expect(at(page, id)).toHaveValue('');
});

for (const face of ['imgui', 'html']) {
  test(`an incomplete date is an error, and remains one after returning to the field: ${face}`, async ({ page }) => {
    await open(page, { face });
    await goToStep(page, 2);
    const id = 'projet.date_debut';
    await at(page, id).focus();
    await page.keyboard.type('1506');
    await expect(error(page, id)).toBeEmpty();
    await at(page, 'projet.intitule').focus();
    await expect(error(page, id)).toContainText('incomplète');
    await expect(at(page, id)).toHaveCSS('opacity', '1'); // the typed text must remain visible
    await goToStep(page, 5);
    await expect(at(page, `resultat.corriger.${id}`)).toBeVisible();
    await goToStep(page, 2);
    await expect(error(page, id)).toContainText('incomplète');
    await at(page, id).focus();
    await at(page, 'projet.intitule').focus();
    await expect(error(page, id)).toContainText('incomplète'); // entering and leaving the field changes nothing
    await at(page, id).focus();
    await page.keyboard.press('Backspace');
    await at(page, 'projet.intitule').focus();
    await expect(error(page, id)).toBeEmpty();
    await at(page, id).fill('2023-06-05');
    await expect(page.locator(`[id="${id}-note"]`)).toHaveText('5 juin 2023');
    expect((await draft(page)).projet.date_debut).toBe('2023-06-05');
  });
}

test('special characters do not cut the typed text or the next character', async ({ page }) => {
  await open(page, { face: 'html' });
  await openDossier(page);
  const type = (text) => at(page, 'porteur.nom').evaluate((control, value) => {
    control.value = value;
    control.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
  await type('a\0b');
  expect((await draft(page)).porteur.nom).toBe('ab');
  await type('x\ud83d yz');
  expect((await draft(page)).porteur.nom).toBe('x\ufffd yz');
  await type('Saint-E\u0301tienne');
  expect((await draft(page)).porteur.nom).toBe('Saint-Étienne');
});

test('a date remains visible while its calendar button has the focus', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium has this button in the Tab order');
  await open(page, { face: 'imgui' });
  await goToStep(page, 2);
  const date = at(page, 'projet.date_debut');
  await date.fill('2023-10-01');
  await date.focus();
  for (let stop = 0; stop < 5; stop += 1) {
    await page.keyboard.press('Tab');
    if (!await date.evaluate((control) => document.activeElement === control)) break;
    await expect(date).toHaveCSS('opacity', '1');
  }
});

test('two cells in one amount, and in pasted cells, are painted with a gap', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'the same script paints in every engine');
  await open(page, { face: 'imgui' });
  await goToStep(page, 3);
  await press(page, 'ajouter.depense');
  await press(page, 'ajouter.tableur');
  for (const id of ['depenses.d1.montant', 'tableur.texte']) {
    const control = at(page, id);
    const pictures = new Set();
    for (const typed of ['x125300', 'x125\t300']) {
      await control.evaluate((field, text) => {
        field.focus();
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, typed);
      await control.evaluate((field) => field.blur());
      await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
      const { x, y } = await control.boundingBox();
      pictures.add((await page.screenshot({ clip: { x: x + 8, y: y + 8, width: 120, height: 24 } })).toString('base64'));
    }
    expect(pictures.size, id).toBe(2);
  }
});
