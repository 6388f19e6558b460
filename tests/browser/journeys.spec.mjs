// Seven projects, each carried from the empty page to the downloaded draft as a clerk would. It counts what the
// clerk does (a press, a text typed or a choice is one interaction; a turn of the wheel by 60 % of the window
// is one scroll) and measures the steps. docs/mesures.md holds the figures.
import { expect, test } from '@playwright/test';
import { PORTS } from './lab.mjs';
import { at, choose, downloadDraft, nodes, open, press, projectOfLines, ready, state, type } from './page.mjs';

const today = '2023-06-15';
const line = (id, libelle, nature, montant) => [
  ['press', 'ajouter.depense'], ['type', `depenses.${id}.libelle`, libelle], ['choose', `depenses.${id}.nature`, nature],
  ['type', `depenses.${id}.montant`, montant],
];
const common = (...questions) => questions.map((id) => ['press', `depenses_communes.${id}`]);
/** The first expense; the two questions for all expenses, which then appear above it, are answered on the way. */
const firstLine = (...answers) => {
  const [add, ...fields] = line('d1', ...answers);
  return [add, ...common('investissement.oui', 'obligation_legale.non'), ...fields];
};
const place = (field, text) => [['type', field, text], ['pick']];
const theme = (axis, id) => [['press', `axe${axis}`], ['press', `projet.themes.${id}`]];
const criterion = (id, words) => [['press', `criteres.${id}.reponse.oui`], ['type', `criteres.${id}.texte`, words]];

/** Name, window, face, then the interactions of each step; `most` is the ceiling of interactions and scrolls. */
const journeys = [
  { name: 'commune, kiosk and training', size: [1280, 800], face: 'imgui', most: 60, steps: {
    1: [['choose', 'porteur.nature', 'commune'], ...place('porteur.commune', 'saint-just-en-bas')],
    2: [['type', 'projet.intitule', 'Borne et ateliers'], ...theme(3, 'mediation_numerique')],
    3: [...firstLine('Borne tactile', 'equipement', '4890'), ['choose', 'depenses.d1.destinataire', 'usagers'],
      ...line('d2', 'Ateliers', 'formation', '1800'), ...common('acquisition.achat'),
      ['press', 'depenses_completes']],
    4: [...criterion('innovation_structurante', 'Un argument.'), // open when the step is shown
      ...['projet_structure', 'mutualisation', 'mode_projet'].flatMap((id) => [['press', `critere.${id}.ouvrir`], ...criterion(id, 'Un argument.')])],
    6: [['press', 'representant'], ['type', 'porteur.representant.civilite', 'Madame'], ['type', 'porteur.representant.prenom', 'Anne'],
      ['type', 'porteur.representant.nom', 'Durand'], ['type', 'porteur.representant.fonction', 'Maire'],
      ['press', 'contact.representant'], ['type', 'porteur.contact.courriel', 'mairie@exemple.fr'], ['type', 'porteur.contact.telephone', '0477000000']],
  } },
  { name: 'intercommunality, cybersecurity with a co-funder', size: [1280, 800], face: 'imgui', most: 39, steps: {
    1: [['choose', 'porteur.nature', 'epci'], ...place('porteur.epci', 'forez est')],
    2: [['type', 'projet.intitule', 'Cybersécurité partagée'], ['press', 'proposition.cybersecurite']],
    3: [...firstLine('Audit', 'etude', '12500'), ...line('d2', 'Pare-feu', 'equipement', '18000'),
      ['choose', 'depenses.d2.destinataire', 'territoire'], ...common('acquisition.achat'),
      ['press', 'depenses_completes'], ['press', 'financement'], ['press', 'ajouter.financement'], ['choose', 'financements.0.financeur', 'etat'],
      ['type', 'financements.0.montant', '10000']],
  } },
  { name: 'CCAS, tablets from a total', size: [1280, 800], face: 'html', most: 17, steps: {
    1: [['choose', 'porteur.nature', 'ccas'], ...place('porteur.commune', 'riorges')],
    2: [['type', 'projet.intitule', 'Tablettes pour tous'], ...theme(3, 'mediation_numerique')],
    3: [['press', 'ajouter.total'], ['type', 'depenses.d1.montant', '12000']],
  } },
  { name: 'commune, sensors with quotes including VAT', size: [1280, 800], face: 'html', most: 31, steps: {
    1: [['choose', 'porteur.nature', 'commune'], ...place('porteur.commune', 'st galmier')],
    2: [['type', 'projet.intitule', 'Capteurs'], ['press', 'proposition.objets_connectes']],
    3: [...firstLine('Capteurs', 'equipement', '12480 TTC'), ['choose', 'depenses.d1.tva', '2000'],
      ['choose', 'depenses.d1.destinataire', 'territoire'], ...common('acquisition.achat'),
      ['press', 'depenses_completes']],
  } },
  { name: 'syndicat, fibre and closed group of users', size: [1280, 800], face: 'imgui', most: 26, steps: {
    1: [['choose', 'porteur.nature', 'syndicat'], ['press', 'porteur.situe_dans_la_loire.oui']],
    2: [...theme(1, 'gfu')],
    3: [...firstLine('Réseau', 'gfu', '40000'), ['press', 'depenses.d1.reseau_initiative_publique.oui'],
      ['press', 'depenses_completes']],
  } },
  { name: 'phone', size: [390, 844], face: 'html', most: 37, steps: {
    1: [['choose', 'porteur.nature', 'commune'], ...place('porteur.commune', 'pelussin')],
    2: [...theme(3, 'mediation_numerique')],
    3: [...firstLine('Borne', 'equipement', '5000'), ['choose', 'depenses.d1.destinataire', 'usagers'],
      ...common('acquisition.achat'), ['press', 'depenses_completes']],
  } },
  { name: 'frame', size: [1000, 800], face: 'imgui', framed: true, most: 31, steps: {
    1: [['choose', 'porteur.nature', 'commune'], ...place('porteur.commune', 'feurs')],
    2: [...theme(1, 'objets_connectes')],
    3: [...firstLine('Capteurs', 'equipement', '9800'), ['choose', 'depenses.d1.destinataire', 'territoire'],
      ...common('acquisition.achat'), ['press', 'depenses_completes']],
  } },
];

