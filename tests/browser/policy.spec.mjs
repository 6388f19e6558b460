// Text never becomes markup or a script: the policy of every page makes the browser refuse it (Trusted
// Types), and the page itself works under that policy.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { SINGLE_FILE, site } from './lab.mjs';
import { at, fillProject, goToStep, open, openDossier, state } from './page.mjs';
import { walk } from './walk.mjs';

const HOSTILE = '"><img src=x onerror="window.hurt = 1"><script>window.hurt = 2</script>';

/** Notes the violations of the policy from the first moment, in `window.violated`. */
const watchPolicy = (page) => page.addInitScript(() => {
  window.violated = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) => window.violated.push(`${effectiveDirective} ${sample}`));
});

/** What the page's own scripts may do with text, tried in a task of the page: the name of each error, or ''. */
const tries = (page) => page.evaluate(() => new Promise((resolve) => {
  setTimeout(() => { // outside the driver's own call, which may be exempt
    const attempts = {
      innerHTML: () => { document.createElement('div').innerHTML = '<b>x</b>'; },
      outerHTML: () => { const holder = document.createElement('p'); holder.append(document.createElement('b')); holder.firstChild.outerHTML = '<i></i>'; },
      insertAdjacentHTML: () => document.createElement('div').insertAdjacentHTML('beforeend', '<b>x</b>'),
      script: () => { document.createElement('script').text = '1'; },
      write: () => document.write('<b>x</b>'),
      policy: () => window.trustedTypes.createPolicy('loire', { createHTML: (text) => text }),
    };
    resolve(Object.fromEntries(Object.entries(attempts).map(([name, attempt]) => {
      try {
        attempt();
        return [name, ''];
      } catch (refusal) {
        return [name, refusal.name];
      }
    })));
  });
}));

const REFUSED = Object.fromEntries(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'script', 'write', 'policy'].map((name) => [name, 'TypeError']));
const single = pathToFileURL(join(site, SINGLE_FILE)).href;

for (const address of ['index.html', 'regles/loire-connect-2023.html', 'accessibilite.html', single]) {
  test(`no text becomes markup or a script in ${address.split('/').pop()}`, async ({ page }) => {
    await page.goto(address);
    expect(await tries(page)).toEqual(REFUSED);
  });
}

for (const [name, address, face] of [['site', 'index.html', 'imgui'], ['site', 'index.html', 'html'], ['single file', single, 'html']]) {
  test(`the page never asks for what its policy refuses, whatever is done with it: ${name}, ${face}`, async ({ page }) => {
    await watchPolicy(page);
    const { errors } = await open(page, { face, address });
    await fillProject(page);
    await openDossier(page);
    await at(page, 'porteur.nom').fill(HOSTILE);
    await goToStep(page, 5);
    expect(JSON.parse((await state(page)).draft).porteur.nom).toBe(HOSTILE);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await page.evaluate(`(${walk})(4, 120)`)).toEqual([]);
    expect(await page.evaluate(() => [window.violated, window.hurt])).toEqual([[], undefined]);
    expect(errors).toEqual([]);
  });
}
