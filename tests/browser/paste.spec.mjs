// Cells of a spreadsheet are pasted as expenses, in both faces, from a real clipboard with the two formats
// that LibreOffice writes.
import { expect, test } from '@playwright/test';
import { at, goToStep, open, press, state } from './page.mjs';

const CELLS = [
  ['Désignation', 'Montant TTC', 'TVA'],
  ['Écran tactile', '1 200,00 €', '20 %'],
  ['Borne «\u00a0accueil\u00a0»', '12 500,50 €', '20 %'],
  ['Formation\ndes agents', '1.250', ''],
  ['Total TTC', '14 950,50 €', ''],
];

/** A cell as LibreOffice writes it in plain text: in quotes when it has several lines. */
const plainCell = (cell) => (cell.includes('\n') ? `"${cell}"` : cell);

/** The cells as LibreOffice puts them on the clipboard. */
const formats = (cells) => ({
  'text/plain': `${cells.map((row) => row.map(plainCell).join('\t')).join('\n')}\n`,
  'text/html': `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/></head><body><table cellspacing="0" border="0">${
    cells.map((row) => `<tr>${row.map((cell) => `<td height="17" align="left">${cell.replace('\n', '<br>')}</td>`).join('')}</tr>`).join('')}</table></body></html>`,
});

/** Puts texts into the clipboard as another program does, one per format. */
async function copyElsewhere(page, texts) {
  await page.evaluate((written) => {
    const other = Object.assign(document.createElement('textarea'), { id: 'elsewhere', value: 'x' });
    document.body.prepend(other);
    other.select();
    other.addEventListener('copy', (event) => {
      for (const [format, text] of Object.entries(written)) event.clipboardData.setData(format, text);
      event.preventDefault();
      event.stopPropagation();
    });
  }, texts);
  await page.keyboard.press('Control+c');
  await page.evaluate(() => document.getElementById('elsewhere').remove());
}

async function pasteInto(page, id, texts) {
  await copyElsewhere(page, texts);
  await at(page, id).focus();
  await page.keyboard.press('Control+v');
}

const answers = async (page) => JSON.parse((await state(page)).draft);
const expenses = async (page) => (await answers(page)).depenses || [];

for (const face of ['imgui', 'html']) {
  test(`cells pasted into a field of an expense are shown, added and removed in one go: ${face}`, async ({ page }) => {
    const { errors } = await open(page, { face });
    await goToStep(page, 3);
    await press(page, 'ajouter.depense');
    await pasteInto(page, 'depenses.d1.libelle', formats(CELLS));
    await expect(at(page, 'tableur.texte')).toBeFocused();
    await expect(at(page, 'tableur.texte')).toHaveValue(/Écran tactile\t1 200,00 €\t20 %\n/);
    expect((await state(page)).face).toBe(face);
    await expect(at(page, 'depenses.d1.libelle')).toHaveValue('');
    const preview = page.getByRole('group', { name: 'Coller depuis un tableur' });
    await expect(preview).toContainText('3 dépenses reconnues');
    await expect(preview.getByRole('row')).toHaveCount(4);
    await expect(preview.getByRole('row').nth(3)).toContainText('Formation des agents');
    await expect(preview.getByRole('row').nth(3)).toContainText('se lit de deux façons');
    await expect(preview).toContainText('Total TTC');

    await press(page, page.getByRole('button', { name: 'Ajouter ces 3 dépenses' }));
    await expect(at(page, 'ajouter.tableur')).toBeFocused();
    await expect(preview).toHaveCount(0);
    expect((await expenses(page)).map(({ libelle, montant_ttc_centimes: amount }) => [libelle, amount ?? null]))
      .toEqual([['Écran tactile', 120000], ['Borne «\u00a0accueil\u00a0»', 1250050], ['Formation des agents', null]]);

    await press(page, page.getByRole('button', { name: 'Retirer les 3 dépenses collées' }));
    expect(await expenses(page)).toEqual([]);
    await press(page, page.getByRole('button', { name: 'Remettre les 3 dépenses' }));
    expect(await expenses(page)).toHaveLength(3);
    expect(errors).toEqual([]);
  });

  test(`cells are pasted into the part that a button opens, and nothing need be added: ${face}`, async ({ page }) => {
    await open(page, { face });
    await goToStep(page, 3);
    await press(page, 'ajouter.tableur');
    await expect(at(page, 'tableur.texte')).toBeFocused();
    await pasteInto(page, 'tableur.texte', formats([['Écran']]));
    await expect(page.locator('[id="tableur.texte-error"]')).toContainText('deux cellules');
    await at(page, 'tableur.texte').fill('');
    await pasteInto(page, 'tableur.texte', formats(CELLS.slice(1, 3)));
    await expect(page.getByRole('button', { name: 'Ajouter ces 2 dépenses' })).toBeVisible();
    await press(page, page.getByRole('button', { name: 'Ne rien ajouter' }));
    await expect(at(page, 'tableur.texte')).toHaveCount(0);
    expect(await expenses(page)).toEqual([]);
  });

  test(`one cell, and several lines outside the expenses, are pasted as text: ${face}`, async ({ page }) => {
    await open(page, { face });
    await goToStep(page, 3);
    await press(page, 'ajouter.depense');
    await pasteInto(page, 'depenses.d1.libelle', formats([['Écran tactile']]));
    await expect(at(page, 'depenses.d1.libelle')).toHaveValue('Écran tactile');
    await pasteInto(page, 'depenses.d1.montant', formats([['1 200,00 € TTC']]));
    await at(page, 'depenses.d1.libelle').focus();
    await expect(at(page, 'depenses.d1.regime')).toHaveValue('ttc');
    await goToStep(page, 2);
    await pasteInto(page, 'projet.description', formats(CELLS.slice(1, 3)));
    await expect(at(page, 'projet.description')).toHaveValue(/^Écran tactile\t.*\nBorne/);
    await goToStep(page, 3);
    await expect(at(page, 'tableur.texte')).toHaveCount(0);
  });
}
