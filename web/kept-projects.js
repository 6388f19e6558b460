// The projects that this device keeps, in a database of the browser. Of each project two records alternate:
// when one is cut short or damaged, the other is there. A record is a KeptRecord with its place and a
// checksum of its draft. The last versions of a project are kept too.
import { allowedDraft } from './people.js';
/** @import {KeptProject, KeptRecord} from './types.js' */

const SCHEMA = 1; // of a record; a record of a later schema is not touched
const SLOTS = 2;
const MOST_VERSIONS = 5;
const STORES = ['projects', 'versions'];

/**
 * The FNV-1a sum of the UTF-16 units of `text`.
 * @param {string} text
 */
export const checksum = (text) => {
  let sum = -2128831035;
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), 16777619);
  return sum;
};

/**
 * Whether the whole record was written, by a page that wrote records as this one does.
 * @param {any} record
 * @returns {record is KeptRecord}
 */
export const isSound = (record) => record.schema === SCHEMA && typeof record.draft === 'string' && record.checksum === checksum(record.draft);

/**
 * The projects of `records`, with their last sound record, newest first. A project without one is damaged:
 * its last record is given as it is.
 * @param {any[]} records
 * @returns {KeptProject[]}
 */
export const projectsOf = (records) => {
  /** @type {Map<string, {record: any, damaged: boolean}>} */
  const found = new Map();
  for (const record of records) {
    const best = found.get(record.project);
    const damaged = !isSound(record);
    if (!best || (best.damaged && !damaged) || (best.damaged === damaged && record.revision > best.record.revision)) {
      found.set(record.project, { record, damaged });
    }
  }
  return [...found.values()].sort((one, other) => other.record.saved - one.record.saved);
};

/**
 * The result of a request to the database.
 * @template Value
 * @param {IDBRequest<Value>} request
 * @returns {Promise<Value>}
 */
const resultOf = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/**
 * Opens the database. Rejects where the browser keeps nothing: in some private windows and in a sandboxed
 * frame.
 */
export const openKeptProjects = async () => {
  const opening = indexedDB.open('loire-connect', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('projects', { keyPath: ['project', 'slot'] });
    opening.result.createObjectStore('versions', { keyPath: ['project', 'revision'] });
  };
  const database = await resultOf(opening);
  database.onversionchange = () => database.close(); // a later version of the page needs the database

  /**
   * Runs `work` on the stores in one transaction, which is on the disk at the end: the browser may be killed
   * right after. `work` gets the stores and `readAll(store, range, then)`: an error in `then` undoes all.
   * @param {(projects: IDBObjectStore, versions: IDBObjectStore, readAll: (store: IDBObjectStore, range: IDBKeyRange | null, then: (records: any[]) => void) => void) => void} work
   * @returns {Promise<void>}
   */
  const transact = (work, commits = false) => new Promise((resolve, reject) => {
    const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    work(transaction.objectStore('projects'), transaction.objectStore('versions'), (store, range, then) => {
      store.getAll(range).onsuccess = ({ target }) => {
        try {
          then(/** @type {IDBRequest<any[]>} */ (target).result);
        } catch (problem) {
          reject(problem);
          transaction.abort();
        }
      };
    });
    if (commits) transaction.commit();
  });
  /**
   * The same for `work` that reads nothing: it does not wait for the page, which may be leaving.
   * @param {(projects: IDBObjectStore, versions: IDBObjectStore) => void} work
   */
  const write = (work) => transact(work, true);
  /**
   * @param {string} name
   * @param {IDBKeyRange} [range]
   * @returns {Promise<any[]>}
   */
  const read = (name, range) => resultOf(database.transaction(name).objectStore(name).getAll(range));
  /** @param {string} project */
  const rangeOf = (project) => IDBKeyRange.bound([project], [project, []]);
  /**
   * The record with what the device may keep of its draft.
   * @template {KeptRecord} Kept
   * @param {Kept} record
   */
  const allowed = (record) => {
    const draft = allowedDraft(record.draft, 'device');
    return { ...record, draft, checksum: checksum(draft) };
  };
  /** @param {KeptRecord} record */
  const complete = (record) => ({ ...allowed(record), schema: SCHEMA, slot: record.revision % SLOTS });

  /**
   * Gives each damaged record of a project that has a sound one, unchanged, a project of its own: the next
   * record of the project would replace it. Returns the projects whose last record was damaged.
   * @returns {Promise<string[]>}
   */
  const setAside = async () => {
    /** @type {string[]} */
    const cut = [];
    await transact((store, _, readAll) => readAll(store, null, (all) => {
      for (const { record, damaged } of projectsOf(all)) {
        if (damaged) continue;
        for (const other of all.filter((each) => each.project === record.project && !isSound(each))) {
          if (!(other.revision < record.revision)) cut.push(record.project);
          store.delete([other.project, other.slot]);
          store.put({ ...other, project: `${other.project}.${other.slot}${Date.now()}` });
        }
      }
    }));
    return cut;
  };

  return {
    setAside,
    /** @param {KeptRecord} record */
    write: (record) => write((projects) => projects.put(complete(record))),
    projects: async () => projectsOf(await read('projects')),
    /**
     * The last record of the project, or undefined.
     * @param {string} project
     */
    find: async (project) => projectsOf(await read('projects', rangeOf(project)))[0],
    /**
     * The versions that were kept of the project, newest first.
     * @param {string} project
     * @returns {Promise<KeptRecord[]>}
     */
    versions: async (project) => (await read('versions', rangeOf(project))).filter(isSound).reverse(),
    /**
     * Keeps a version of a project, and forgets the oldest beyond MOST_VERSIONS.
     * @param {KeptRecord} record
     */
    keepVersion: (record) => transact((_, versions, readAll) => readAll(versions, rangeOf(record.project), (before) => {
      versions.put(complete(record));
      before.slice(0, Math.max(0, before.length + 1 - MOST_VERSIONS))
        .forEach(({ project, revision }) => versions.delete([project, revision]));
    })),
    /**
     * Removes the project and its versions, or everything; returns what was there, for putBack().
     * @param {string} [project]
     */
    remove: async (project) => {
      const range = project === undefined ? IDBKeyRange.lowerBound([]) : rangeOf(project);
      const removed = { projects: await read('projects', range), versions: await read('versions', range) };
      await write((projects, versions) => {
        projects.delete(range);
        versions.delete(range);
      });
      return removed;
    },
    /** Takes out of every sound record and version what the device may no longer keep. */
    clean: () => transact((projects, versions, readAll) => {
      for (const store of [projects, versions]) {
        readAll(store, null, (records) => records.filter(isSound).forEach((record) => store.put(allowed(record))));
      }
    }),
    /** @param {{projects: any[], versions: any[]}} removed */
    putBack: (removed) => write((projects, versions) => {
      removed.projects.forEach((record) => projects.put(isSound(record) ? allowed(record) : record));
      removed.versions.forEach((record) => versions.put(isSound(record) ? allowed(record) : record));
    }),
  };
};
