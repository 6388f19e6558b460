// The tests of the page in WebKit. They use WebDriver, because Playwright cannot drive the installed
// WebKit. Prints one line for each test, then "N passed, N failed".
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PORTS, SINGLE_FILE, cli, root, screenshots, site } from './lab.mjs';
import { frenchKeyboard } from './keyboard.mjs';
import { forgetDevice, projectOfLines } from './page.mjs';
import { assessOutside, walk } from './walk.mjs';
import { startWebKit } from './webdriver.mjs';

const httpPort = PORTS[0] + 10;
const server = spawn('node', [join(root, 'tools', 'serve.mjs'), '--root', site, '--port', String(httpPort)], { stdio: 'ignore' });
mkdirSync(screenshots, { recursive: true });

const state = (page) => page.run('return window.loireConnect.etat()');
const value = (page, id) => page.run('return document.getElementById(arguments[0]).value', id);

async function ready(page) {
  await page.waitFor('return Boolean(window.loireConnect)');
  await page.run('return window.loireConnect.ready');
}

/** Opens the page as on a first visit. */
async function open(page, address, face) {
  const url = await page.run('return location.href');
  await forgetDevice({ url: () => url, evaluate: (work) => page.run(`return (${work})()`) });
  await page.open(`${address}?vue=${face}`);
  await ready(page);
  assert.equal((await state(page)).face, face);
}

const step = (page, number) => page.run(
  'return document.querySelectorAll("main nav button")[arguments[0] - 1].id', number).then((id) => page.press(id));

async function type(page, id, text) {
  await page.press(id);
  await page.keys(text);
  assert.equal(await value(page, id), text);
}

async function choose(page, id, wanted) {
  await page.run('document.getElementById(arguments[0]).focus()', id);
  const steps = await page.run(`const list = document.getElementById(arguments[0]);
    return [...list.options].findIndex((option) => option.value === arguments[1]) - list.selectedIndex;`, id, wanted);
  await page.keys(...Array(steps).fill('ArrowDown'));
  assert.equal(await value(page, id), wanted);
}

async function fillProject(page) {
  await choose(page, 'porteur.nature', 'commune');
  await type(page, 'porteur.commune', 'feur');
  await page.keys('ArrowDown', 'Enter');
  assert.equal(await value(page, 'porteur.commune'), 'Feurs');
  await step(page, 2);
  await type(page, 'projet.intitule', 'Des capteurs pour l’eau');
  await page.press('axe1');
  await page.press('projet.themes.objets_connectes');
  await step(page, 3);
  await page.press('ajouter.depense');
  await type(page, 'depenses.d1.libelle', 'Capteurs');
  await choose(page, 'depenses.d1.nature', 'equipement');
  await type(page, 'depenses.d1.montant', '12500,50');
  await choose(page, 'depenses.d1.destinataire', 'usagers');
  await page.press('depenses_communes.investissement.oui');
  await page.press('depenses_communes.obligation_legale.non');
  await page.press('depenses_communes.acquisition.achat');
  await page.press('depenses_completes');
}

/** Sets the current day and sends the event of a returning person, on which the page reads the day. */
const onDay = (page, day) => page.run(`const [noon] = arguments;
  window.Date = class extends Date {
    constructor(...given) { super(...(given.length ? given : [noon])); }
  };
  window.dispatchEvent(new Event('focus'));`, `${day}T12:00:00+02:00`);
const openCall = '2023-06-15'; // a day on which the call is open

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date());
const hosted = `http://127.0.0.1:${httpPort}/index.html`;
const single = pathToFileURL(join(site, SINGLE_FILE)).href;

const reopenDraft = (address, face, name) => async (page) => {
  await open(page, address, face);
  await fillProject(page);
  const filled = await state(page);
  assert.equal(filled.assessment.eligible, 'oui');
  assert.deepEqual(filled.assessment.subvention_centimes, { min: 1000040, max: 1000040 });
  const outside = JSON.parse(execFileSync(cli, ['assess', '--today', today, '-'], { input: filled.draft, encoding: 'utf8' }));
  assert.deepEqual(filled.assessment, outside);
  writeFileSync(join(screenshots, `webkit-${name}.png`), await page.screenshot());
  const file = join(tmpdir(), 'brouillon-webkit.json');
  writeFileSync(file, filled.draft);
  await open(page, address, face);
  assert.equal((await state(page)).assessment.eligible, 'indetermine');
  await page.run('document.getElementById("draft-file").hidden = false');
  await page.setFiles('draft-file', file);
  await page.waitFor('return window.loireConnect.etat().assessment.eligible === "oui"');
  assert.deepEqual((await state(page)).assessment, filled.assessment);
};

