// What is said when somebody comes back and this device has kept their answers, and where it keeps nothing.
import { button } from './buttons.js';
import { clearNotice, notice, offerNotice } from './notice.js';
import { nameOf, whenOf } from './projects-menu.js';
import { say } from './say.js';
/** @import {Keeper, KeptRecord} from './types.js' */

/**
 * Offers the kept answers of `record`. `erase` removes them from the device, and returns how to put them back.
 * @param {KeptRecord} record
 * @param {{resume(): unknown, erase(): Promise<() => Promise<unknown>>}} actions
 */
const offerKept = (record, { resume, erase }) => {
  offerNotice(say('keptHere'), `${nameOf(record)}. ${whenOf(record)}`, button('resumeKept', () => { clearNotice(); resume(); }), button('eraseKept', async () => {
    const putBack = await erase();
    offerNotice(say('projectDeleted', { name: nameOf(record) }), '', button('putBackProject', async () => {
      await putBack();
      offerKept(record, { resume, erase });
    }));
  }));
};

/**
 * Shows the project that this tab had before it was reloaded, or offers the last one that the device has kept.
 * @param {Keeper} keeper
 * @param {{restore(hasAnswers: boolean): void}} steps
 * @param {() => boolean} isBlank  whether the form has no answers
 */
export const openKeptProject = async (keeper, steps, isBlank) => {
  const { found, mine, isEarlier } = await keeper.start();
  const readable = found.find(({ damaged }) => !damaged);
  if (mine && isBlank()) {
    if (mine.damaged || !await keeper.show(mine.record)) notice('keptUnreadable', true);
    else if (isEarlier) notice('keptEarlier', true);
  } else if (readable && isBlank()) {
    const { record } = readable;
    offerKept(record, {
      resume: async () => { if (!await keeper.show(record)) notice('keptUnreadable', true); },
      erase: () => keeper.remove(record.project),
    });
  }
  steps.restore(!isBlank());
};

/**
 * Offers the draft as a file where the device keeps nothing.
 * @param {() => void} download
 */
export const offerFile = (download) => offerNotice(say('unkeptTitle'), say('unkept'), button('downloadDraft', () => {
  clearNotice();
  download();
}));
