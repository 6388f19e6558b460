// The menu "Mes projets": whether the project is kept on this device, the other projects that are, earlier
// versions of this one, and how to leave nothing on the device.
import { announce } from './announce.js';
import { button } from './buttons.js';
import { longDate, timeOf } from './clock.js';
import { byId, el, setText, setTone } from './elements.js';
import { connectMenu } from './menu.js';
import { say } from './say.js';
/** @import {Keeping, Keeper, KeptProject, KeptRecord, TextKey} from './types.js' */

/** @type {Readonly<Record<Keeping['state'], TextKey>>} */
const SENTENCES = { none: 'keptNothing', kept: 'keptAt', refused: 'keptRefused', full: 'keptFull', elsewhere: 'keptElsewhere' };
/** @type {Readonly<Record<Keeping['state'], TextKey>>} */
const NOTES = { none: 'noteNothing', kept: 'noteKept', refused: 'noteNotKept', full: 'noteNotKept', elsewhere: 'noteNotKept' };

/** @param {KeptRecord} record */
export const nameOf = (record) => record.name || say('unnamedProject');
/** @param {KeptRecord} record */
export const whenOf = ({ saved }) => say('keptOn', { date: longDate(saved), time: timeOf(saved) });

/**
 * Connects the menu, which stands in index.html.
 * @param {object} actions
 * @param {Keeper} actions.keeper
 * @param {() => void} actions.startNew  shows an empty form as another project
 * @param {() => void} actions.eraseAll  removes everything from the device, and the answers from the page
 * @param {(record: {name: string, draft: string}) => void} actions.download  gives a draft as a file
 * @returns {{showKeeping(keeping: Keeping): void}}
 */
export const makeProjectsMenu = ({ keeper, startNew, eraseAll, download }) => {
  const panel = byId('projects-panel');
  const state = byId('projects-state');
  const [note, time] = [el('span'), el('span', 'menu-time')];
  state.append(note, time);

  /** @param {string} words */
  const tell = (words) => {
    setText(byId('projects-told'), words);
    announce(words);
  };

  /**
   * A button of a row, named for screen readers with its project too.
   * @param {TextKey} key
   * @param {string} name
   * @param {() => unknown} action
   */
  const rowButton = (key, name, action) => {
    const made = button(key, async () => {
      await action();
      await fill();
    });
    made.dataset.emphasis = 'quiet';
    made.append(el('span', 'visually-hidden', `\u00a0: ${name}`));
    return made;
  };

  /**
   * A field in place of the name of a project.
   * @param {HTMLElement} place
   * @param {KeptRecord} record
   */
  const rename = (place, record) => {
    const field = Object.assign(el('input', 'control'), { type: 'text', value: nameOf(record), maxLength: 100 });
    field.setAttribute('aria-label', say('projectName'));
    const accept = async () => {
      field.removeEventListener('blur', accept);
      await keeper.rename(record, field.value.trim());
      await fill();
    };
    field.addEventListener('blur', accept);
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') accept();
    });
    place.replaceChildren(field);
    field.select();
    field.focus();
  };

  /** @param {KeptProject} project */
  const row = ({ record, damaged }) => {
    const name = nameOf(record);
    const isShown = record.project === keeper.project;
    const title = el('strong', '', name);
    const actions = el('div', 'actions');
    if (damaged) actions.append(rowButton('downloadDraft', name, () => download({ name: `${record.project}.json`, draft: String(record.draft) })));
    else {
      if (!isShown) actions.append(rowButton('openProject', name, () => keeper.show(record)));
      actions.append(button('renameProject', () => rename(title, record)), rowButton('duplicateProject', name, () => keeper.duplicate(record)));
    }
    if (!isShown) actions.append(rowButton('deleteProject', name, () => remove(record)));
    for (const each of actions.querySelectorAll('button')) each.dataset.emphasis = 'quiet';
    return el('li', '', title, el('p', 'help', [damaged ? say('damagedProject') : whenOf(record), isShown ? say('shownProject') : ''].filter(Boolean).join(' ')), actions);
  };

  /** @param {KeptRecord} record */
  const remove = async (record) => {
    if (!keeper.store) return;
    const removed = await keeper.store.remove(record.project);
    tell(say('projectDeleted', { name: nameOf(record) }));
    byId('projects-told').append(' ', rowButton('putBackProject', nameOf(record), async () => {
      if (keeper.store) await keeper.store.putBack(removed);
      tell('');
    }));
  };

  /** Fills the panel with what the device keeps. */
  const fill = async () => {
    const sentence = el('p', 'projects-state', sentenceOf(keeper.keeping));
    sentence.id = 'projects-sentence';
    /** @type {HTMLElement[]} */
    const parts = [sentence];
    if (keeper.keeping.state === 'elsewhere') parts.push(button('takeOver', async () => { await keeper.takeOver(); await fill(); }));
    if (keeper.store) {
      const [found, versions] = await Promise.all([keeper.store.projects(), keeper.project ? keeper.store.versions(keeper.project) : []]);
      if (found.length) parts.push(el('h2', '', say('projectsTitle')), el('ul', 'projects', ...found.map(row)));
      if (versions.length) {
        parts.push(el('h2', '', say('versionsTitle')), el('ul', 'projects', ...versions.map((version) =>
          el('li', '', rowButton('goBackToVersion', whenOf(version), () => keeper.goBackTo(version)), ` ${whenOf(version)}`))));
      }
      if (found.length || keeper.project) {
        parts.push(el('div', 'actions', button('newProject', () => { startNew(); fill(); }), button('eraseDevice', async () => {
          eraseAll();
          await fill();
          tell(say('deviceErased'));
        })));
      }
    }
    parts.push(el('p', 'help', say('keptNotice')));
    const told = byId('projects-told');
    panel.replaceChildren(told, ...parts);
  };

  /** @param {Keeping} keeping */
  const sentenceOf = ({ state: kind, saved }) => say(SENTENCES[kind], { time: timeOf(saved) });

  connectMenu(byId('projects'), byId('projects-button'), panel, () => {
    setText(byId('projects-told'), '');
    fill();
  });

  return {
    showKeeping(keeping) {
      const failed = keeping.state !== 'none' && keeping.state !== 'kept';
      const when = keeping.state === 'kept' ? say('noteTime', { time: timeOf(keeping.saved) }) : '';
      setText(note, say(NOTES[keeping.state]));
      setText(time, when);
      setTone(state, failed ? 'error' : 'normal');
      const sentence = document.getElementById('projects-sentence');
      if (sentence && !panel.hidden) setText(sentence, sentenceOf(keeping));
    },
  };
};
