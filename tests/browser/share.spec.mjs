// A project as an address: nothing of it is sent, nobody is named in it, and what is received is read as any draft.
import { expect, test } from '@playwright/test';
import { at, fillProject, forgetDevice, goToStep, open, press, ready, state, type } from './page.mjs';
import { openProjects, title, typeTitle } from './kept.mjs';

const copyLink = async (page) => {
  await openProjects(page);
  await page.getByRole('button', { name: 'Copier un lien vers ce projet' }).click();
  return page.getByLabel('Lien vers ce projet').inputValue();
};

for (const face of ['imgui', 'html']) {
  test(`a link shows the project to somebody else, without people, and leaves the address: ${face}`, async ({ page, browser }) => {
    await open(page, { face });
    await fillProject(page);
    await goToStep(page, 6);
    await press(page, 'contact');
    await type(page, 'porteur.contact.courriel', 'anne@feurs.fr');
    const sent = JSON.parse((await state(page)).draft);
    expect(sent.porteur.contact.courriel).toBe('anne@feurs.fr');
    const link = await copyLink(page);

    const context = await browser.newContext();
    const other = await context.newPage();
    const requests = [];
    other.on('request', (request) => requests.push(request.url()));
    await other.goto(link);
    await ready(other);
    const received = JSON.parse((await state(other)).draft);
    expect(received.porteur.contact).toEqual({ nom: null, prenom: null, fonction: null, courriel: null, telephone: null });
    expect({ ...received, porteur: null, information: null }).toEqual({ ...sent, porteur: null, information: null });
    expect(received.porteur.code_insee).toBe(sent.porteur.code_insee);
    expect(new URL(other.url()).hash).toBe('');
    expect(requests.some((url) => url.includes('projet='))).toBe(false);
    await context.close();
  });
}

test('a link that is too long is refused with its reason, and the file is named instead', async ({ page }) => {
  await open(page, { face: 'html' });
  await goToStep(page, 2);
  let noise = '';
  for (let i = 1; noise.length < 12_000; i = (i * 48271) % 2147483647) noise += i.toString(36);
  await at(page, 'projet.description').fill(noise);
  await openProjects(page);
  await page.getByRole('button', { name: 'Copier un lien vers ce projet' }).click();
  await expect(page.locator('#projects-told')).toContainText('trop long pour un lien');
  await expect(page.locator('#projects-told')).toContainText('fichier du brouillon');
});

test('a damaged link, a link that is no draft and one that would fill the memory open nothing, and say so', async ({ page }) => {
  await open(page, { face: 'html' });
  const packed = (text) => page.evaluate(async (words) => {
    const stream = new Blob([words]).stream().pipeThrough(new CompressionStream('deflate'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }, text);
  const bomb = await packed('a'.repeat(20 * 1024 * 1024));
  for (const [hash, words] of [['***', 'abîmé'], ['AAAA', 'abîmé'], [bomb, 'abîmé'], [await packed('<b>non</b>'), 'pas été ouvert']]) {
    await forgetDevice(page);
    await page.goto('about:blank');
    await page.goto(`index.html?vue=html#projet=${hash}`);
    await ready(page);
    await expect(page.locator('body')).toContainText(words);
    expect(await title(page)).toBeFalsy();
    expect(new URL(page.url()).hash).toBe('');
  }
});

test('the project of a link is another project of the device: the one that was there stays', async ({ page }) => {
  await open(page, { face: 'html' });
  await typeTitle(page, 'Des bornes');
  const link = await copyLink(page);
  await page.keyboard.press('Escape');
  await typeTitle(page, 'Des capteurs');
  await expect(page.locator('#projects-state')).toContainText('enregistré à');
  const other = await page.context().newPage();
  await other.goto(link);
  await ready(other);
  expect(await title(other)).toBe('Des bornes');
  await openProjects(other);
  await expect(other.locator('#projects-panel li', { hasText: 'Des capteurs' })).toHaveCount(1);
});
