// Drafts that come as files, including wrong files. No typed answer may be lost.
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { leavingAsks, refuseDevice } from './leave.mjs';
import { PORTS } from './lab.mjs';
import { at, downloadDraft, drop, fillProject, goToStep, nodes, open, openDossier, openDraft, press, state, type } from './page.mjs';

const today = '2023-06-15';

test('a draft dropped on the page is opened', async ({ page }) => {
  await open(page, { today });
  await fillProject(page);
  const filled = await state(page);
  const file = await downloadDraft(page);
  await page.reload();
  await page.waitForFunction(() => window.loireConnect);
  await drop(page, file);
  await expect.poll(async () => (await state(page)).assessment).toEqual(filled.assessment);
});

test('wrong files are reported in French and change nothing', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page, { today });
  await fillProject(page);
  const { draft } = await state(page);
  const banners = async () => nodes((await state(page)).view)
    .filter((node) => node.kind === 'banner').map((node) => `${node.label} ${node.help || ''}`);
  const before = await banners();
  const wrong = {
    'notes.json': 'Bonjour, ceci n’est pas du JSON.',
    'autre.json': '{"a": 1}',
    'edition.json': JSON.stringify({ ...JSON.parse(draft), edition: 'loire-connect-1999' }),
    'version.json': JSON.stringify({ ...JSON.parse(draft), version: 999 }),
    'latin1.json': Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]),
    'utf16.json': Buffer.from(draft, 'utf16le'),
  };
  const folder = mkdtempSync(join(tmpdir(), 'loire-'));
  for (const [name, content] of Object.entries(wrong)) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, 'gros.json'), '');
  truncateSync(join(folder, 'gros.json'), 50 * 1024 * 1024);
  const heard = new Set();
  for (const name of [...Object.keys(wrong), 'gros.json']) {
    await openDraft(page, join(folder, name));
    await expect.poll(async () => (await banners()).filter((text) => !before.includes(text)).length, { message: name })
      .toBeGreaterThan(0);
    const message = (await banners()).filter((text) => !before.includes(text)).join(' ');
    await expect.poll(async () => (await banners()).join(' ')).toContain(message);
    heard.add(message);
    if (/latin1|utf16/.test(name)) expect(message).toContain('Enregistrez-le en UTF-8');
    expect(message).toContain(name);
    expect(message).not.toMatch(/\/(depenses|porteur|version|edition)/); // JSON pointers are for programs only
    expect((await state(page)).draft, name).toBe(draft);
    for (const text of await banners()) if (!before.includes(text)) before.push(text);
  }
  rmSync(folder, { recursive: true });
  expect(heard.size).toBeGreaterThanOrEqual(4); // different problems have different messages
});

test('a value that is set without an event is kept and is in the downloaded draft', async ({ page, browserName, isMobile }) => {
  test.skip(browserName !== 'chromium' || isMobile, 'one engine is enough');
  for (const face of ['html', 'imgui']) {
    await open(page, { face, today });
    const fill = (id, value) => at(page, id).evaluate((control, text) => { control.value = text; }, value);
    await openDossier(page);
    await fill('porteur.nom', 'Mairie');
    await type(page, 'porteur.siret', '1');
    await expect(at(page, 'porteur.nom')).toHaveValue('Mairie');
    await fill('porteur.contact.nom', 'Durand');
    const { porteur } = JSON.parse((await downloadDraft(page)).text);
    expect([porteur.nom, porteur.contact.nom]).toEqual(['Mairie', 'Durand']);
  }
});

