// The simulator's core, a WebAssembly module, as an object with plain JavaScript values.
// Texts cross as UTF-8 in the module's memory; what comes back belongs to the core until the next call.
import { NODE_DEFAULTS, SEGMENT_DEFAULTS } from './node.js';
/** @import {ChangedNode, PageNode} from './node.js' */
/** @import {Facts, Module, Problem} from './types.js' */

/**
 * The node as the core means it: a key that it leaves out has its default. Everywhere else a node is whole.
 * @param {any} told
 * @returns {any}
 */
export const complete = (told) => {
  if (typeof told === 'number') return told; // a child that has not changed
  const node = { ...NODE_DEFAULTS, ...told };
  if (told.children) node.children = told.children.map(complete);
  if (told.segments) node.segments = told.segments.map((/** @type {object} */ segment) => ({ ...SEGMENT_DEFAULTS, ...segment }));
  return node;
};

/**
 * Opens a session. Throws an Error with `diagnostics` when the rules or the territory are refused.
 * @param {Module} module
 * @param {{rules: string, territory: string, today: string}} data
 */
export const openCore = (module, { rules, territory, today }) => {
  const encoder = new TextEncoder(); // half a character is never half a byte of the next one

  /**
   * Calls `use(pointer, length, …)` with each text copied into the module's memory.
   * @template Result
   * @param {(string | Uint8Array)[]} texts
   * @param {(...places: number[]) => Result} use
   */
  const withTexts = (texts, use) => {
    /** @type {number[]} */
    const places = [];
    try {
      for (const text of texts) {
        const bytes = text instanceof Uint8Array ? text : encoder.encode(text); // a file as it is: the core judges it
        const pointer = module._malloc(bytes.length + 1);
        if (!pointer) throw new Error('no memory left for a text');
        places.push(pointer, bytes.length);
        module.HEAPU8.set(bytes, pointer);
        module.HEAPU8[pointer + bytes.length] = 0;
      }
      return use(...places);
    } finally {
      for (let i = 0; i < places.length; i += 2) module._free(places[i]);
    }
  };
  /** @param {number} pointer */
  const text = (pointer) => module.UTF8ToString(pointer);
  /** @param {number} pointer */
  const json = (pointer) => JSON.parse(text(pointer));

  const session = withTexts([rules, territory, today], (rulesAt, rulesLength, territoryAt, territoryLength, todayAt) =>
    module._loire_open(rulesAt, rulesLength, territoryAt, territoryLength, todayAt));
  if (!session) {
    /** @type {Problem} */
    const problem = new Error('the core refused its data');
    problem.diagnostics = text(module._loire_last_error());
    throw problem;
  }

  return {
    /** @type {(id: string, value: string) => void} */
    set: (id, value) => withTexts([id, value], (idAt, _, valueAt, length) => module._loire_set(session, idAt, valueAt, length)),
    /** @type {(id: string) => void} */
    press: (id) => withTexts([id], (idAt) => module._loire_press(session, idAt)),
    /**
     * The field `id` has the focus; '' when none has: some messages wait until it is left.
     * @type {(id: string) => void}
     */
    edit: (id) => withTexts([id], (idAt) => module._loire_edit(session, idAt)),
    /**
     * Opens the bytes of a draft file; false when it is not one (the session says why on the page).
     * @type {(bytes: Uint8Array, fileName: string) => boolean}
     */
    read: (bytes, fileName) => withTexts([bytes, fileName], (bytesAt, length, nameAt) =>
      module._loire_read(session, bytesAt, length, nameAt)) === 1,
    /**
     * A file that was not opened, and why: see loire_tell.
     * @type {(code: string, fileName: string) => void}
     */
    tell: (code, fileName) => withTexts([code, fileName], (codeAt, _, nameAt) =>
      module._loire_tell(session, codeAt, nameAt)),
    /** The draft, as it stands, was written to a file. */
    saved: () => module._loire_saved(session),
    /**
     * What is to be said of the page, without looking for it among the nodes.
     * @type {() => Facts}
     */
    facts: () => json(module._loire_facts(session)),
    /** @type {(day: string) => void} */
    setToday: (day) => withTexts([day], (dayAt) => module._loire_today(session, dayAt)),
    /** The page as the core tells it, for tests. */
    view: () => json(module._loire_view(session)),
    /**
     * The page; a child that is as changes() gave it last is only its place among its siblings of then.
     * @type {() => ChangedNode}
     */
    changes: () => complete(json(module._loire_changes(session))),
    /**
     * The tree of the summary to print; `version` is the site's.
     * @type {(version: string) => PageNode}
     */
    summary: (version) => withTexts([version], (versionAt) => complete(json(module._loire_summary(session, versionAt)))),
    /** The draft as a file, and its name; `time` is HH:MM. */
    draft: (time = '') => withTexts([time], (timeAt) => text(module._loire_draft(session, timeAt))),
    /** @type {(time: string) => string} */
    fileName: (time) => withTexts([time], (timeAt) => text(module._loire_file_name(session, timeAt))),
    assessment: () => json(module._loire_assessment(session)),
  };
};
