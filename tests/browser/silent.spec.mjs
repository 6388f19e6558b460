// What a password manager or an extension writes into a control without an event is taken as typed when it is
// seen: at the next key or press anywhere, and before the page is left.
import { expect, test } from '@playwright/test';
import { leavingAsks, refuseDevice } from './leave.mjs';
import { at, choose, goToStep, open, openDossier, press, state } from './page.mjs';

const draft = async (page) => JSON.parse((await state(page)).draft);
/** Writes into a control as a script does, without an event. */
const write = (page, id, value) => at(page, id).evaluate((control, written) => { control.value = written; }, value);
/** A press on something that is no control. */
const pressElsewhere = (page) => page.locator('footer h2').click();

for (const face of ['html', 'imgui']) {
  test(`a value written without an event is an answer after a press or a key elsewhere: ${face}`, async ({ page }) => {
    test.setTimeout(120_000);
    const { errors } = await open(page, { face });
    await openDossier(page);

    await write(page, 'porteur.nom', 'Feurs'); // nothing has the focus there
    await pressElsewhere(page);
    expect((await draft(page)).porteur.nom).toBe('Feurs');

    await at(page, 'porteur.nom').focus(); // the field that has the focus
    await write(page, 'porteur.nom', 'Bard');
    await pressElsewhere(page);
    await expect(at(page, 'porteur.nom')).toHaveValue('Bard');
    expect((await draft(page)).porteur.nom).toBe('Bard');

    await at(page, 'porteur.nom').focus(); // then another field
    await write(page, 'porteur.nom', 'Sury');
    await at(page, 'porteur.representant.nom').click();
    await expect(at(page, 'porteur.nom')).toHaveValue('Sury');
    expect((await draft(page)).porteur.nom).toBe('Sury');

    await write(page, 'porteur.nom', 'Boën'); // a key in another field
    await page.keyboard.press('a');
    await expect(at(page, 'porteur.nom')).toHaveValue('Boën');
    expect((await draft(page)).porteur.nom).toBe('Boën');

    await write(page, 'porteur.nom', 'Usson'); // a button that leaves the step
    await goToStep(page, 1);
    expect((await draft(page)).porteur.nom).toBe('Usson');
    expect(errors).toEqual([]);
  });

  test(`a choice made without an event is an answer too: ${face}`, async ({ page }) => {
    await open(page, { face });
    await write(page, 'porteur.nature', 'commune');
    await pressElsewhere(page);
    await expect(at(page, 'porteur.nature')).toHaveValue('commune');
    expect((await draft(page)).porteur.nature).toBe('commune');
    await goToStep(page, 3);
    if (!await at(page, 'depenses.d1.libelle').count()) await press(page, 'ajouter.depense');
    await at(page, 'depenses.d1.libelle').fill('Capteurs');
    await choose(page, 'depenses.d1.nature', 'equipement');
    await at(page, 'depenses_communes.investissement.oui').evaluate((control) => { control.checked = true; });
    await at(page, 'depenses.d1.libelle').press('End');
    await expect(at(page, 'depenses_communes.investissement.oui')).toBeChecked();
    expect((await draft(page)).depenses_communes.investissement).toBe(true);
    await at(page, 'depenses_completes').evaluate((control) => { control.checked = true; });
    await pressElsewhere(page);
    expect((await draft(page)).depenses_completes).toBe(true);
  });

  test(`leaving the page asks for a value that was written without an event: ${face}`, async ({ page }) => {
    await refuseDevice(page);
    await open(page, { face });
    await openDossier(page);
    expect(await leavingAsks(page)).toBe(false);
    await at(page, 'porteur.nom').focus();
    await write(page, 'porteur.nom', 'Feurs');
    expect(await leavingAsks(page)).toBe(true);
    expect((await draft(page)).porteur.nom).toBe('Feurs');
  });
}
