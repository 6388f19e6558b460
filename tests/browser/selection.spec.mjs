// Results, reasons, amounts and the contact are selected and copied as on any page, in both faces.
import { expect, test } from '@playwright/test';
import { at, fillProject, goToStep, open, openDossier, pasted, press } from './page.mjs';

/** Drags the mouse over all the words of `element`, from beside the first to beside the last, and copies them. */
async function dragOver(page, element) {
  await element.scrollIntoViewIfNeeded();
  const { left, top, right, bottom } = await element.evaluate((words) => {
    const range = document.createRange();
    range.selectNodeContents(words);
    const rects = [...range.getClientRects()];
    const [first, last] = [rects[0], rects[rects.length - 1]];
    return { left: first.left, top: (first.top + first.bottom) / 2, right: last.right, bottom: (last.top + last.bottom) / 2 };
  });
  await page.mouse.move(left + 0.5, top);
  await page.mouse.down();
  await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 4 });
  await page.mouse.move(right + 1, bottom, { steps: 4 });
  await page.mouse.up();
  const selected = await page.evaluate(() => String(getSelection()).trim());
  await page.keyboard.press('Control+c');
  return { selected, copied: await pasted(page) };
}

/** A selected text with ordinary spaces for U+00A0, as Firefox gives it. */
const ordinary = (text) => text.replace(/\u00a0/g, ' ');

/** Opens every part of the step that is folded. Of a list whose items open one at a time, the last one stays open. */
async function openParts(page) {
  const folds = await page.locator('main .fold').evaluateAll((all) => all.map((fold) => fold.id));
  for (const id of folds) {
    if (await at(page, id).getAttribute('aria-expanded') === 'false') await press(page, at(page, id));
  }
}

for (const face of ['imgui', 'html']) {
  test(`a result and its reason are selected with the mouse and copied, numbers without separators: ${face}`, async ({ page }) => {
    await open(page, { face });
    await fillProject(page);
    await goToStep(page, 5);
    const amount = page.locator('main .section .status-value').filter({ hasText: /^[\d\u202f]+,\d\d\u00a0€$/ }).first();
    const words = await amount.textContent();
    expect(words).toContain('\u202f');
    const { selected, copied } = await dragOver(page, amount);
    expect(ordinary(selected)).toBe(ordinary(words));
    expect(ordinary(copied)).toBe(ordinary(words.replace(/\u202f/g, '')));
    const selection = await page.locator('main .section').evaluate((section) => {
      const [title, intro] = [section.querySelector('h2'), section.querySelector('p')];
      getSelection().setBaseAndExtent(title, 0, intro, intro.childNodes.length);
      return [title.textContent, intro.textContent];
    });
    await page.keyboard.press('Control+c');
    expect(ordinary(await pasted(page)).split(/\n+/)).toEqual(selection.map(ordinary)); // two texts are two lines
    await openParts(page);
    const reason = page.locator('main .text').filter({ hasText: 'collectivités' }).first();
    expect(ordinary((await dragOver(page, reason)).selected)).toBe(ordinary(await reason.textContent()));
  });

  test(`the e-mail and the telephone of the contact are links, and are copied: ${face}`, async ({ page }) => {
    await open(page, { face, today: '2023-06-01' });
    await fillProject(page);
    await goToStep(page, 5);
    await openParts(page);
    for (const [id, address] of [['courriel', /^mailto:[\w.-]+@loire\.fr/], ['telephone', /^tel:0\d{9}$/]]) {
      const link = at(page, `resultat.contact.${id}`);
      expect(await link.getAttribute('href')).toMatch(address);
      expect(await link.getAttribute('target')).toBeNull();
      expect(await link.evaluate((a) => getComputedStyle(a, '::after').content)).toMatch(/none|normal/);
      await link.scrollIntoViewIfNeeded();
      const box = await link.boundingBox();
      const hit = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest('a')?.id, [box.x + box.width / 2, box.y + box.height / 2]);
      expect(hit).toBe(`resultat.contact.${id}`);
      const label = link.locator('span').first();
      // A mouse that is pressed on a link drags the link: its words are selected from beside it.
      const words = await label.textContent();
      await expect(link).toHaveCSS('opacity', '1'); // so that the selection is seen
      await label.evaluate((element) => getSelection().selectAllChildren(element));
      expect(await page.evaluate(() => String(getSelection()))).toBe(words);
      await page.keyboard.press('Control+c');
      expect(await pasted(page)).toBe(words.replace(/\s/g, ''));
    }
  });
}

