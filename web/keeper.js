// Keeps the project on this device while it is filled in: shortly after each change, and at once when the
// page is hidden or left. One page at a time writes a project.
import { openKeptProjects } from './kept-projects.js';
/** @import {Facts, KeptRecord, Keeping} from './types.js' */

const DELAY = 300;                   // milliseconds from a change to its record
const VERSION_AGE = 10 * 60 * 1000;  // milliseconds between two versions of a project
const REMOVAL_AGE = 60 * 1000;       // milliseconds between two versions that precede a removal
const TAB_KEY = 'loire-connect.projet';

/** The project that this tab had before it was reloaded, or ''. */
const projectOfTab = () => {
  try { return sessionStorage.getItem(TAB_KEY) || ''; } catch { return ''; }
};
/** @param {string} project */
const rememberProject = (project) => {
  try { sessionStorage.setItem(TAB_KEY, project); } catch { /* the tab then offers its project as a new one does */ }
};

const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;

/**
 * Why a project is not kept.
 * @param {any} problem
 * @returns {Keeping['state']}
 */
const stateOf = (problem) => (problem && problem.name === 'QuotaExceededError' ? 'full' : 'refused');

/**
 * @param {object} page
 * @param {() => string} page.draft  the text of the draft now
 * @param {() => Facts} page.facts
 * @param {(draft: string, name: string) => boolean} page.open  shows a kept draft; false when it cannot be read
 * @param {string} page.edition
 * @param {(keeping: Keeping) => void} page.onChange  called whenever `keeping` changes
 */