const tests = {
  'a filled project can be downloaded and opened again: painted, over http': reopenDraft(hosted, 'imgui', 'imgui-http'),
  'a filled project can be downloaded and opened again: plain, over http': reopenDraft(hosted, 'html', 'html-http'),
  'a filled project can be downloaded and opened again: painted, single file': reopenDraft(single, 'imgui', 'imgui-fichier'),
  // The automated browser keeps nothing after it ends, and its driver ends with the process of a page: this test
  // kills neither.
  'a reload finds every answer and the step, and Back moves between the steps': async (page) => {
    for (const [address, face] of [[hosted, 'imgui'], [single, 'html']]) {
      await open(page, address, face);
      await fillProject(page);
      await page.waitFor('return document.getElementById("projects-state").textContent.startsWith("enregistré")');
      const { draft } = await state(page);
      const current = () => page.run('return document.querySelector("nav.steps [aria-current]").textContent');
      await page.reload();
      await ready(page);
      assert.equal((await state(page)).draft, draft);
      assert.match(await current(), /Budget/);
      await page.run('history.back()');
      await page.waitFor('return document.querySelector("nav.steps [aria-current]").textContent.includes("Projet")');
      assert.equal((await state(page)).draft, draft);
    }
  },
  'changing the face keeps every answer': async (page) => {
    await open(page, hosted, 'imgui');
    await fillProject(page);
    const { draft } = await state(page);
    for (const face of ['html', 'imgui']) {
      await page.press('display-button');
      await page.run('document.querySelector(arguments[0]).click()', `#display-panel [value="${face}"]`);
      await page.press('display-button');
      assert.deepEqual([(await state(page)).face, (await state(page)).draft], [face, draft]);
    }
  },
  'the result gives its reasons, the next question, a variant, a proposed axis and links to the rules': async (page) => {
    await open(page, hosted, 'imgui');
    await step(page, 2);
    await type(page, 'projet.description', 'Un chatbot pour les habitants.');
    await page.press('proposition.chatbot');
    assert.equal((await state(page)).assessment.axes[2].resultat, 'oui');
    await open(page, hosted, 'imgui');
    await onDay(page, openCall);
    await fillProject(page);
    const words = async () => JSON.stringify((await state(page)).view).replace(/[\u00a0\u202f]/g, ' ');
    await step(page, 5);
    for (const part of ['raisons', 'calcul', 'variante']) await page.press(`resultat.${part}`);
    assert.ok((await words()).includes('80 % de cette somme, arrondi au centime inférieur : 10 000,40 €.'));
    assert.match(await page.run('return document.getElementById("resultat.depense.d1.regle").href'), /#depenses\.equipement\.decision\.reponses\.usagers\.reponses\.achat$/);
    await page.press('variante.garder');
    await step(page, 3);
    await choose(page, 'depenses.d1.destinataire', 'autre');
    await step(page, 5);
    assert.ok((await words()).includes('10 000,40 € au plus'));
    await page.press('resultat.lettre');
    assert.ok((await value(page, 'resultat.message')).includes('Modalités financières › exclusions › 3'));
    await step(page, 3);
    await page.press('depenses_communes.obligation_legale.sans_reponse');
    assert.ok((await words()).includes('panneau.manquant.depenses_communes.obligation_legale'));
    writeFileSync(join(screenshots, 'webkit-pourquoi.png'), await page.screenshot());
  },
  'both faces agree with the session after each of 500 random actions': async (page) => {
    await open(page, hosted, 'imgui');
    assert.deepEqual(await page.run(`return (${walk})(3, 500)`), []);
    const { draft, assessment } = await state(page);
    assert.deepEqual(assessOutside(draft, today), assessment);
  },
  'the printed summary is made before the browser prints': async (page) => {
    await open(page, hosted, 'imgui');
    await onDay(page, openCall);
    await page.press('exemple.remplir');
    const { text, tables, headings } = await page.run(`window.dispatchEvent(new Event('beforeprint'));
      const paper = document.getElementById('paper');
      return { text: paper.textContent, tables: paper.querySelectorAll('table > thead th[scope="col"]').length,
        headings: [...paper.querySelectorAll('h1, h2')].map((each) => each.textContent) };`);
    assert.deepEqual(headings.slice(0, 5), ['Synthèse du projet', 'Le projet', 'L’estimation', 'Les quatre conditions', 'Le budget du projet']);
    assert.ok(tables >= 15);
    for (const said of ['14 800 € au plus', 'pensée avec l’école', 'Délibération']) assert.ok(text.replace(/[\u00a0\u202f]/g, ' ').includes(said), said);
    assert.equal(await page.run('return getComputedStyle(document.getElementById("paper")).display'), 'none');
  },
  'one pixel of the canvas is one pixel of the screen, and a click or a key draws few frames': async (page) => {
    await open(page, hosted, 'imgui');
    const off = await page.run(`const canvas = document.getElementById('painting');
      const { width, height } = canvas.getBoundingClientRect();
      return Math.max(Math.abs(canvas.width - width * devicePixelRatio), Math.abs(canvas.height - height * devicePixelRatio));`);
    assert.ok(off < 1, `${off} pixels off`);
    const settled = async () => {
      for (let last = -1; ;) {
        const { frames } = await state(page);
        if (frames === last) return frames;
        last = frames;
        await page.run('return new Promise((done) => setTimeout(done, 300))');
      }
    };
    await step(page, 6);
    await page.press('identite');
    for (const [name, act] of [['a click', () => page.press('porteur.nom')], ['a key', () => page.keys('o')]]) {
      const before = await settled();
      await act();
      const drawn = await settled() - before;
      // A click draws more frames because the pointer first moves to the control.
      assert.ok(drawn > 0 && drawn <= (name === 'a key' ? 6 : 12), `${name}: ${drawn} frames`);
    }
  },
  'accented text can be inserted, undone and redone': async (page) => {
    const text = 'Déjà vu, l’été à Noirétable : ça œuvre ! '.repeat(73).slice(0, 3000);
    for (const face of ['imgui', 'html']) {
      await open(page, hosted, face);
      await step(page, 2);
      await page.press('projet.description');
      const description = async () => JSON.parse((await state(page)).draft).projet.description || '';
      await page.run('document.execCommand("insertText", false, arguments[0])', text);
      assert.equal(await description(), text);
      await page.run('document.execCommand("undo")');
      assert.equal(await description(), '');
      await page.run('document.execCommand("redo")');
      assert.equal(await description(), text);
      assert.equal(await value(page, 'projet.description'), text);
    }
  },
  'text typed while the WebGL context is lost is kept': async (page) => {
    await open(page, hosted, 'imgui');
    await step(page, 6);
    await page.press('identite');
    await type(page, 'porteur.nom', 'Avant');
    await page.run(`window.loss = document.getElementById('painting').getContext('webgl2').getExtension('WEBGL_lose_context');
      window.loss.loseContext();`);
    await page.keys(' pendant');
    await page.run('window.loss.restoreContext()');
    await page.keys(' après');
    assert.equal(JSON.parse((await state(page)).draft).porteur.nom, 'Avant pendant après');
    assert.equal((await state(page)).face, 'imgui');
  },
  'Tab follows the visual order of the step, in both faces': async (page) => {
    for (const face of ['imgui', 'html']) {
      await open(page, hosted, face);
      await fillProject(page);
      await page.run('document.querySelector("main section h2").focus()');
      const stops = [];
      for (let i = 0; i < 60; i += 1) {
        await page.keys('Tab');
        const stop = await page.run(`const { id, tagName } = document.activeElement;
          const { left, top } = document.activeElement.getBoundingClientRect();
          return { id, tagName, inside: Boolean(document.activeElement.closest('main section')), left: left + scrollX, top: top + scrollY };`);
        if (!stop.inside) break;
        stops.push(stop);
      }
      assert.ok(stops.length > 10, `${face}: ${stops.length} stops`);
      const backwards = stops.filter((stop, rank) => rank && stop.top < stops[rank - 1].top - 4 && stop.left <= stops[rank - 1].left + 4);
      assert.deepEqual(backwards, []);
    }
  },
  'Escape closes the suggestions, shortcuts keep working, and the search finds the texts of the page': async (page) => {
    await open(page, hosted, 'imgui');
    await choose(page, 'porteur.nature', 'commune');
    await type(page, 'porteur.commune', 'saint');
    const shown = () => page.run('return document.querySelectorAll(".suggestion").length > 0 && document.querySelector(".suggestions").checkVisibility()');
    assert.equal(await shown(), true);
    await page.keys('Escape');
    assert.equal(await shown(), false);
    assert.equal(await value(page, 'porteur.commune'), 'saint');
    assert.deepEqual(await page.run(`return [['f', 'ctrlKey'], ['p', 'ctrlKey'], ['r', 'ctrlKey'], ['+', 'ctrlKey'], ['F5'], ['ArrowLeft', 'altKey'], ['Tab']]
      .filter(([key, modifier]) => {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...(modifier && { [modifier]: true }) });
        document.activeElement.dispatchEvent(event);
        return event.defaultPrevented;
      });`), []);
    for (const words of ['Qui porte le projet', 'Plafond de l’aide']) {
      assert.equal(await page.run('return window.find(arguments[0], false, false, true)', words), true, words);
    }
  },
  'a result of four expenses and a budget of thirty fit their heights': async (page) => {
    const file = join(tmpdir(), 'projet-webkit.json');
    await page.resize(1280, 900);
    await page.resize(2 * 1280 - await page.run('return innerWidth'), 900); // the window has borders
    assert.equal(await page.run('return innerWidth'), 1280);
    for (const face of ['imgui', 'html']) {
      // The answers to two common questions take one more line than in other engines, in the plain face. The window
      // cannot be as narrow as a phone.
      for (const [count, number, most] of [[4, 5, 1600], [30, 3, face === 'html' ? 2650 : 2600]]) {
        await open(page, hosted, face);
        writeFileSync(file, projectOfLines(count));
        await page.run('document.getElementById("draft-file").hidden = false');
        await page.setFiles('draft-file', file);
        await page.waitFor(`return JSON.parse(window.loireConnect.etat().draft).depenses.length === ${count}`);
        await page.run('document.getElementById("draft-file").hidden = true');
        await onDay(page, openCall);
        await step(page, number);
        const height = await page.run('return document.documentElement.scrollHeight');
        console.log(`  ${face}, ${count} expenses: ${height} pixels`);
        assert.ok(height <= most, `${height} > ${most}`);
      }
    }
  },
  'a resized window is painted again before it is shown': async (page) => {
    await open(page, hosted, 'imgui');
    await page.run(`const canvas = document.getElementById('painting');
      window.seen = [];
      new ResizeObserver(() => {
        const { width } = canvas.getBoundingClientRect();
        window.seen.push({ off: Math.abs(canvas.width - width * devicePixelRatio), frames: window.loireConnect.etat().frames });
      }).observe(canvas);`);
    for (const width of [1200, 1100, 1000, 900, 800]) {
      await page.resize(width, 900);
      await page.run('return new Promise((done) => setTimeout(done, 200))');
    }
    const seen = await page.run('return window.seen');
    assert.ok(seen.length > 3, `${seen.length} sizes`);
    seen.forEach(({ off, frames }, rank) => {
      assert.ok(off < 1, `${off} pixels off`);
      if (rank) assert.ok(frames > seen[rank - 1].frames);
    });
  },
  'in a frame on another site, the target of a press is in view and the painting is sharp': async (page) => {
    for (const face of ['imgui', 'html']) {
      await page.open(`http://localhost:${httpPort}/exemple-integration.html`);
      await page.run('document.querySelector("iframe").src = arguments[0]', `http://127.0.0.1:${httpPort}/index.html?vue=${face}`);
      const inFrame = async (script, ...given) => {
        await page.enterFrame();
        try {
          return await page.waitFor(script, ...given);
        } finally {
          await page.leaveFrame();
        }
      };
      await inFrame('return location.search && Boolean(window.loireConnect)');
      for (const [step, lines] of [['projet', 0], ['budget', 12], ['criteres', 0]]) {
        await page.run('document.querySelector("iframe").scrollIntoView({ block: "end" })');
        await inFrame('document.getElementById(arguments[0]).click(); return true', `suite.${step}`);
        let place;
        for (let tries = 0; tries < 50; tries += 1) {
          const title = await inFrame('return { ...document.querySelector("main > section > h2").getBoundingClientRect().toJSON(), step: arguments[0] }', step);
          place = title.top + await page.run('return document.querySelector("iframe").getBoundingClientRect().top');
          if (place >= 0 && place < 800) break;
        }
        assert.ok(place >= 0 && place < 800, `${face}, ${step}: the title is at ${place}`);
        await inFrame(`for (let i = 0; i < arguments[0]; i += 1) document.getElementById('ajouter.depense').click(); return true`, lines);
      }
      if (face === 'html') continue;
      const { pixels } = await inFrame(`const canvas = document.getElementById('painting');
        const { width, height } = canvas.getBoundingClientRect();
        const off = Math.abs(canvas.height - height * devicePixelRatio);
        return off < 1 && { pixels: width * height };`); // the frame may still be growing
      assert.ok(pixels < 700 * 2500, `${pixels} pixels`);
    }
  },
  'the address chooses the theme, in both faces': async (page) => {
    const paper = [];
    for (const theme of ['clair', 'sombre', 'contraste']) {
      await page.open(`${hosted}?vue=html&theme=${theme}`);
      await page.waitFor('return Boolean(window.loireConnect)');
      paper.push(await page.run('return getComputedStyle(document.documentElement).backgroundColor'));
      await page.open(`${hosted}?vue=imgui&theme=${theme}`);
      await page.waitFor('return Boolean(window.loireConnect)');
      await page.run('return window.loireConnect.ready');
      writeFileSync(join(screenshots, `webkit-theme-${theme}.png`), await page.screenshot());
    }
    assert.equal(new Set(paper).size, 3, paper.join(' '));
  },
  'no frame is drawn during ten seconds at rest': async (page) => {
    await open(page, hosted, 'imgui');
    await page.run('return new Promise((done) => setTimeout(done, 1500))');
    const { frames } = await state(page);
    assert.ok(frames > 0);
    await page.run('return new Promise((done) => setTimeout(done, 10000))');
    assert.equal((await state(page)).frames, frames);
  },
  'a French keyboard: Forêt, Noël, œuvre': async (page) => {
    await open(page, hosted, 'imgui');
    await step(page, 2);
    await page.press('projet.intitule');
    await frenchKeyboard('MiniBrowser');
    await page.waitFor('return document.getElementById("projet.intitule").value === "Forêt Noël œuvre"');
    assert.equal(JSON.parse((await state(page)).draft).projet.intitule, 'Forêt Noël œuvre');
  },
};

const only = process.argv[2];
let passed = 0;
let failed = 0;
let port = PORTS[0] + 11;
const run = async (name, test, args = []) => {
  if (only && !name.includes(only)) return;
  let page;
  try {
    port += 1;
    page = await startWebKit({ port, args });
    await page.resize(1300, 900);
    await test(page);
    passed += 1;
    console.log(`  ok  [webkit] ${name}`);
  } catch (problem) {
    failed += 1;
    console.log(`  FAILED  [webkit] ${name}\n${problem.stack}`);
  } finally {
    if (page) await page.close();
  }
};

for (const [name, test] of Object.entries(tests)) await run(name, test);
await run('without WebGL the plain face is shown, with the reason', async (page) => {
  await page.open(`${hosted}?vue=imgui`);
  await page.waitFor('return Boolean(window.loireConnect)');
  assert.equal((await state(page)).face, 'html');
  assert.match(await page.run('return document.getElementById("notice").textContent'), /WebGL/);
}, ['--features=!WebGL']);
server.kill();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
