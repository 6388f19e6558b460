// Helpers for the tests of the page: opening it, reading its state, using its controls by id.
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { downloads } from './lab.mjs';

/** Removes what the device has kept of earlier projects, as a first visit finds it. */
export async function forgetDevice(page) {
  if (!/^(http|file):/.test(page.url())) return;
  await page.evaluate(() => new Promise((done) => {
    window.addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true); // nothing is kept again on leaving
    try {
      sessionStorage.clear();
      const request = indexedDB.deleteDatabase('loire-connect');
      request.onsuccess = request.onerror = () => done();
    } catch { // no storage here
      done();
    }
  }));
}

/**
 * Opens the page (or `address`) as on a first visit and waits until it is ready; returns its requests, errors
 * and violations.
 */
export async function open(page, { face = 'imgui', address = 'index.html', today } = {}) {
  const watched = { requests: [], errors: [], violations: [] };
  page.on('request', (request) => watched.requests.push(request.url()));
  page.on('pageerror', (error) => watched.errors.push(String(error)));
  page.on('console', (message) => {
    if (/content.security.policy/i.test(message.text())) watched.violations.push(message.text());
    else if (message.type() === 'error') watched.errors.push(message.text());
  });
  if (today) await page.clock.setFixedTime(new Date(`${today}T12:00:00+02:00`));
  await forgetDevice(page);
  await page.goto(`${address}?vue=${face}`);
  await ready(page);
  return watched;
}

export async function ready(page) {
  await page.waitForFunction(() => window.loireConnect || document.getElementById('incident')?.textContent);
  expect(await page.locator('#incident').textContent()).toBe('');
  await page.evaluate(() => window.loireConnect.ready);
}

/** {assessment, draft, view, frames, face} */
export const state = (page) => page.evaluate(() => window.loireConnect.etat());

/** The control of a field, by its id. */
export const at = (page, id) => page.locator(`[id="${id}"]`);

/** All nodes of a view, parents first. */
export const nodes = (view) => [view, ...(view.children || []).flatMap(nodes)];

// Two taps at one place within this time are a double tap, which does not place the caret. People are
// never this quick between two controls.
const DOUBLE_TAP = 400;
const lastTap = new WeakMap();

/** The buttons, one after the other, that open what has the control `id`: a criterion, a co-funder or an axis. */
const openersOf = async (page, id) => {
  const [list, item] = id.split('.');
  if (list === 'criteres') return [`critere.${item}.ouvrir`];
  if (list === 'financements') return [`financements.${item}.ouvrir`];
  if (!id.startsWith('projet.themes.')) return [];
  return page.locator('main .fold[id^="axe"]').evaluateAll((all) => all.map((fold) => fold.id));
};

/** Opens what has the control `id`, if it is closed. */
export const reach = async (page, id) => {
  if (await at(page, id).count()) return;
  for (const opener of await openersOf(page, id)) {
    await press(page, opener);
    if (await at(page, id).count()) return;
  }
};

/** Presses a control as people do on this device, with a tap or a click. Opens first what has it. */
export const press = async (page, id) => {
  if (typeof id === 'string' && !id.endsWith('.ouvrir')) await reach(page, id);
  const control = typeof id === 'string' ? at(page, id) : id;
  if (!(await page.evaluate(() => navigator.maxTouchPoints > 0))) return control.click();
  // People tap only once they see the control, so the scroll must be painted first.
  await control.scrollIntoViewIfNeeded();
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
  await page.waitForTimeout(Math.max(0, (lastTap.get(page) || 0) + DOUBLE_TAP - Date.now()));
  await control.tap();
  lastTap.set(page, Date.now());
};

/** Opens the menu of the header, unless it is open. */
export const openMenu = async (page) => {
  const button = at(page, 'display-button');
  if (await button.getAttribute('aria-expanded') === 'false') await press(page, button);
  await expect(at(page, 'display-panel')).toBeVisible();
};

/** A choice of the menu, by the words that a person reads. */
export const choice = (page, words) => page.locator('#display-panel').getByRole('radio', { name: words, exact: true });

/** Shows `face`, or the face that is not shown, by the menu of the header. Closes the menu. */
export const changeFace = async (page, face) => {
  const wanted = face || ((await state(page)).face === 'html' ? 'imgui' : 'html');
  await openMenu(page);
  await press(page, choice(page, wanted === 'html' ? 'Simple (HTML)' : 'Graphique'));
  await keyboard(page).press('Escape');
};

/** The keyboard of a page, or of the page that contains a frame. */
const keyboard = (page) => (page.keyboard ? page.keyboard : page.page().keyboard);

/** Goes to step `number` (1 to 6). */
export const goToStep = (page, number) => press(page, page.getByRole('navigation').getByRole('button').nth(number - 1));

/** Goes to the step of the identity, the representative and the contact, and opens these parts. */
export const openDossier = async (page) => {
  await goToStep(page, 6);
  for (const part of ['identite', 'representant', 'contact']) {
    if (await at(page, part).getAttribute('aria-expanded') === 'false') await press(page, part);
  }
};

