// Nothing jumps: what is under the hand stays there when a button changes the page around it.
import { expect, test } from '@playwright/test';
import { at, choose, fillProject, goToStep, open, press, reach, type } from './page.mjs';

const MOST = 8; // CSS pixels

/** The top of the control `id` in the window. */
const topOf = (page, id) => at(page, id).evaluate((control) => control.getBoundingClientRect().top);

/** Waits until the control `id` no longer moves; returns its top. */
async function settledTop(page, id) {
  let before = NaN;
  await expect.poll(async () => {
    const now = await topOf(page, id);
    const still = Math.abs(now - before) < 0.5;
    before = now;
    return still;
  }, { intervals: [100] }).toBe(true);
  return before;
}

/**
 * Scrolls the control `id` to the middle of the window, as the driver of Firefox does before a press, presses it
 * there, and returns how far `then` is from it.
 */
async function distance(page, id, then) {
  await at(page, id).evaluate((control) => control.scrollIntoView({ block: 'center' }));
  const before = await settledTop(page, id);
  await press(page, id);
  await expect(at(page, then)).toHaveCount(1);
  return Math.abs(await settledTop(page, then) - before);
}

/** Three named expenses; the last one is open. */
async function threeExpenses(page) {
  await goToStep(page, 3);
  for (const line of ['d1', 'd2', 'd3']) {
    await press(page, 'ajouter.depense');
    await type(page, `depenses.${line}.libelle`, `Borne ${line}`);
    await choose(page, `depenses.${line}.nature`, 'equipement');
  }
}

