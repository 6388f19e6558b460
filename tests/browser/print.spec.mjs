// The printed summary: the button and the print command of the browser both print a separate document
// instead of the page.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { CHROMIUM, PORTS, SINGLE_FILE, screenshots } from './lab.mjs';
import { at, goToStep, nodes, open, press, state, type } from './page.mjs';

test.skip(({ isMobile }) => isMobile, 'a phone prints the same document');
const today = '2023-06-15';
const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\s+/g, ' ');
const paper = (page) => page.evaluate(() => document.getElementById('paper').innerHTML);

const openExample = async (page, options = {}) => {
  const watched = await open(page, { today, ...options });
  await press(page, 'exemple.remplir');
  return watched;
};

/** Sends the event that precedes printing, because a test must not open the dialog. */
const aboutToPrint = (page) => page.evaluate(() => { window.dispatchEvent(new Event('beforeprint')); });
const stubPrint = (page) => page.evaluate(() => {
  window.printed = 0;
  window.print = () => {
    window.printed += 1;
    window.dispatchEvent(new Event('beforeprint'));
    window.titleThen = document.title;
    window.dispatchEvent(new Event('afterprint'));
  };
});

/** Applies print styles on screen. The driver of Firefox cannot emulate print media, so its rules are changed. */
const asPrinted = async (page) => {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => {
    if (matchMedia('print').matches) return;
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) if (rule.media && rule.media.mediaText === 'print') rule.media.mediaText = 'all';
    }
  });
};

const SENTENCES = ['Synthèse du projet', 'Appel à partenariat « Loire Connect » 2023', 'Établie le 15 juin 2023',
  'Le simulateur estime ce que l’appel permet.', 'Des capteurs pour économiser l’eau et l’énergie',
  'du 2 octobre 2023 au 28 juin 2024', 'Oui, selon vos réponses', '14 800 € au plus', 'Dernier jour : 28 juillet 2023',
  'Les quatre conditions', 'Le budget du projet', '12 500,00 €', 'Éligible', 'Exclue', '19 150,00 €', 'Le calcul, pas à pas',
  'aide de 14 800,00 € au plus', 'Aide du Département, au plus', 'Total des financements', 'pensée avec l’école',
  'Réponses qui manquent', 'Pièces à joindre', 'à vérifier sur le portail', 'Délibération', 'règles loire-connect-2023'];

const expectInOrder = (text, sentences) => {
  let from = 0;
  for (const each of sentences) {
    const found = text.indexOf(each, from);
    expect(found, `«${each}» after ${from} in\n${text}`).toBeGreaterThanOrEqual(0);
    from = found + each.length;
  }
};

const pdfOf = async (page, name) => {
  mkdirSync(screenshots, { recursive: true });
  const file = join(screenshots, `${name}.pdf`);
  await page.pdf({ path: file, preferCSSPageSize: true, tagged: true });
  return { info: execFileSync('pdfinfo', [file], { encoding: 'utf8' }), text: execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }) };
};

for (const face of ['imgui', 'html']) {
  test(`the example prints as two tagged A4 pages with the text in order: ${face}`, async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'only this engine can produce a PDF in a test');
    const watched = await openExample(page, { face });
    await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'dark'));
    const { info, text } = await pdfOf(page, `synthese-${face}`); // no button is pressed, as with Ctrl+P
    expect(info).toMatch(/^Pages: +2$/m);
    expect(info).toMatch(/^Page size: .*\(A4\)$/m);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Title: +Synthèse du projet – Des capteurs/m);
    expectInOrder(plain(text), SENTENCES);
    expect(text).toContain('Page 2 sur 2');
    expect(plain(text)).not.toMatch(/Télécharger|Affichage|Vos données|Étapes/);
    expect(text.replace(/^\f?Loire Connect – estimation.*$|^Page \d.*$/gm, '')).not.toContain('simulateur d’aide');
    expect(watched.errors).toEqual([]);
    expect(watched.violations).toEqual([]);
  });
}