/** Presses the control, then types into it. */
export const type = async (page, id, text) => {
  await press(page, id);
  await expect(at(page, id)).toBeFocused();
  await keyboard(page).type(text);
};

/** Chooses `value` in a list with the arrow keys. */
export const choose = async (page, id, value) => {
  await reach(page, id);
  const control = at(page, id);
  await control.focus();
  const options = await control.locator('option').evaluateAll((all) => all.map((option) => option.value));
  const from = options.indexOf(await control.inputValue());
  const steps = options.indexOf(value) - from;
  for (let i = 0; i < Math.abs(steps); i += 1) await keyboard(page).press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  await expect(control).toHaveValue(value);
};

/** Fills in a complete project from the empty page: 12 500,50 € of sensors for the public of Feurs. */
export async function fillProject(page) {
  await choose(page, 'porteur.nature', 'commune');
  await type(page, 'porteur.commune', 'feur');
  await keyboard(page).press('ArrowDown');
  await keyboard(page).press('Enter');
  await expect(at(page, 'porteur.commune')).toHaveValue('Feurs');
  await goToStep(page, 2);
  await type(page, 'projet.intitule', 'Des capteurs pour économiser l’eau');
  await press(page, 'projet.themes.objets_connectes');
  await goToStep(page, 3);
  if (!await at(page, 'depenses.d1.libelle').count()) await press(page, 'ajouter.depense');
  await type(page, 'depenses.d1.libelle', 'Capteurs');
  await choose(page, 'depenses.d1.nature', 'equipement');
  await type(page, 'depenses.d1.montant', '12500,50');
  await choose(page, 'depenses.d1.destinataire', 'usagers');
  await press(page, 'depenses_communes.investissement.oui');
  await press(page, 'depenses_communes.obligation_legale.non');
  await press(page, 'depenses_communes.acquisition.achat');
  await press(page, 'depenses_completes');
}

/** The draft of an eligible project of Feurs with `count` expenses of 1 000 €. */
export const projectOfLines = (count) => JSON.stringify({
  format: 'loire-connect/brouillon', version: 1, edition: 'loire-connect-2023',
  porteur: { nature: 'commune', code_insee: '42094' }, projet: { themes: ['objets_connectes'] },
  depenses: Array.from({ length: count }, (_, i) => ({ id: `d${i + 1}`, libelle: `Capteurs ${i + 1}`, nature: 'equipement', montant_ht_centimes: 100000, destinataire: 'usagers' })),
  depenses_communes: { investissement: true, obligation_legale: false, acquisition: 'achat' }, depenses_completes: true,
});

/** Presses the button of the result that downloads the draft; returns {name, text}. */
export async function downloadDraft(page) {
  await goToStep(page, 5);
  const { view } = await state(page);
  const button = nodes(view).find((node) => node.command === 'download_draft');
  if (page.context().browser().browserType().name() === 'firefox') {
    rmSync(downloads, { recursive: true, force: true });
    mkdirSync(downloads, { recursive: true });
    await press(page, button.id);
    const found = () => readdirSync(downloads).filter((name) => name.endsWith('.json') && statSync(join(downloads, name)).size > 0);
    await expect.poll(() => found().length).toBe(1);
    const [name] = found();
    return { name, text: readFileSync(join(downloads, name), 'utf8') };
  }
  const waiting = page.waitForEvent('download');
  await press(page, button.id);
  const download = await waiting;
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

// Under automation, the first file picker of Firefox never closes. Later files are set directly.
const pickerUsed = new WeakSet();

/** Presses the button that opens a draft and gives `files` to its file picker. */
export async function openDraft(page, files) {
  if (pickerUsed.has(page)) {
    await page.locator('#draft-file').setInputFiles(files);
    return;
  }
  if (page.context().browser().browserType().name() === 'firefox') pickerUsed.add(page);
  await goToStep(page, 1);
  const { view } = await state(page);
  const button = nodes(view).find((node) => node.command === 'open_draft');
  const waiting = page.waitForEvent('filechooser');
  await press(page, button.id);
  await (await waiting).setFiles(files);
}

/** Drops a file ({name, text}) on the page. */
export const drop = (page, { name, text }) => page.evaluate(({ fileName, content }) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], fileName, { type: 'application/json' }));
  for (const kind of ['dragenter', 'dragover', 'drop']) {
    document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
  }
}, { fileName: name, content: text });

/** The text that another program would get after Ctrl+V. */
export async function pasted(page) {
  await page.evaluate(() => document.body.prepend(Object.assign(document.createElement('textarea'), { id: 'elsewhere' })));
  await page.locator('#elsewhere').focus();
  await page.keyboard.press('Control+v');
  const text = await page.locator('#elsewhere').inputValue();
  await page.locator('#elsewhere').evaluate((other) => other.remove());
  return text;
}
