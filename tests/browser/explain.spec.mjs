// Explanations in the page, in each engine: reasons, smallest changes, the next question, a kept
// variant, questions for the Département, the proposed axis, links to the rules, another edition.
import { expect, test } from '@playwright/test';
import { TRIAL } from './lab.mjs';
import { at, choose, fillProject, goToStep, nodes, open, press, reach, state, type } from './page.mjs';

const today = '2023-06-15';
const text = async (page) => nodes((await state(page)).view).map(({ label, value, note, help }) => [label, value, note, help].join(' ')).join('\n');

/** The text of the element `id` and of its group, with plain spaces. */
const read = async (page, id) => (await page.evaluate((elementId) => {
  const element = document.getElementById(elementId);
  return element.closest('fieldset, section, .node') ? (element.closest('fieldset') || element).textContent : element.textContent;
}, id)).replace(/[\u00a0\u202f]/g, ' ');

for (const face of ['imgui', 'html']) {
  test(`the result gives its reasons step by step, with their place in the call: ${face}`, async ({ page }) => {
    await open(page, { face, today });
    await fillProject(page);
    await goToStep(page, 5);
    await press(page, 'resultat.raisons');
    await press(page, 'resultat.calcul');
    const words = (await text(page)).replace(/[\u00a0\u202f]/g, ' ');
    for (const said of ['Votre réponse : commune.', 'L’appel vise les collectivités locales de la Loire.',
      'Vos réponses : équipement numérique', '80 % de cette somme, arrondi au centime inférieur : 10 000,40 €.',
      'Le taux de 80 % limite l’aide : le plafond de 25 000 € est atteint à 31 250 € HT de dépenses éligibles.']) {
      expect(words).toContain(said);
    }
    const link = at(page, 'resultat.condition.porteur.regle');
    await expect(link).toHaveAttribute('href', /regles\/loire-connect-2023\.html\?v=\w+#porteurs\.commune\.decision$/);
    const [rules] = await Promise.all([page.waitForEvent('popup'), press(page, 'resultat.depense.d1.regle')]);
    await rules.waitForLoadState();
    await expect(rules.locator('[id="depenses.equipement.decision.reponses.usagers.reponses.achat"]')).toBeInViewport();
    await rules.close();
  });
}

test('a negative result states the smallest change as a condition, without advice', async ({ page }) => {
  await open(page, { today });
  await fillProject(page);
  await choose(page, 'depenses.d1.destinataire', 'agents');
  await goToStep(page, 5);
  await press(page, 'resultat.raisons');
  const words = (await text(page)).replace(/[\u00a0\u202f]/g, ' ');
  expect(words).toContain('Une seule condition n’est pas remplie : « Le projet compte une dépense d’investissement éligible ».');
  expect(words).toContain('Cette dépense est éligible à coup sûr si l’équipement est destiné aux usagers ou au territoire.');
  expect(words).not.toContain('10 000,40 €'); // the page never says how much a different answer would be worth
});

test('the next question stands in the panel and leads to its field', async ({ page }) => {
  await open(page, { today });
  await fillProject(page);
  await press(page, 'depenses_communes.obligation_legale.sans_reponse');
  const nextQuestion = () => state(page).then(({ view }) => nodes(view).find(({ id }) => id?.startsWith('panneau.manquant.')));
  expect((await nextQuestion()).id).toBe('panneau.manquant.depenses_communes.obligation_legale');
  const words = (await text(page)).replace(/[\u00a0\u202f]/g, ' ');
  expect(words).toMatch(/Jusqu’à 10 000,40 €/);
  expect(words).toMatch(/Encore 1 réponse pour en être sûr\s:/);
  await goToStep(page, 1);
  await press(page, 'panneau.manquant.depenses_communes.obligation_legale');
  await expect.poll(() => page.evaluate(() => document.activeElement.id)).toMatch(/^depenses_communes\.obligation_legale/);
});

test('a variant of the project can be kept, compared, swapped and forgotten', async ({ page }) => {
  await open(page, { today });
  await fillProject(page);
  await goToStep(page, 5);
  await press(page, 'resultat.variante');
  await press(page, 'variante.garder');
  await goToStep(page, 3);
  await choose(page, 'depenses.d1.destinataire', 'agents');
  await goToStep(page, 5);
  const differences = () => state(page).then(({ view }) => (nodes(view).find(({ id }) => id === 'variante.differences')?.children || [])
    .map(({ children }) => children.map(({ label }) => label.replace(/[\u00a0\u202f]/g, ' ')).join(' | ')));
  expect(await differences()).toContain('Aide du Département | 10 000,40 € au plus | 0 €');
  const draft = JSON.parse((await state(page)).draft);
  expect(draft.variantes).toHaveLength(1);
  await press(page, 'variante.echanger');
  expect((await state(page)).assessment.eligible).toBe('oui');
  await press(page, 'variante.oublier');
  expect(JSON.parse((await state(page)).draft).variantes).toEqual([]);
  await press(page, 'annuler');
  expect(JSON.parse((await state(page)).draft).variantes).toHaveLength(1);
});

test('questions for the Département can be copied, and the report about a rule names nobody', async ({ page, browserName, isMobile }) => {
  await open(page, { today });
  await fillProject(page);
  await choose(page, 'depenses.d1.destinataire', 'autre');
  await goToStep(page, 5);
  for (const part of ['resultat.lettre', 'resultat.erreur']) await press(page, part);
  const mail = new URL(await at(page, 'resultat.courriel').getAttribute('href'));
  expect(mail.protocol).toBe('mailto:');
  const letter = await at(page, 'resultat.message').inputValue();
  expect(mail.searchParams.get('body').replace(/\r/g, '')).toBe(letter);
  expect(letter).toContain('Capteurs');
  expect(letter).toContain('Modalités financières › exclusions › 3');
  await expect(page.getByText('aurore.testard-farrat@loire.fr').first()).toBeVisible();
  const report = await at(page, 'resultat.signalement').inputValue();
  expect(report).toContain((await state(page)).assessment.regles);
  for (const name of ['Feurs', '42094', 'Capteurs', 'économiser']) expect(report).not.toContain(name);
  if (browserName === 'chromium' && !isMobile) await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await press(page, 'resultat.message.copier');
  await expect(page.locator('#announcements')).toContainText(/copié|sélectionné/);
  if (browserName === 'chromium' && !isMobile) expect((await page.evaluate(() => navigator.clipboard.readText())).replace(/\r/g, '')).toBe(letter);
});

test('the words of the project propose an axis, and only a press ticks its theme', async ({ page }) => {
  await open(page, { today });
  await goToStep(page, 2);
  await type(page, 'projet.description', 'Un chatbot répond aux habitants jour et nuit.');
  expect(await read(page, 'proposition')).toContain('Axe 3');
  expect((await state(page)).assessment.axes.map(({ resultat }) => resultat)).toEqual(['indetermine', 'indetermine', 'indetermine']);
  await press(page, 'proposition.chatbot');
  await reach(page, 'projet.themes.chatbot');
  await expect(at(page, 'projet.themes.chatbot')).toBeChecked();
  expect((await state(page)).assessment.axes[2].resultat).toBe('oui');
  await at(page, 'projet.description').fill('Des tablettes pour les classes de l’école');
  await expect.poll(() => read(page, 'proposition')).toContain('Équipement des écoles');
});

test('the financing plan is exact to the centime, with a remark about an excessive request', async ({ page }) => {
  await open(page, { today });
  await fillProject(page);
  await press(page, 'financement');
  await type(page, 'plan_financement.aide_demandee', '11000');
  const plan = () => state(page).then(({ view }) => (nodes(view).find(({ id }) => id === 'financements')?.children || [])
    .map(({ children }) => children.map(({ label }) => label).filter(Boolean).join(' : ').replace(/[\u00a0\u202f]/g, ' ')));
  // The part of the request above the maximum is reported and does not count.
  await expect.poll(plan).toEqual(['Coût total HT : 12 500,50 €',
    'Aide demandée au Département : 11 000,00 €', 'Aide du Département, dans la limite de l’aide demandée : 10 000,40 €',
    'Reste à la charge du porteur : 2 500,10 €', 'Total des financements : 12 500,50 €']);
  expect((await state(page)).assessment.avertissements.map(({ code }) => code)).toContain('aide_demandee_trop_haute');
});

test('?edition= chooses an edition of the site, and an unknown name is reported', async ({ page }) => {
  const openEdition = async (edition) => {
    await page.goto(`${TRIAL}index.html?vue=imgui&edition=${edition}`);
    await page.waitForFunction(() => window.loireConnect);
    return state(page);
  };
  const trial = await openEdition('essai-2099');
  expect(trial.assessment.edition).toBe('essai-2099');
  expect(trial.assessment.subvention_centimes).toEqual({ min: 0, max: 1000000 });
  await expect(page.locator('#rules-link')).toHaveAttribute('href', /essai-2099\.html/);
  await goToStep(page, 2);
  await press(page, 'projet.themes.pont');
  expect((await state(page)).assessment.axes.map(({ axe, resultat }) => [axe, resultat])).toEqual([[1, 'indetermine'], [4, 'oui']]);
  const other = await openEdition('inconnue');
  expect(other.assessment.edition).toBe('loire-connect-2023');
  await expect(page.locator('#notice')).toContainText('édition');
});

test('a project of another edition is not opened: the menu says so and gives it as a file', async ({ page }) => {
  await page.goto(`${TRIAL}index.html?vue=html&edition=essai-2099`);
  await page.waitForFunction(() => window.loireConnect);
  await goToStep(page, 2);
  await press(page, 'projet.themes.pont');
  await expect(page.locator('#projects-state')).toContainText('enregistré');
  await page.goto(`${TRIAL}index.html?vue=html`);
  await page.waitForFunction(() => window.loireConnect);
  await page.evaluate(() => window.loireConnect.ready);
  await expect(page.locator('#notice')).toBeEmpty();
  await press(page, 'projects-button');
  const row = page.locator('#projects-panel li').first();
  await expect(row).toContainText('Autre édition');
  await expect(row.getByRole('button', { name: 'Ouvrir' })).toHaveCount(0);
  await expect(row.getByRole('button', { name: 'Télécharger' })).toHaveCount(1);
});