/** The page, or the frame of a host page, with the simulator in it. */
async function start(page, { size: [width, height], face, framed }) {
  await page.setViewportSize({ width, height });
  if (!framed) {
    await open(page, { face, today });
    return page;
  }
  await page.clock.setFixedTime(new Date(`${today}T12:00:00+02:00`));
  const simulator = encodeURIComponent(`http://127.0.0.1:${PORTS[0]}/index.html?vue=${face}`);
  await page.goto(`http://127.0.0.1:${PORTS[1]}/?simulator=${simulator}`);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await ready(frame);
  return frame;
}

/** How many turns of the wheel bring `control` into the window of `page`. */
async function scrollsTo(page, control) {
  const box = await control.boundingBox(); // in the window of the page, also for a control in a frame
  const { height } = page.viewportSize();
  const beyond = box ? Math.max(box.y + Math.min(box.height, height) - height, -box.y, 0) : 0;
  return Math.ceil(beyond / (height * 0.6));
}

for (const journey of journeys) {
  test(`the journey of the project: ${journey.name}`, async ({ page, browserName, isMobile }) => {
    test.skip(isMobile || browserName !== 'chromium', 'the figures of one engine are enough');
    test.slow();
    const inside = await start(page, journey);
    const keyboard = page.keyboard;
    let interactions = 0;
    let scrolls = 0;
    const perform = async ([kind, id, value]) => {
      interactions += 1;
      if (kind === 'pick') {
        await keyboard.press('ArrowDown');
        await keyboard.press('Enter');
        return;
      }
      const control = at(inside, id);
      scrolls += await scrollsTo(page, control);
      if (kind === 'press') await press(inside, id);
      if (kind === 'type') await type(inside, id, value);
      if (kind === 'choose') await choose(inside, id, value);
    };
    const heights = [];
    const measure = async (step) => heights.push(`${step}: ${await inside.evaluate(() => document.documentElement.scrollHeight)}`);
    for (const [step, actions] of Object.entries(journey.steps)) {
      if (step !== '1') await perform(['press', `etape.${['porteur', 'projet', 'budget', 'criteres', 'resultat', 'dossier'][step - 1]}`]);
      for (const action of actions) await perform(action);
      await measure(step);
    }
    await perform(['press', 'etape.resultat']);
    await measure(5);
    const { view, assessment } = await state(inside);
    expect(assessment.eligible).not.toBe('non');
    const aid = nodes(view).find(({ id }) => id === 'resultat.aide').value;
    scrolls += await scrollsTo(page, at(inside, 'telecharger'));
    interactions += 1;
    if (!journey.framed) expect((await downloadDraft(inside)).text).toContain('loire-connect');
    console.log(`${journey.name}: ${interactions} interactions, ${scrolls} scrolls, ${aid}; heights ${heights.join(', ')}`);
    expect(interactions + scrolls).toBeLessThanOrEqual(journey.most);
  });
}

