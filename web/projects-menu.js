// The menu "Mes projets": whether the project is kept on this device, the other projects that are, earlier
// versions of this one, and how to leave nothing on the device.
import { announce } from './announce.js';
import { button } from './buttons.js';
import { copyText } from './clipboard.js';
import { longDate, timeOf } from './clock.js';
import { byId, el, setText, setTone } from './elements.js';
import { connectMenu } from './menu.js';
import { allowedDraft, leavesPeopleOut, peopleChoices } from './people.js';
import { say } from './say.js';
/** @import {LinkProblem} from './share-link.js' */
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
 * @param {() => void} actions.showBlank  shows an empty form as another project
 * @param {(text: string, name: string) => void} actions.download  gives a text as a file
 * @param {() => Promise<string>} actions.makeLink  an address of the project, or a LinkProblem
 * @param {() => boolean} actions.isBlank  whether the form has no answers
 * @returns {{showKeeping(keeping: Keeping): void}}
 */
export const makeProjectsMenu = ({ keeper, showBlank, download, makeLink, isBlank }) => {
  const panel = byId('projects-panel');
  const state = byId('projects-state');
  const [note, time] = [el('span'), el('span', 'menu-time')];
  state.append(note, time);

  /**
   * Says what was done, with a button that undoes it.
   * @param {string} words
   * @param {HTMLElement[]} buttons
   */
  const tell = (words, ...buttons) => {
    byId('projects-told').replaceChildren(words, ' ', ...buttons);
    if (words) announce(words);
  };

  /**
   * A button after which the panel is filled again; for screen readers, that of a row has the name of its
   * project too.
   * @param {TextKey} key
   * @param {string} name
   * @param {() => unknown} action
   */
  const rowButton = (key, name, action, then = fill) => {
    const made = button(key, async () => {
      await action();
      await then();
    });
    made.dataset.emphasis = 'quiet';
    if (name) made.append(el('span', 'visually-hidden', `\u00a0: ${name}`));
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
      if (event.key !== 'Escape') return;
      event.stopPropagation(); // the menu stays open
      field.removeEventListener('blur', accept);
      fill();
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
    const isOther = record.edition !== keeper.edition;
    if (damaged || isOther) actions.append(rowButton('downloadDraft', name, () => download(allowedDraft(String(record.draft), 'files'), `${record.project}.json`)));
    else {
      if (!isShown) actions.append(rowButton('openProject', name, () => keeper.show(record), leave));
      actions.append(button('renameProject', () => rename(title, record)), rowButton('duplicateProject', name, () => keeper.duplicate(record, say('copyName', { name }))));
    }
    actions.append(rowButton('deleteProject', name, () => remove(record)));
    for (const each of actions.querySelectorAll('button')) each.dataset.emphasis = 'quiet';
    return el('li', '', title, el('p', 'help', [isShown ? say('shownProject') : '', isOther ? say('otherEdition') : '', damaged ? say('damagedProject') : whenOf(record)].filter(Boolean).join(' ')), actions);
  };

  /**
   * Removes a project from the device, or everything; the answers go from the page too when they are removed.
   * Until the panel is opened again, a button puts all of it back.
   * @param {KeptRecord} [record]
   */
  const remove = async (record) => {
    await keeper.leave();
    const restore = await keeper.remove(record && record.project);
    if (!record || record.project === keeper.project) {
      keeper.forget();
      showBlank();
    }
    const putBack = async () => {
      await restore();
      tell('');
    };
    if (record) tell(say('projectDeleted', { name: nameOf(record) }), rowButton('putBackProject', nameOf(record), putBack));
    else tell(say('deviceErased'), rowButton('putAllBack', '', putBack));
  };

  /** Copies the address of the project, and shows it: where the copy is refused it can be copied by hand. */
  const copyLink = async () => {
    try {
      const field = Object.assign(el('input', 'control'), { type: 'text', value: await makeLink(), readOnly: true });
      field.setAttribute('aria-label', say('linkAddress'));
      tell(say('linkMade'), field);
      await copyText(field.value, field);
    } catch (problem) {
      tell(say(/** @type {LinkProblem} */ (problem).key));
    }
  };

  /** The choice of keeping people on the device has changed. */
  const cleanDevice = async () => {
    try {
      await keeper.clean();
      announce(sentenceOf(keeper.keeping));
    } catch {
      tell(say('peopleStay'));
    }
    setText(byId('projects-sentence'), sentenceOf(keeper.keeping));
  };

  /** Closes the menu on another project. */
  const leave = async () => {
    toggle(false);
    byId('projects-button').focus();
    announce(say('projectShown', { name: keeper.name || say('newProject') }));
  };

  /** Fills the panel with what the device keeps. */
  const fill = async () => {
    const sentence = el('p', 'projects-state', sentenceOf(keeper.keeping));
    sentence.id = 'projects-sentence';
    /** @type {HTMLElement[]} */
    const parts = [sentence];
    let kept = false;
    if (keeper.keeping.state === 'elsewhere') parts.push(button('takeOver', async () => { await keeper.takeOver(); await fill(); }));
    if (keeper.store) {
      const [found, versions] = await Promise.all([keeper.store.projects(), keeper.project ? keeper.store.versions(keeper.project) : []]);
      kept = found.length > 0 || keeper.project !== '';
      if (kept) {
        parts.push(el('div', 'actions', rowButton('newProject', '', async () => { await keeper.leave(); showBlank(); }, leave)));
      }
      found.sort((one, other) => Number(other.record.project === keeper.project) - Number(one.record.project === keeper.project));
      if (found.length) parts.push(el('h2', '', say('projectsTitle')), el('ul', 'projects', ...found.map(row)));
      if (versions.length) {
        parts.push(el('h2', '', say('versionsTitle')), el('ul', 'projects', ...versions.map((version) =>
          el('li', '', rowButton('goBackToVersion', whenOf(version), () => keeper.goBackTo(version), leave), ` ${whenOf(version)}`))));
      }
    }
    if (!isBlank()) {
      const share = button('copyLink', copyLink);
      share.dataset.emphasis = 'quiet';
      parts.push(el('div', 'actions', share));
    }
    parts.push(peopleChoices(cleanDevice), el('p', 'help', say('keptNotice')));
    if (location.protocol === 'file:') parts.push(el('p', 'help', say('keptInFile')));
    if (kept) parts.push(el('div', 'actions', rowButton('eraseDevice', '', () => remove())));
    const hadFocus = panel.contains(document.activeElement);
    panel.replaceChildren(byId('projects-told'), ...parts);
    if (!hadFocus) return;
    panel.tabIndex = -1; // the button that was pressed is gone: Tab goes on from here
    panel.focus({ preventScroll: true });
  };

  /** @param {Keeping} keeping */
  const sentenceOf = ({ state: kind, saved }) => {
    const sentence = say(SENTENCES[kind], { date: longDate(saved), time: timeOf(saved) });
    return kind === 'kept' && leavesPeopleOut('device') ? `${sentence} ${say('keptWithoutPeople')}` : sentence;
  };

  const toggle = connectMenu(byId('projects'), byId('projects-button'), panel, () => {
    tell('');
    fill();
  });

  return {
    showKeeping(keeping) {
      const failed = keeping.state !== 'none' && keeping.state !== 'kept';
      const today = new Date(keeping.saved).toDateString() === new Date().toDateString();
      const when = keeping.state === 'kept' && today ? say('noteTime', { time: timeOf(keeping.saved) }) : '';
      setText(note, say(NOTES[keeping.state]));
      setText(time, when);
      setTone(state, failed ? 'error' : 'normal');
      const sentence = document.getElementById('projects-sentence');
      if (sentence && !panel.hidden) setText(sentence, sentenceOf(keeping));
    },
  };
};