for (const face of ['imgui', 'html']) {
  test(`ticking a proposed theme leaves the page and the focus where they are: ${face}`, async ({ page }) => {
    await open(page, { face });
    await goToStep(page, 2);
    await type(page, 'projet.description', 'Un chatbot et une borne numérique pour les habitants.');
    const id = 'proposition.chatbot';
    for (const words of ['Décocher', 'Cocher ce thème']) {
      expect(await distance(page, id, id), words).toBeLessThanOrEqual(MOST);
      await expect(at(page, id)).toBeFocused();
      await expect(at(page, id).locator('.button-label')).toHaveText(words);
    }
    expect(await distance(page, 'proposition.tout', 'proposition.tout')).toBeLessThanOrEqual(MOST);
    await expect(at(page, 'proposition.tout')).toHaveText('Tout décocher');
    await reach(page, 'projet.themes.chatbot');
    await expect(at(page, 'projet.themes.chatbot')).toBeChecked();
  });

  test(`removing, restoring, moving, copying and opening an expense leave it under the hand: ${face}`, async ({ page }) => {
    test.setTimeout(180_000);
    await open(page, { face });
    await threeExpenses(page);
    const steps = [
      ['depenses.d2.ouvrir', 'depenses.d2.ouvrir'], // closes d3
      ['depenses.d2.ouvrir', 'depenses.d2.ouvrir'],
      ['depenses.d3.ouvrir', 'depenses.d3.ouvrir'],
      ['depenses.d3.monter', 'depenses.d3.monter'],
      ['depenses.d3.descendre', 'depenses.d3.monter'], // no longer a button: the last line
      ['depenses.d3.dupliquer', 'depenses.d4.dupliquer'],
      ['depenses.d4.supprimer', 'annuler'],
      ['annuler', 'depenses.d4.ouvrir'],
    ];
    for (const [id, then] of steps) {
      expect(await distance(page, id, then), `${id}, then ${then}`).toBeLessThanOrEqual(MOST);
    }
    await expect(at(page, 'depenses.d4.ouvrir')).toBeFocused();
    await expect(at(page, 'avis')).toHaveCount(0); // nothing appeared at the top of the page
  });

  test(`opening and answering a criterion or an axis leaves the hand where it is: ${face}`, async ({ page }) => {
    await open(page, { face });
    await goToStep(page, 4);
    await expect(at(page, 'criteres.innovation_structurante.reponse')).toHaveCount(1);
    for (const id of ['critere.mode_projet.ouvrir', 'criteres.mode_projet.reponse.oui', 'criteres.mode_projet.reponse.non',
      'critere.projet_structure.ouvrir', 'criteres.projet_structure.reponse.en_cours']) {
      expect(await distance(page, id, id), id).toBeLessThanOrEqual(MOST);
    }
    await goToStep(page, 2);
    for (const id of ['axe2', 'projet.themes.ecoconception', 'axe3', 'projet.themes.chatbot', 'projet.themes.chatbot', 'axe3']) {
      expect(await distance(page, id, id), id).toBeLessThanOrEqual(MOST);
    }
  });

  test(`the notice of a removed co-funder stands in its place: ${face}`, async ({ page }) => {
    await open(page, { face });
    await goToStep(page, 3);
    await press(page, 'financement');
    await press(page, 'ajouter.financement');
    await press(page, 'ajouter.financement');
    for (const [id, then] of [['financements.0.ouvrir', 'financements.0.ouvrir'], ['financements.0.supprimer', 'annuler']]) {
      expect(await distance(page, id, then), id).toBeLessThanOrEqual(MOST);
    }
    await expect(at(page, 'annuler')).toBeFocused();
    expect(await distance(page, 'annuler', 'financements.0.ouvrir')).toBeLessThanOrEqual(MOST);
    await expect(at(page, 'financements.0.montant')).toBeVisible();
  });

  test(`after the first step, what stands above the questions is small: ${face}`, async ({ page, isMobile }) => {
    await open(page, { face, today: '2026-11-25' });
    for (const step of [2, 3, 4, 5]) {
      await goToStep(page, step);
      await page.evaluate(() => scrollTo(0, 0));
      const bottom = await settledBottom(page, 'avis.depot');
      if (isMobile) {
        const marks = await page.locator('main > nav button').evaluateAll((all) => all.map((button) => button.getBoundingClientRect().toJSON()));
        expect(new Set(marks.map(({ top }) => Math.round(top))).size).toBe(1);
        for (const { width, height } of marks) expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      } else {
        expect(bottom, `step ${step}`).toBeLessThanOrEqual(200);
      }
    }
  });

  test(`the result is in view while the form is filled in: ${face}`, async ({ page, isMobile }) => {
    await open(page, { face });
    await fillProject(page);
    const bar = page.locator('#result-bar');
    await expect(bar).toBeInViewport();
    await expect(bar).toContainText(/Total.12.500,50.€/);
    await expect(bar).toContainText(/éligible.12.500,50.€/);
    await goToStep(page, 2);
    if (isMobile) await expect(bar).toBeInViewport();
    else await expect(bar).toBeHidden(); // the panel beside shows it
    await goToStep(page, 5);
    await expect(bar).toBeHidden();
  });

  test(`a step with a wrong answer says so above the button that leaves it: ${face}`, async ({ page }) => {
    await open(page, { face });
    await goToStep(page, 3);
    await press(page, 'ajouter.depense');
    await type(page, 'depenses.d1.montant', 'douze');
    await at(page, 'depenses.d1.libelle').focus();
    await expect(at(page, 'corriger.depenses.d1.montant')).toHaveCount(1);
    await press(page, 'corriger.depenses.d1.montant');
    await expect(at(page, 'depenses.d1.montant')).toBeFocused();
    await press(page, 'suite.criteres'); // it does not block
    await expect(page.locator('main > section > h2')).toBeFocused();
    await expect(at(page, 'etape.budget')).toContainText('1 à corriger');
  });
}

/** The bottom of the element of `id`, once it no longer moves. */
async function settledBottom(page, id) {
  const box = () => at(page, id).evaluate((element) => {
    const style = element.style;
    const painted = element.closest('.painted');
    if (!painted) return element.getBoundingClientRect().bottom;
    return painted.getBoundingClientRect().top + parseFloat(style.getPropertyValue('--y')) + parseFloat(style.getPropertyValue('--h'));
  });
  let before = NaN;
  await expect.poll(async () => {
    const now = await box();
    const still = Math.abs(now - before) < 0.5;
    before = now;
    return still;
  }, { intervals: [100] }).toBe(true);
  return before;
}
