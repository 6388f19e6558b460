// Keeps the project on this device while it is filled in: shortly after each change, and at once when the
// page is hidden or left. One page at a time writes a project.
import { openKeptProjects } from './kept-projects.js';
/** @import {Facts, KeptRecord, Keeping} from './types.js' */

const DELAY = 300;                   // milliseconds from a change to its record
const VERSION_AGE = 10 * 60 * 1000;  // milliseconds between two versions of a project
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
 * @param {(draft: string) => boolean} page.open  shows a kept draft; false when it cannot be read
 * @param {string} page.edition
 * @param {(keeping: Keeping) => void} page.onChange  called whenever `keeping` changes
 */
export const makeKeeper = ({ draft, facts, open, edition, onChange }) => {
  /** @type {Awaited<ReturnType<typeof openKeptProjects>> | null} */
  let store = null;
  /** @type {Keeping} */
  let keeping = { state: 'none', saved: 0 };
  /** @type {Map<number, {id: string, revision: number, text: string, name: string, version: number}>} */
  const projects = new Map(); // by their number in the session
  let timer = 0;
  /** @type {(() => void) | null} */
  let release = null; // gives back the right to write the project
  let heldProject = '';

  /** @param {Keeping} next */
  const say = (next) => {
    keeping = next;
    onChange(keeping);
  };

  /** What is known of the present project; it gets an id when it is first kept. */
  const current = () => {
    const { project } = facts();
    let known = projects.get(project);
    if (!known) {
      known = { id: newId(), revision: 0, text: '', name: '', version: 0 };
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
      }).catch(() => { // another page took it
        release = null;
        heldProject = '';
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
    keep();
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
    if (!store || keeping.state === 'elsewhere') return;
    const known = current();
    const text = draft();
    if (text === known.text) return;
    known.text = text;
    known.revision += 1;
    const record = recordOf(known);
    rememberProject(known.id);
    try {
      const written = store.write(record); // sent at once, even if the page is leaving
      if (!await take(known.id)) {
        say({ state: 'elsewhere', saved: 0 });
        return;
      }
      await written;
      if (record.saved - known.version > VERSION_AGE) {
        known.version = record.saved;
        await store.keepVersion(record);
      }
      if (!timer) say({ state: 'kept', saved: record.saved });
    } catch (problem) {
      known.text = ''; // so that the next change tries again
      say({ state: stateOf(problem), saved: keeping.saved });
    }
  };

  const isBlank = () => facts().blank && !projects.has(facts().project);

  /** The answers may have changed. */
  const changed = () => {
    if (timer || isBlank() || !store) return;
    timer = setTimeout(keep, DELAY);
  };

  /** Keeps now what was to be kept soon. */
  const flush = () => {
    if (timer) keep();
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
    flush();
    if (!open(record.draft)) return false;
    projects.set(facts().project, { id: record.project, revision: record.revision, text: draft(), name: record.title, version: record.saved });
    rememberProject(record.project);
    const mine = await take(record.project);
    say({ state: mine ? 'kept' : 'elsewhere', saved: record.saved });
    return true;
  };

  return {
    changed,
    flush,
    show,
    /** Whether leaving the page loses nothing, after flush(). */
    get safe() { return isBlank() || (store !== null && (keeping.state === 'kept' || keeping.state === 'none')); },
    get keeping() { return keeping; },
    get project() { return isBlank() ? '' : current().id; },
    get store() { return store; },
    /**
     * Opens the database. Returns the projects that it holds, and the one that this tab had.
     */
    async start() {
      try {
        store = await openKeptProjects();
        const found = await store.projects();
        changed(); // an answer given meanwhile
        return { found, mine: found.find(({ record }) => record.project === projectOfTab()) };
      } catch (problem) {
        say({ state: stateOf(problem), saved: 0 });
        return { found: [], mine: undefined };
      }
    },
    /** Takes the present project from the page that writes it. Both versions are kept. */
    async takeOver() {
      if (!store) return;
      const known = current();
      const there = await store.find(known.id);
      if (!await take(known.id, true)) return;
      say({ state: 'kept', saved: keeping.saved });
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
    /** @param {KeptRecord} record */
    async duplicate(record) {
      if (store) await store.write({ ...record, project: newId(), revision: 1, saved: Date.now() });
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
    /** The present project is no longer on the device: it is kept again after the next change. */
    forget() {
      clearTimeout(timer);
      timer = 0;
      projects.delete(facts().project);
      rememberProject('');
      if (release) release();
      say({ state: 'none', saved: 0 });
    },
  };
};
