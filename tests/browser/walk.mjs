// Seeded random actions on the controls of the page. After each action, the shown controls are compared
// with the session. `walk` runs inside the page, in any engine, so it must not use anything outside itself.

import { execFileSync } from 'node:child_process';
import { cli } from './lab.mjs';

/** The assessment of `draft` by the command line, without the warnings that the page shows at its fields instead. */
export const assessOutside = (draft, day) => {
  const outside = JSON.parse(execFileSync(cli, ['assess', '--today', day, '-'], { input: draft, encoding: 'utf8' }));
  outside.avertissements = outside.avertissements.filter(({ code }) => code !== 'saisie_non_lue');
  return outside;
};

/** Does `count` actions and returns the first few differences, or [] when there are none. */
export async function walk(seed, count) {
  let state = seed >>> 0;
  const random = (below) => { // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
  const pick = (all) => all[random(all.length)];
  const TEXTS = ['', '12 500,50', '1.250', '1,250', '-3', '12 50x', '31250', '999999999,99', '99999999999', 'Forêt Noël œuvre', 'Un chatbot',
    '214202186', '123', 'feurs', 'forez', '42218', '2023-09-01', '2023-08-31', '<b>&amp;</b>', '"guillemets" «\u00a0»', '😀', 'x'.repeat(300)];
  const CONTROLS = ['text_field', 'text_area', 'amount', 'date', 'select', 'radio', 'checkbox', 'combobox', 'details', 'button'];
  const byId = (id) => document.getElementById(id);
  const flat = (node) => [node, ...(node.children || []).flatMap(flat)];
  const problems = [];
  const etat = () => window.loireConnect.etat();

  const type = (control, text) => {
    control.focus();
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    if (random(2)) control.blur();
  };

  const act = (nodes) => {
    if (random(25) === 0) {
      document.querySelector('[name="display-face"]:not(:checked)').click();
      return 'face';
    }
    const usable = nodes.filter((node) => (CONTROLS.includes(node.kind) || node.kind === 'suggestion')
      && !(node.command && node.command !== 'none'));
    const node = pick(usable);
    const control = byId(node.id);
    if (!control) return `${node.id} (absent)`;
    if (control.matches('button, [role="option"], [type="radio"], [type="checkbox"]')) {
      control.click();
    } else if (control.matches('select')) {
      control.selectedIndex = random(control.options.length);
      control.dispatchEvent(new Event('change', { bubbles: true }));
    } else {
      const text = pick(TEXTS);
      type(control, text);
      return `${node.id} = ${text.slice(0, 20)}`;
    }
    return node.id;
  };

  const compare = (nodes, action) => {
    const wrong = (what, shown, said) => problems.push(`after ${action}: ${what}: ${JSON.stringify(shown)}, session ${JSON.stringify(said)}`);
    const text = (element) => (element ? element.textContent : null);
    let controls = 0;
    for (const node of nodes) {
      if (CONTROLS.includes(node.kind)) controls += 1;
      if (!node.id) continue;
      const element = byId(node.id);
      if (!element) {
        wrong('no element', null, node.id);
        continue;
      }
      const value = node.value || '';
      const edited = document.activeElement === element;
      if (['text_field', 'text_area', 'amount', 'combobox', 'date'].includes(node.kind) && !edited) {
        const shown = node.kind === 'date' && element.value === '' ? value : element.value; // a control of a date shows nothing for a day that does not exist
        if (shown !== value) wrong(`value of ${node.id}`, element.value, value);
      }
      if (node.kind === 'select' && element.value !== value) wrong(`value of ${node.id}`, element.value, value);
      if (['radio', 'checkbox'].includes(node.kind) && element.checked !== (value === '1')) wrong(`state of ${node.id}`, element.checked, value);
      if (CONTROLS.includes(node.kind) && !['button', 'details'].includes(node.kind)) {
        const error = byId(`${node.id}-error`);
        if (!text(error).endsWith(node.error || '') || Boolean(node.error) !== (element.getAttribute('aria-invalid') === 'true')) {
          wrong(`message of ${node.id}`, text(error), node.error);
        }
        if (text(byId(`${node.id}-note`)) !== (node.note || '')) wrong(`note of ${node.id}`, text(byId(`${node.id}-note`)), node.note);
      }
      if (node.kind === 'status' && !text(element).includes(value)) wrong(`result ${node.id}`, text(element), value);
    }
    const shown = document.querySelectorAll('main :is(input, select, textarea, button)').length;
    if (shown !== controls) wrong('number of controls', shown, controls);
    if (byId('incident').textContent) wrong('incident', text(byId('incident')), '');
  };

  for (let i = 0; i < count && problems.length < 5; i += 1) {
    const action = act(flat(etat().view));
    if (i % 50 === 49) await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    else await Promise.resolve();
    compare(flat(etat().view), `${i} ${action}`);
  }
  return problems;
}