test('answers that are not in a file can be restored after opening drafts, and leaving asks until then', async ({ page, browserName, isMobile }) => {
  test.skip(browserName !== 'chromium' || isMobile, 'one engine is enough; the session has tests of its own');
  await refuseDevice(page);
  await open(page, { face: 'html', today });
  const empty = JSON.parse((await state(page)).draft);
  const named = (name) => ({ name: `${name}.json`, text: JSON.stringify({ ...empty, projet: { intitule: name } }) });
  expect(await leavingAsks(page)).toBe(false);
  await openDossier(page);
  await type(page, 'porteur.nom', 'Les miennes');
  expect(await leavingAsks(page)).toBe(true);
  for (const name of ['A', 'B', 'B']) {
    await drop(page, named(name));
    await expect.poll(async () => JSON.parse((await state(page)).draft).projet.intitule).toBe(name);
    expect(await leavingAsks(page)).toBe(true);
  }
  await press(page, 'fermer.avis');
  expect(await leavingAsks(page)).toBe(true);
  for (let presses = 0; JSON.parse((await state(page)).draft).porteur.nom !== 'Les miennes'; presses += 1) {
    expect(presses).toBeLessThan(3);
    await press(page, 'annuler');
  }
  await downloadDraft(page);
  expect(await leavingAsks(page)).toBe(false);
});

test('two files at once are refused with a message', async ({ page, browserName, isMobile }) => {
  test.skip(browserName !== 'chromium' || isMobile, 'one engine is enough');
  await open(page, { face: 'html', today });
  const { draft } = await state(page);
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    for (const name of ['a.json', 'b.json']) dataTransfer.items.add(new File([content], name));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  }, draft);
  await expect(page.locator('[data-kind="banner"]').filter({ hasText: 'a.json, b.json' })).toContainText('un seul fichier');
});

test('where a download may fail silently, the draft is offered as text, and leaving asks until the file is confirmed', async ({ page, browserName, isMobile }) => {
  test.skip(browserName !== 'chromium' || isMobile, 'one engine is enough');
  await refuseDevice(page);
  const ways = [[PORTS[1], 'allow-scripts allow-same-origin allow-modals'], [PORTS[1], null], [PORTS[0], 'allow-scripts allow-same-origin']];
  for (const [port, sandbox] of ways) {
    await page.goto(`http://127.0.0.1:${port}/vide.html`);
    await page.setContent(`<iframe style="width:900px;height:3000px" src="http://127.0.0.1:${PORTS[0]}/index.html?vue=html"${sandbox ? ` sandbox="${sandbox}"` : ''}></iframe>`);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await frame.waitForFunction(() => window.loireConnect);
    await openDossier(frame);
    await at(frame, 'porteur.nom').fill('Mairie');
    await at(frame, 'etape.resultat').click();
    await at(frame, 'telecharger').click();
    const text = await frame.locator('#draft-text').inputValue();
    expect(JSON.parse(text).porteur.nom).toBe('Mairie');
    await expect(frame.locator('#announcements')).not.toContainText('téléchargé :');
    expect(await leavingAsks(frame)).toBe(true);
    await frame.getByRole('button', { name: 'Le fichier est arrivé' }).click();
    expect(await leavingAsks(frame)).toBe(false);
    await expect(frame.locator('#draft-text')).toHaveCount(0);
    // A changed answer must remove the offered text, because the text no longer matches the answers.
    await at(frame, 'telecharger').click();
    await at(frame, 'etape.dossier').click();
    await at(frame, 'porteur.nom').fill('Autre');
    await expect(frame.locator('#draft-text')).toHaveCount(0);
    expect(await leavingAsks(frame)).toBe(true);
  }
});

for (const face of ['imgui', 'html']) {
  test(`a draft with errors can be downloaded, then the first error gets the focus: ${face}`, async ({ page, browserName }) => {
    test.skip(browserName === 'firefox', 'its driver does not report downloads');
    await open(page, { face, today });
    await openDossier(page);
    await type(page, 'porteur.siret', '123');
    await goToStep(page, 3);
    await press(page, 'ajouter.depense');
    await type(page, 'depenses.d1.montant', 'douze');
    const file = await downloadDraft(page);
    expect(JSON.parse(file.text).saisies['depenses.d1.montant']).toBe('douze');
    await expect(at(page, 'depenses.d1.montant')).toBeFocused();
    await expect(at(page, 'depenses.d1.montant')).toHaveAttribute('aria-invalid', 'true');
    expect(nodes((await state(page)).view).find(({ kind, id }) => kind === 'banner' && id === 'avis').label).toContain('2 réponses sont à corriger');
    await goToStep(page, 5);
    await press(page, 'resultat.corriger.porteur.siret');
    await expect(at(page, 'porteur.siret')).toBeFocused();
  });
}