/** The words of the painted face whose lines are not those of the painter. */
const misplaced = (page) => page.evaluate(() => [...document.querySelectorAll('main .words')].flatMap((element) => {
  const range = document.createRange();
  range.selectNodeContents(element);
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const box = element.getBoundingClientRect();
  const lines = new Set(rects.map(({ top }) => Math.round(top))).size;
  const painted = Math.round(box.height / parseFloat(getComputedStyle(element).lineHeight));
  const right = Math.max(...rects.map((rect) => rect.right));
  return lines === painted && right < box.right + 1 ? [] : [`${lines} lines for ${painted}, ${Math.round(right - box.right)} px: ${element.textContent.slice(0, 60)}`];
}));

for (const [width, height] of [[1280, 800], [390, 844]]) {
  test(`the words of every step have the painted lines: ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await press(page, 'exemple.remplir');
    for (let step = 1; step <= 6; step += 1) {
      await goToStep(page, step);
      await openParts(page);
      await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
      expect(await page.locator('main .words').count(), `step ${step}`).toBeGreaterThan(5);
      expect(await misplaced(page), `step ${step}`).toEqual([]);
    }
  });
}

test('the words lie on the painted ones, letter for letter', async ({ page }) => {
  await open(page);
  await fillProject(page);
  await goToStep(page, 5);
  const words = page.locator('main .section h2.words').first();
  await words.scrollIntoViewIfNeeded();
  const clip = await words.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: Math.floor(x) - 6, y: Math.floor(y), width: Math.ceil(width) + 12, height: Math.ceil(height) };
  });
  /** The left and right ends of what is not the ground in `clip`. */
  const ink = async () => {
    const picture = (await page.screenshot({ clip })).toString('base64');
    return page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
      const pen = canvas.getContext('2d');
      pen.drawImage(image, 0, 0);
      const { data: pixels } = pen.getImageData(0, 0, image.width, image.height);
      const dark = [];
      for (let i = 0; i < pixels.length; i += 4) if (pixels[i] < 128) dark.push((i / 4) % image.width);
      return [Math.min(...dark), Math.max(...dark)];
    }, picture);
  };
  const painted = await ink();
  await words.evaluate((element) => {
    document.getElementById('painting').style.visibility = 'hidden';
    element.style.webkitTextFillColor = 'black';
  });
  const written = await ink();
  expect(Math.abs(written[0] - painted[0])).toBeLessThanOrEqual(2);
  expect(Math.abs(written[1] - painted[1])).toBeLessThanOrEqual(3);
});

test('a press in the words of a choice or of a field does what it does in its box', async ({ page }) => {
  await open(page);
  await press(page, 'exemple.remplir');
  await goToStep(page, 2);
  const label = page.locator('label[for="projet.intitule"] .words');
  await label.click();
  await expect(at(page, 'projet.intitule')).toBeFocused();
  const tick = at(page, 'projet.themes.objets_connectes');
  const before = await tick.isChecked();
  await tick.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await page.locator('label[for="projet.themes.objets_connectes"] .words').boundingBox();
  await page.mouse.click(x + width / 4, y + height / 2);
  expect(await tick.isChecked()).toBe(!before);
});

for (const face of ['imgui', 'html']) {
  test(`each answer of the dossier is copied by its button as other forms take it: ${face}`, async ({ page }) => {
    await open(page, { face });
    await fillProject(page);
    await openDossier(page);
    await at(page, 'porteur.siret').fill('214 200 941 00018');
    await at(page, 'porteur.contact.telephone').fill('04 77 00 00 00');
    await at(page, 'porteur.contact.courriel').fill('mairie@exemple.fr');
    for (const [id, text] of [['porteur.siret', '21420094100018'], ['porteur.contact.telephone', '0477000000'], ['porteur.contact.courriel', 'mairie@exemple.fr']]) {
      await press(page, `${id}.copier`);
      await expect.poll(() => pasted(page), id).toBe(text);
    }
    await press(page, 'recopie');
    await press(page, 'recopie.depenses.copier');
    expect(await pasted(page)).toBe('12500,50');
    await press(page, 'recopie.projet.intitule.copier');
    expect(await pasted(page)).toBe('Des capteurs pour économiser l’eau');
  });
}