export const makeKeeper = ({ draft, facts, open, edition, onChange }) => {
  /** @type {Awaited<ReturnType<typeof openKeptProjects>> | null} */
  let store = null;
  /** @type {Keeping} */
  let keeping = { state: 'none', saved: 0 };
  /** @type {Map<number, {id: string, revision: number, text: string, name: string, version: number, removal: number, saved: number}>} */
  const projects = new Map(); // by their number in the session
  /** @type {Set<number>} */
  const unkept = new Set(); // the numbers of the projects with answers that could not be kept
  let shown = facts().project;
  let removals = 0; // see Facts, as last seen
  let timer = 0;
  /** @type {(() => void) | null} */
  let release = null; // gives back the right to write the project
  let heldProject = '';

  /** @param {Keeping} next */
  const say = (next) => {
    keeping = next;
    onChange(keeping);
  };

  /** Whether there is nothing to keep. */
  const isBlank = () => facts().blank && !projects.has(facts().project);

  /** What is known of the present project; it gets an id when it is first kept. */
  const current = () => {
    const { project } = facts();
    let known = projects.get(project);
    if (!known) {
      known = { id: newId(), revision: 0, text: '', name: '', version: 0, removal: 0, saved: 0 };
      projects.set(project, known);
    }
    return known;
  };

  /**
   * Takes the right to write the project `id`; with `steal`, takes it from another page. Returns whether this
   * page has it. Browsers without locks let every page write.
   * @param {string} id
   */
  const take = (id, steal = false) => {
    if (heldProject === id && !steal) return Promise.resolve(true);
    if (release) release();
    heldProject = id;
    if (!navigator.locks) return Promise.resolve(true);
    return new Promise((resolve) => {
      navigator.locks.request(`loire-connect.${id}`, steal ? { steal } : { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        if (!lock) {
          heldProject = '';
          return undefined;
        }
        return new Promise((done) => { release = () => { release = null; heldProject = ''; done(undefined); }; });
      }).catch(({ name }) => {
        release = null;
        if (name !== 'AbortError') { // the browser refuses locks to this page, as if it had none
          resolve(true);
          return;
        }
        heldProject = ''; // another page took it
        resolve(false);
        if (draft() === current().text) say({ state: 'elsewhere', saved: keeping.saved });
        else becomeAnother();
      });
    });
  };

  /** The answers of this page become a project of their own, because another page writes theirs. */
  const becomeAnother = () => {
    projects.delete(facts().project);
    say({ state: 'none', saved: 0 });
    return keep();
  };

  /**
   * The record of the present project.
   * @param {ReturnType<typeof current>} known
   * @returns {KeptRecord}
   */
  const recordOf = (known) => ({ project: known.id, revision: known.revision, edition, saved: Date.now(), name: known.name || facts().name, title: known.name, draft: known.text });

  const keep = async () => {
    clearTimeout(timer);
    timer = 0;
    if (!store || keeping.state === 'elsewhere' || isBlank()) return;
    const known = current();
    const { project } = facts();
    const text = draft();
    if (text === known.text) return;
    known.text = text;
    known.revision += 1;
    const record = recordOf(known);
    rememberProject(known.id);
    try {
      const written = store.write(record); // sent at once, even if the page is leaving
      const [mine] = await Promise.all([take(known.id), written]);
      if (!mine) {
        say({ state: 'elsewhere', saved: 0 });
        return;
      }
      known.saved = record.saved;
      unkept.delete(project);
      if (!timer && project === facts().project) say({ state: 'kept', saved: record.saved });
    } catch (problem) {
      known.text = ''; // so that the next change tries again
      if (known.revision === record.revision) known.revision -= 1; // in this place, not in that of the last record
      unkept.add(project);
      say({ state: stateOf(problem), saved: keeping.saved });
      return;
    }
    if (Math.abs(record.saved - known.version) > VERSION_AGE) await keepVersion(known, record); // the clock may have been set back
  };

  /**
   * Keeps the record as a version of its project.
   * @param {ReturnType<typeof current>} known
   * @param {KeptRecord} record
   */
  const keepVersion = async (known, record) => {
    if (!store) return;
    known.version = record.saved;
    await store.keepVersion(record).catch(() => { known.version = 0; known.removal = 0; }); // tried again with the next record
  };

  /** After a reload nothing can be undone: keeps what was kept before a removal as a version. */
  const seeRemoval = () => {
    const before = removals;
    removals = facts().removals;
    if (removals <= before || !store || isBlank()) return;
    const known = current();
    const record = recordOf(known);
    if (!known.text || keeping.state === 'elsewhere' || Math.abs(record.saved - known.removal) <= REMOVAL_AGE) return;
    known.removal = record.saved;
    keepVersion(known, record);
  };

  /** Another project is shown: what was said of the one before does not hold for it. */
  const follow = () => {
    shown = facts().project;
    removals = facts().removals;
    if (release) release();
    const known = projects.get(shown); // of one that is shown again
    say({ state: known && known.saved ? 'kept' : 'none', saved: known ? known.saved : 0 });
    if (known) take(known.id).then((mine) => { if (!mine) say({ state: 'elsewhere', saved: 0 }); });
  };

  /** The answers may have changed. */
  const changed = () => {
    if (shown !== facts().project) follow();
    if (keeping.state === 'elsewhere') unkept.add(shown);
    seeRemoval();
    if (timer || isBlank() || !store) return;
    timer = setTimeout(keep, DELAY);
  };

  /** Keeps now what was to be kept soon. */
  const flush = () => {
    if (timer) keep();
  };

  /** Keeps the project that is about to be replaced, as another one when another page writes it. */
  const leave = async () => {
    if (keeping.state !== 'elsewhere') await keep();
    else if (unkept.has(shown)) await becomeAnother();
  };
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) flush();
  });
  window.addEventListener('pagehide', flush);

  /**
   * Shows the kept project of `record`. Returns false when its draft cannot be read.
   * @param {KeptRecord} record
   */
  const show = async (record) => {
    await leave();
    if (!open(record.draft, record.name)) return false;
    projects.set(facts().project, { id: record.project, revision: record.revision, text: draft(), name: record.title, version: record.saved, removal: 0, saved: record.saved });
    rememberProject(record.project);
    const mine = await take(record.project);
    say({ state: mine ? 'kept' : 'elsewhere', saved: record.saved });
    return true;
  };

  return {
    changed,
    flush,
    leave,
    show,
    /** Keeps the answers; a reload offers the project and does not show it, because it may have caused a crash. */
    stop() {
      keep();
      rememberProject('');
    },
    /** Whether leaving the page loses nothing, after flush(). */
    get safe() { return store !== null && !unkept.size; },
    /** Whether the device refuses to keep the last answers. */
    get refused() { return !this.safe && (keeping.state === 'refused' || keeping.state === 'full'); },
    get keeping() { return keeping; },
    /** The name of the present project, as it is kept. */
    get name() { return (!isBlank() && current().name) || facts().name; },
    get project() { return isBlank() ? '' : current().id; },
    get store() { return store; },
    get edition() { return edition; },
    /**
     * Opens the database. Returns the projects that it holds, the one that this tab had, and whether this is an
     * earlier state of it, because its last record is damaged.
     */
    async start() {
      try {
        store = await openKeptProjects();
        const cut = await store.setAside().catch(() => /** @type {string[]} */ ([]));
        // This page cannot read the projects of another edition; the menu lists them.
        const found = (await store.projects()).filter(({ record, damaged }) => damaged || record.edition === edition);
        changed(); // an answer given meanwhile
        const mine = found.find(({ record }) => record.project === projectOfTab());
        return { found, mine, isEarlier: Boolean(mine && cut.includes(mine.record.project)) };
      } catch (problem) {
        say({ state: stateOf(problem), saved: 0 });
        return { found: [], mine: undefined, isEarlier: false };
      }
    },
    /** Takes the present project from the page that writes it. Both versions are kept. */
    async takeOver() {
      if (!store) return;
      const known = current();
      const there = await store.find(known.id);
      if (!await take(known.id, true)) return;
      say({ state: 'kept', saved: keeping.saved });
      unkept.delete(shown);
      if (!there || there.record.revision <= known.revision) {
        await keep();
      } else if (draft() === known.text) {
        await show(there.record); // nothing was typed here since
      } else becomeAnother(); // both pages have answers of their own
    },
    /**
     * Renames a project; the present one keeps its new name in the records to come.
     * @param {KeptRecord} record
     * @param {string} title
     */
    async rename(record, title) {
      if (!store) return;
      const known = [...projects.values()].find(({ id }) => id === record.project);
      if (known) {
        known.name = title;
        known.revision += 1;
      }
      const revision = known ? known.revision : record.revision + 1;
      await store.write({ ...record, title, name: title || record.name, revision });
    },
    /**
     * @param {KeptRecord} record
     * @param {string} title  of the copy
     */
    async duplicate(record, title) {
      if (store) await store.write({ ...record, project: newId(), revision: 1, title, name: title });
    },
    /**
     * Shows an earlier version of the present project; the present answers become a version too.
     * @param {KeptRecord} version
     */
    async goBackTo(version) {
      if (!store) return;
      await keep();
      const known = current();
      await store.keepVersion(recordOf(known));
      await show({ ...version, revision: known.revision, title: known.name });
      current().text = ''; // to be kept again
      await keep();
    },
    /**
     * Removes a project from the device, or everything. Returns how to put it back.
     * @param {string} [project]
     */
    async remove(project) {
      if (!store) return async () => {};
      const { putBack } = store;
      const removed = await store.remove(project);
      return () => putBack(removed);
    },
    /** What the device may keep of a draft has changed: keeps the present project anew, and cleans the others. */
    async clean() {
      if (!isBlank()) current().text = '';
      await keep();
      if (store) await store.clean();
    },
    /** The present project is no longer on the device: it is kept again after the next change. */
    forget() {
      clearTimeout(timer);
      timer = 0;
      projects.delete(facts().project);
      unkept.clear();
      rememberProject('');
      if (release) release();
      say({ state: 'none', saved: 0 });
    },
  };
};