test('a long budget repeats its column headers and does not split rows', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only this engine can produce a PDF in a test');
  await openExample(page);
  const draft = JSON.parse((await state(page)).draft);
  const [line] = draft.depenses;
  draft.depenses = Array.from({ length: 200 }, (_, i) => ({ ...line, id: `d${i + 1}`, libelle: `Œuvre d’été ${i + 1}\u00a0: capteurs et passerelle, pose comprise` }));
  await page.locator('#draft-file').setInputFiles({ name: 'long.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(draft)) });
  await expect.poll(async () => JSON.parse((await state(page)).draft).depenses.length).toBe(200);
  const { text } = await pdfOf(page, 'synthese-longue');
  const pages = text.split('\f').filter(Boolean);
  expect(pages.length).toBeGreaterThan(5);
  const budget = pages.filter((each) => /Œuvre d’été \d+/.test(each));
  for (const each of budget) expect(plain(each)).toMatch(/Dépense Nature Montant HT État Raison/);
  expect(new Set(text.match(/Œuvre d’été \d+/g)).size).toBe(200);
  for (const each of budget) {
    // If no row is split, each page has as many amounts as labels.
    const names = each.match(/Œuvre d’été \d+/g).length;
    expect(plain(each).match(/12 500,00 € Éligible/g).length).toBe(names);
  }
});

for (const face of ['imgui', 'html']) {
  test(`the button of the last step prints with mouse and keyboard, without changing the screen: ${face}`, async ({ page }) => {
    await openExample(page, { face });
    await goToStep(page, 5);
    await stubPrint(page);
    const { view } = await state(page);
    const { id } = nodes(view).find((node) => node.command === 'print_summary');
    await press(page, id);
    await at(page, id).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => window.printed)).toBe(2);
    expect(await page.evaluate(() => [window.titleThen, document.title])).toEqual(
      ['Synthèse du projet – Des capteurs pour économiser l’eau et l’énergie', 'Résultat et brouillon – étape 5 sur 6 – Loire Connect – simulateur d’aide']);
    await expect(page.locator('#paper')).toBeHidden();
    await expect(page.locator('#notice')).toBeEmpty();
    await asPrinted(page);
    await expect(page.locator('#paper')).toBeVisible();
    const shown = await page.evaluate(() => [...document.body.children].filter((each) => each.getBoundingClientRect().height > 0).map((each) => each.id));
    expect(shown).toEqual(['paper']);
    expect(await page.evaluate(() => [getComputedStyle(document.getElementById('paper')).color, getComputedStyle(document.body).backgroundColor]))
      .toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expectInOrder(plain(await page.locator('#paper').innerText()), SENTENCES);
  });
}

test('the printed document is valid HTML with headings, terms and tables, the same in both engines', async ({ page, browserName }) => {
  await openExample(page);
  await aboutToPrint(page);
  const html = await paper(page);
  const report = await new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'no-inline-style': 'off', 'no-trailing-whitespace': 'off', 'svg-focusable': 'off' }, // column widths need inline styles, and the texts of the applicant may end with spaces
  }).validateString(html);
  expect(report.results.flatMap(({ messages }) => messages.map((m) => `${m.ruleId} ${m.message}`))).toEqual([]);
  const paperOf = page.locator('#paper');
  await expect(paperOf.locator('h1')).toHaveCount(1);
  expect(await paperOf.locator('th:not([scope])').count()).toBe(0);
  expect(await paperOf.locator('table:not(:has(caption), [aria-label])').count()).toBe(0);
  expect(await paperOf.locator('dl > div > dt').count()).toBeGreaterThan(5);
  expect(await paperOf.locator('a, button, input').count()).toBe(0);
  if (browserName !== 'firefox') return;
  const otherBrowser = await chromium.launch(CHROMIUM);
  try {
    const otherPage = await otherBrowser.newPage({ baseURL: `http://127.0.0.1:${PORTS[0]}/`, locale: 'fr-FR', timezoneId: 'Europe/Paris' });
    await openExample(otherPage);
    await aboutToPrint(otherPage);
    expect(await paper(otherPage)).toBe(html);
  } finally {
    await otherBrowser.close();
  }
});

test('the next answer discards the printed document, and the rules of the single file print as a page', async ({ page }) => {
  await openExample(page, { face: 'html', address: SINGLE_FILE });
  await aboutToPrint(page);
  expect(await paper(page)).toContain('Des capteurs pour économiser');
  await goToStep(page, 2);
  await at(page, 'projet.intitule').fill('');
  await type(page, 'projet.intitule', 'L’œuvre de l’été');
  expect(await paper(page)).toBe('');
  await aboutToPrint(page);
  expect(await paper(page)).toContain('L’œuvre de l’été');
  await page.locator('#rules-link').click();
  await expect(page.locator('html')).toHaveClass(/reading-rules/);
  await aboutToPrint(page);
  expect(await paper(page)).toBe('');
});

test('a frame that may not print shows a message, and the texts of the applicant are not read as HTML', async ({ page }) => {
  const query = new URLSearchParams({ simulator: `http://127.0.0.1:${PORTS[0]}/${SINGLE_FILE}?vue=html`, sandbox: 'allow-scripts allow-downloads allow-forms' });
  await page.goto(`http://127.0.0.1:${PORTS[1]}/?${query}`);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.waitForFunction(() => window.loireConnect);
  await press(frame, 'exemple.remplir');
  await goToStep(frame, 2);
  await frame.locator('[id="projet.intitule"]').fill('<img src=x onerror="window.hit=1"> & œuvre');
  await goToStep(frame, 5);
  await press(frame, 'imprimer');
  await expect(frame.locator('#notice')).toContainText('L’impression ne s’est pas ouverte');
  await frame.evaluate(() => { window.dispatchEvent(new Event('beforeprint')); });
  expect(await frame.evaluate(() => [document.querySelectorAll('#paper img').length, window.hit])).toEqual([0, undefined]);
  expect(await frame.evaluate(() => document.getElementById('paper').textContent)).toContain('<img src=x');
});
