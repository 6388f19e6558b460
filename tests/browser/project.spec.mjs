// The complete path of a town clerk: empty page, answers with mouse and keyboard, verdict, draft and
// reopening the draft.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { SINGLE_FILE, cli, site } from './lab.mjs';
import { at, downloadDraft, fillProject, forgetDevice, goToStep, nodes, open, openDraft, press, ready, state, type } from './page.mjs';

const today = '2023-06-15';
const assess = (draft) =>
  JSON.parse(execFileSync(cli, ['assess', '--today', today, '-'], { input: draft, encoding: 'utf8' }));

const ways = [
  ['painted, over http', { face: 'imgui' }],
  ['plain, over http', { face: 'html' }],
  ['painted, single file', { face: 'imgui', address: pathToFileURL(join(site, SINGLE_FILE)).href }],
  ['plain, single file', { face: 'html', address: pathToFileURL(join(site, SINGLE_FILE)).href }],
];

for (const [name, way] of ways) {
  test(`a filled project can be downloaded and opened again: ${name}`, async ({ page }) => {
    const watched = await open(page, { ...way, today });
    expect((await state(page)).face).toBe(way.face);
    expect((await state(page)).assessment.eligible).toBe('indetermine');

    await fillProject(page);

    const filled = await state(page);
    expect(filled.assessment.eligible).toBe('oui');
    expect(filled.assessment.depot).toBe('ouvert');
    expect(filled.assessment.subvention_centimes).toEqual({ min: 1000040, max: 1000040 });
    expect(filled.assessment.limite_par).toBe('taux');

    const file = await downloadDraft(page);
    expect(file.name).toBe(`loire-connect_feurs_capteurs-economiser-eau_${today}.json`);
    expect(assess(file.text)).toEqual(filled.assessment);
    await expect(at(page, 'avis.telechargement')).toContainText(`Brouillon téléchargé\u00a0: ${file.name}.`);
    await expect(at(page, 'avis.telechargement')).toContainText('Ouvrir un brouillon');
    await expect(at(page, 'avis.telechargement')).toBeInViewport();

    await forgetDevice(page);
    await page.reload();
    await ready(page);
    expect((await state(page)).assessment.eligible).toBe('indetermine');
    await openDraft(page, { name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) });
    await expect.poll(async () => (await state(page)).assessment).toEqual(filled.assessment);
    expect((await downloadDraft(page)).text).toBe(file.text);
    expect(watched.errors).toEqual([]);
    expect(watched.violations).toEqual([]);
  });
}

test('a commune is found without its accents', async ({ page }) => {
  await open(page, { today });
  const { choose } = await import('./page.mjs');
  await choose(page, 'porteur.nature', 'commune');
  await type(page, 'porteur.commune', 'saint etienne');
  await press(page, 'porteur.commune.42218');
  await expect(at(page, 'porteur.commune')).toHaveValue('Saint-Étienne');
  expect(JSON.parse((await state(page)).draft).porteur.code_insee).toBe('42218');
});

test('one press leads to a missing answer, in both faces', async ({ page }) => {
  for (const face of ['html', 'imgui']) {
    await open(page, { face, today });
    await goToStep(page, 5);
    const link = nodes((await state(page)).view).find((node) => node.kind === 'button' && node.href === 'porteur.nature');
    await press(page, page.locator(`[id="${link.id}"]`).first());
    await expect(at(page, 'porteur.nature')).toBeFocused();
    await expect(at(page, 'porteur.nature')).toBeInViewport();
  }
});

test('amounts are typed and shown as in French, and ambiguous ones are kept as typed', async ({ page }) => {
  await open(page, { today });
  await goToStep(page, 3);
  if (!await at(page, 'depenses.d1.montant').count()) await press(page, 'ajouter.depense');
  const amount = at(page, 'depenses.d1.montant');
  for (const [typed, shown] of [
    ['12500.5', '12\u202f500,50'], ['12 500,50 €', '12\u202f500,50'], ['0,01', '0,01'],
  ]) {
    await type(page, 'depenses.d1.montant', '');
    await amount.selectText();
    await page.keyboard.type(typed);
    await expect(amount).toHaveValue(typed);
    await page.keyboard.press('Tab');
    await expect(amount).toHaveValue(shown);
  }
  for (const doubtful of ['1.250', '1,250', '-3', '12 50x', '99999999999999']) {
    await amount.focus();
    await amount.selectText();
    await page.keyboard.type(doubtful);
    await page.keyboard.press('Tab');
    await expect(amount).toHaveValue(doubtful);
    await expect(amount).toHaveAttribute('aria-invalid', 'true');
    await expect(amount).toHaveAccessibleDescription(/\S/);
  }
});