test('the first figure needs three interactions', async ({ page }) => {
  await open(page, { face: 'html', today });
  await press(page, 'etape.budget');
  await press(page, 'ajouter.total');
  await type(page, 'depenses.d1.montant', '12000');
  const { view } = await state(page);
  const aid = nodes(view).find(({ id }) => id === 'panneau.aide');
  expect(aid.value.replace(/[\u00a0\u202f]/g, ' ')).toBe('Jusqu’à 9 600 €');
  expect(aid.note).toContain('si toutes ces dépenses comptent');
});

for (const face of ['imgui', 'html']) {
  test(`a result of four expenses and its budget of thirty fit their heights: ${face}`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'the sizes are set here');
    const height = async (count, step, [width, tall]) => {
      await page.setViewportSize({ width, height: tall });
      await open(page, { face, today });
      await page.locator('#draft-file').setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(projectOfLines(count)) });
      await expect.poll(async () => JSON.parse((await state(page)).draft).depenses.length).toBe(count);
      await press(page, `etape.${step}`);
      return page.evaluate(() => document.documentElement.scrollHeight);
    };
    const figures = { result1280: await height(4, 'resultat', [1280, 800]), result390: await height(4, 'resultat', [390, 844]),
      budget1280: await height(30, 'budget', [1280, 800]) };
    console.log(face, JSON.stringify(figures));
    expect(figures.result1280).toBeLessThanOrEqual(1600);
    expect(figures.result390).toBeLessThanOrEqual(3000);
    expect(figures.budget1280).toBeLessThanOrEqual(2600);
  });
}

for (const face of ['imgui', 'html']) {
  test(`the project and the criteria are short, and begin in the first window: ${face}`, async ({ page, browserName, isMobile }) => {
    test.skip(isMobile || browserName !== 'chromium', 'the size is set here');
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, { face, today });
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const bottom = (id) => at(page, id).evaluate((control) => scrollY + control.getBoundingClientRect().bottom);
    await press(page, 'etape.projet');
    const folded = await bottom('axe1');
    await press(page, 'axe1');
    const axes = [];
    for (const axis of ['axe1', 'axe2', 'axe3']) {
      if (axis !== 'axe1') await press(page, axis);
      axes.push(await height());
    }
    await press(page, 'etape.criteres');
    const question = await bottom('criteres.innovation_structurante.reponse.oui');
    const criteria = [];
    for (const opener of await page.locator('main [id^="critere."][id$=".ouvrir"]').evaluateAll((all) => all.map(({ id }) => id))) {
      if (await at(page, opener).getAttribute('aria-expanded') === 'false') await press(page, opener);
      criteria.push(await height());
    }
    console.log(face, JSON.stringify({ folded, axes, question, criteria }));
    expect(folded).toBeLessThanOrEqual(800);
    expect(Math.max(...axes)).toBeLessThanOrEqual(1720);
    expect(question).toBeLessThanOrEqual(800);
    expect(criteria).toHaveLength(6);
    expect(Math.max(...criteria)).toBeLessThanOrEqual(1450);
  });
}
