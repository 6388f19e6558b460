// The controls that are built from a tree of nodes: kinds, focus and values. The trees are made by the
// tests, not by the core.
import { expect, test } from '@playwright/test';
import { KINDS } from '../../web/node.js';
import { open } from './page.mjs';

test.skip(({ isMobile }) => isMobile, 'the same elements on every screen');

test.beforeEach(async ({ page }) => {
  await open(page, { face: 'html' });
  // A second mirror next to the one of the page. `show(tree)` updates it, and `calls` records what it
  // would send to the core.
  await page.evaluate(() => {
    const host = document.createElement('div');
    host.className = 'stage';
    document.body.prepend(host);
    window.calls = [];
    window.tree = null;
    const mirror = loireTest.makeMirror(host);
    window.show = (tree) => { window.tree = tree; mirror.update(loireTest.complete(tree)); };
    window.onPress = () => {};
    loireTest.listen(host, mirror, {
      set: (id, value) => window.calls.push(['set', id, value]),
      press: (id) => { window.calls.push(['press', id]); window.onPress(id); },
      command: (node) => window.calls.push(['command', node.command]),
      edit: () => {},
      focusMoved: () => {},
      revealed: () => {},
      facts: () => ({ step: 1, section: '' }),
    });
  });
});

const show = (page, ...children) => page.evaluate((tree) => window.show(tree), { kind: 'page', id: 'trial', children });
const takeCalls = (page) => page.evaluate(() => window.calls.splice(0));
const focused = (page) => page.evaluate(() => document.activeElement.id);
const at = (page, id) => page.locator(`[id="${id}"]`);

test('every kind of node has a builder', async ({ page }) => {
  expect(KINDS.length).toBeGreaterThan(20);
  expect(await page.evaluate(() => Object.keys(loireTest.kinds).sort())).toEqual([...KINDS].sort());
});

test('an unknown kind of node or figure is an error, on paper too', async ({ page }) => {
  const thrown = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  for (const [node, message] of [[{ kind: 'hologram' }, /hologram/], [{ kind: 'figure', figure: 'cloud' }, /cloud/]]) {
    await expect(show(page, node)).rejects.toThrow(message);
    await page.evaluate((child) => {
      loireTest.makePaper(() => loireTest.complete({ kind: 'page', label: 'Synthèse', children: [child] }));
      window.dispatchEvent(new Event('beforeprint'));
    }, node);
    await expect.poll(() => thrown.at(-1)).toMatch(message);
  }
});

test('a field is not rewritten while it is edited, and takes the French form when it is left', async ({ page }) => {
  const amount = (value) => ({ kind: 'amount', id: 't.amount', label: 'Montant', value });
  await show(page, amount(''), { kind: 'text_field', id: 't.next', label: 'Suivant' });
  await at(page, 't.amount').pressSequentially('1250');
  await show(page, amount('1\u202f250,00\u00a0€'), { kind: 'text_field', id: 't.next', label: 'Suivant' });
  await expect(at(page, 't.amount')).toHaveValue('1250');
  expect((await takeCalls(page)).at(-1)).toEqual(['set', 't.amount', '1250']);
  await page.keyboard.press('Tab');
  await expect(at(page, 't.amount')).toHaveValue('1\u202f250,00\u00a0€');
});

test('the focus and the caret are kept when fields around them are inserted, moved or removed', async ({ page }) => {
  const field = (name) => ({ kind: 'group', id: `g.${name}`, label: name, children: [{ kind: 'text_field', id: `f.${name}`, label: name, value: 'abcdef' }] });
  await show(page, field('a'), field('b'), field('c'));
  await at(page, 'f.b').focus();
  await at(page, 'f.b').evaluate((control) => { control.setSelectionRange(2, 3); window.same = control; });
  for (const order of ['bac', 'cab', 'b', 'xby', 'abc']) {
    await show(page, ...[...order].map(field));
    expect(await focused(page)).toBe('f.b');
    expect(await page.evaluate(() => [window.same === document.activeElement, window.same.selectionStart, window.same.selectionEnd])).toEqual([true, 2, 3]);
    expect(await page.evaluate(() => [...document.querySelectorAll('#trial .legend-label')].map((e) => e.textContent).join(''))).toBe(order);
  }
});

test('when the focused button is removed, the focus moves to the title of its section', async ({ page }) => {
  const section = (...children) => ({ kind: 'section', id: 't.section', label: 'Titre', children });
  await show(page, section({ kind: 'button', id: 't.remove', label: 'Supprimer' }));
  await at(page, 't.remove').focus();
  await show(page, section({ kind: 'text', label: 'Rien' }));
  expect(await focused(page)).toBe('t.section-title');
});

test('a button with href moves the focus to a field that its press created', async ({ page }) => {
  const add = { kind: 'button', id: 't.add', label: 'Ajouter', href: 't.new' };
  await show(page, add);
  await page.evaluate(() => {
    window.onPress = () => window.show({ ...window.tree, children: [...window.tree.children, { kind: 'text_field', id: 't.new', label: 'Nouveau' }] });
  });
  await at(page, 't.add').click();
  expect(await focused(page)).toBe('t.new');
});

test('choices and commands are reported to the core', async ({ page }) => {
  await show(page,
    { kind: 'radios', id: 't.r', label: 'HT ou TTC', children: ['ht', 'ttc'].map((o) => ({ kind: 'radio', id: `t.r.${o}`, label: o, option: o })) },
    { kind: 'checkbox', id: 't.c', label: 'Case' },
    { kind: 'select', id: 't.s', label: 'Liste', options: [{ value: '', label: '–' }, { value: 'x', label: 'X' }] },
    { kind: 'button', id: 't.d', label: 'Télécharger', command: 'download_draft' });
  await page.getByText('ttc', { exact: true }).click();
  await at(page, 't.c').check();
  await at(page, 't.s').selectOption('x');
  await at(page, 't.d').click();
  expect(await takeCalls(page)).toEqual([['set', 't.r', 'ttc'], ['set', 't.c', '1'], ['set', 't.s', 'x'], ['command', 'download_draft']]);
});

test('a combobox follows the ARIA pattern', async ({ page }) => {
  const field = (value, names) => ({ kind: 'combobox', id: 't.town', label: 'Commune', value,
    children: names.map((name) => ({ kind: 'suggestion', id: `s.${name}`, label: name })) });
  await show(page, field('', []));
  const control = at(page, 't.town');
  await expect(control).toHaveAttribute('aria-expanded', 'false');
  await control.pressSequentially('s');
  await show(page, field('s', ['Sury', 'Savigneux']));
  await expect(control).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(control).toHaveAttribute('aria-activedescendant', 's.Savigneux');
  await page.keyboard.press('Escape');
  await expect(control).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowUp');
  await expect(control).toHaveAttribute('aria-activedescendant', 's.Savigneux');
  await takeCalls(page);
  await page.evaluate(() => { window.onPress = () => window.show({ ...window.tree, children: [{ ...window.tree.children[0], value: 'Savigneux', children: [] }] }); });
  await page.keyboard.press('Enter');
  expect((await takeCalls(page))).toEqual([['press', 's.Savigneux']]);
  await expect(control).toHaveValue('Savigneux');
  await expect(control).toBeFocused();
  await show(page, field('', ['Sury']));
  await page.evaluate(() => { window.onPress = () => {}; });
  await at(page, 's.Sury').click();
  await expect(control).toBeFocused();
});

test('help, error and note describe their control, and an unsafe address is not a link', async ({ page }) => {
  await show(page,
    { kind: 'text_field', id: 't.f', label: 'SIREN', help: 'Neuf chiffres', error: 'Il en manque un.', note: 'Voir Insee', input: 'digits' },
    { kind: 'link', id: 't.l', label: 'Piège', href: 'javascript:alert(1)' },
    { kind: 'link', id: 't.k', label: 'Portail', href: 'https://subventions.loire.fr' });
  const control = at(page, 't.f');
  await expect(control).toHaveAccessibleDescription('Neuf chiffres Erreur\u00a0: Il en manque un. Voir Insee');
  await expect(control).toHaveAttribute('aria-invalid', 'true');
  await expect(control).toHaveAttribute('inputmode', 'numeric');
  await expect(at(page, 't.l')).not.toHaveAttribute('href');
  await expect(at(page, 't.k')).toHaveAttribute('rel', /noopener/);
  await expect(at(page, 't.k')).toHaveAccessibleName('Portail (nouvelle fenêtre)');
});

test('elements inserted by extensions keep their place, and unchanged nodes are not moved', async ({ page }) => {
  const field = (name) => ({ kind: 'text_field', id: `f.${name}`, label: name });
  await show(page, field('a'), field('b'), field('c'));
  await at(page, 'f.b').focus();
  const children = () => page.evaluate(() => [...document.getElementById('trial').children].map((child) =>
    child.className === 'foreign' ? child.id : child.querySelector('input').id.at(-1)).join(' '));
  await page.evaluate(() => {
    const foreign = (id) => Object.assign(document.createElement('span'), { id, className: 'foreign' });
    const [a, , c] = document.getElementById('trial').children;
    a.before(foreign('one'));
    a.after(foreign('two'), foreign('three'));
    c.after(foreign('four'));
    window.moves = [];
    new MutationObserver((records) => window.moves.push(...records)).observe(document.getElementById('trial'), { childList: true });
  });
  await show(page, field('a'), field('b'), field('c'));
  expect(await children()).toBe('one a two three b c four');
  expect(await page.evaluate(() => window.moves.length)).toBe(0);
  await show(page, field('a'), field('x'), field('b'), field('c'));
  expect(await children()).toBe('one a two three x b c four');
  expect(await focused(page)).toBe('f.b');
  await show(page, field('b'), field('c'));
  expect(await children()).toBe('one two three b c four');
  // An extension may wrap the node of a control. The wrapper then has the position of the node.
  await page.evaluate(() => {
    const node = document.getElementById('f.c').parentNode;
    const wrapper = document.createElement('div');
    node.before(wrapper);
    wrapper.append(node);
    document.getElementById('f.c').focus();
  });
  await page.evaluate(() => { window.moves.length = 0; });
  await show(page, field('b'), field('c'));
  expect(await page.evaluate(() => window.moves.length)).toBe(0);
  await show(page, field('b'), field('y'), field('c'));
  expect(await children()).toBe('one two three b y c four');
  expect(await focused(page)).toBe('f.c');
});

test('a translated text is kept until the original text changes', async ({ page }) => {
  const tree = (label) => [{ kind: 'text', id: 't.text', label }, { kind: 'button', id: 't.add', label: 'Ajouter' }];
  await show(page, ...tree('Bonjour'));
  await page.evaluate(() => {
    const words = document.createElement('font');
    words.textContent = 'Good morning';
    document.getElementById('t.text').replaceChildren(words);
  });
  await show(page, ...tree('Bonjour'));
  await expect(at(page, 't.text')).toHaveText('Good morning');
  await show(page, ...tree('Bonsoir'));
  await expect(at(page, 't.text')).toHaveText('Bonsoir');
  await show(page, ...tree(''));
  await expect(at(page, 't.text')).toHaveText('');
});
