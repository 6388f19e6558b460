// The simulator's core, a WebAssembly module, as an object with plain JavaScript values. Texts are
// passed as UTF-8 in the module's memory. A text that the core returns is valid until the next call.
import { NODE_DEFAULTS, SEGMENT_DEFAULTS } from './node.js';
/** @import {ChangedNode, PageNode} from './node.js' */
/** @import {Facts, Module, Problem} from './types.js' */

/**
 * The node with all its keys: the core omits those that have their default. Everywhere else in the page
 * nodes are complete.
 * @param {any} sent
 * @returns {any}
 */
export const complete = (sent) => {
  if (typeof sent === 'number') return sent; // a child that has not changed
  const node = { ...NODE_DEFAULTS, ...sent };
  if (sent.children) node.children = sent.children.map(complete);
  if (sent.segments) node.segments = sent.segments.map((/** @type {object} */ segment) => ({ ...SEGMENT_DEFAULTS, ...segment }));
  return node;
};

/**
 * Opens a session. Throws an Error with `diagnostics` when the rules or the territory are refused.
 * @param {Module} module
 * @param {{rules: string, territory: string, today: string, version: string}} data  `version` is the site's
 */
export const openCore = (module, { rules, territory, today, version }) => {
  const encoder = new TextEncoder(); // it replaces half a surrogate pair, so the UTF-8 is always valid

  /**
   * Copies the texts into the module's memory while it calls `use(pointer, length, …)`, with a pointer
   * and a length in bytes for each text.
   * @template Result
   * @param {(string | Uint8Array)[]} texts
   * @param {(...places: number[]) => Result} use
   */
  const withTexts = (texts, use) => {
    /** @type {number[]} */
    const spans = [];
    try {
      for (const text of texts) {
        const bytes = text instanceof Uint8Array ? text : encoder.encode(text); // the bytes of a file are passed unchanged: the core checks them
        const pointer = module._malloc(bytes.length + 1);
        if (!pointer) throw new Error('no memory left for a text');
        spans.push(pointer, bytes.length);
        module.HEAPU8.set(bytes, pointer);
        module.HEAPU8[pointer + bytes.length] = 0;
      }
      return use(...spans);
    } finally {
      for (let i = 0; i < spans.length; i += 2) module._free(spans[i]);
    }
  };
  /** @param {number} pointer */
  const text = (pointer) => module.UTF8ToString(pointer);
  /** @param {number} pointer */
  const json = (pointer) => JSON.parse(text(pointer));

  const session = withTexts([rules, territory, today, version], (rulesAt, rulesLength, territoryAt, territoryLength, todayAt, _, versionAt) =>
    module._loire_open(rulesAt, rulesLength, territoryAt, territoryLength, todayAt, versionAt));
  if (!session) {
    /** @type {Problem} */
    const problem = new Error('the core refused its data');
    problem.diagnostics = text(module._loire_last_error());
    throw problem;
  }

  return {
    /** @type {(id: string, value: string) => void} */
    set: (id, value) => withTexts([id, value], (idAt, _, valueAt, length) => module._loire_set(session, idAt, valueAt, length)),
    /**
     * `value` is pasted into the field `id`. Returns the id of the control that now shows it as a table, or
     * '' when it is not a table: the paste is then an ordinary one.
     * @type {(id: string, value: string) => string}
     */
    paste: (id, value) => withTexts([id, value], (idAt, _, valueAt, length) =>
      text(module._loire_paste(session, idAt, valueAt, length))),
    /** @type {(id: string) => void} */
    press: (id) => withTexts([id], (idAt) => module._loire_press(session, idAt)),
    /**
     * The field `id` has the focus, or none when `id` is ''. Some messages wait until a field is left.
     * @type {(id: string) => void}
     */
    edit: (id) => withTexts([id], (idAt) => module._loire_edit(session, idAt)),
    /**
     * Opens the bytes of a draft file. Returns false when it is not one; the page then says why.
     * @type {(bytes: Uint8Array, fileName: string) => boolean}
     */
    read: (bytes, fileName) => withTexts([bytes, fileName], (bytesAt, length, nameAt) =>
      module._loire_read(session, bytesAt, length, nameAt)) === 1,
    /**
     * Opens a draft that the device has kept, without a notice. Returns false when it is not one.
     * @type {(draft: string) => boolean}
     */
    openKept: (draft) => withTexts([draft], (draftAt, length) => module._loire_open_kept(session, draftAt, length)) === 1,
    /**
     * Reports that a file was not opened: see loire_tell for the codes.
     * @type {(code: string, fileName: string) => void}
     */
    reportUnopenedFile: (code, fileName) => withTexts([code, fileName], (codeAt, _, nameAt) =>
      module._loire_tell(session, codeAt, nameAt)),
    /**
     * The current draft was saved to a file of this name.
     * @type {(name: string) => void}
     */
    saved: (name) => withTexts([name], (nameAt) => module._loire_saved(session, nameAt)),
    /**
     * Facts about the page, so that nobody has to search the nodes for them.
     * @type {() => Facts}
     */
    facts: () => json(module._loire_facts(session)),
    /** @type {(day: string) => void} */
    setToday: (day) => withTexts([day], (dayAt) => module._loire_today(session, dayAt)),
    /** The page without the defaults, for tests. */
    view: () => json(module._loire_view(session)),
    /**
     * The page as changes since the last call. A child that has not changed is a number: its place
     * among the children that its parent had then.
     * @type {() => ChangedNode}
     */
    changes: () => complete(json(module._loire_changes(session))),
    /**
     * The tree of the summary to print.
     * @type {() => PageNode}
     */
    summary: () => complete(json(module._loire_summary(session))),
    /** The text of the draft file; `time` is HH:MM. */
    draft: (time = '') => withTexts([time], (timeAt) => text(module._loire_draft(session, timeAt))),
    /**
     * The name of the draft file; `time` is HH:MM.
     * @type {(time: string) => string}
     */
    fileName: (time) => withTexts([time], (timeAt) => text(module._loire_file_name(session, timeAt))),
    /** The text of the draft for an address, with the answers on people. */
    sharedDraft: () => text(module._loire_shared_draft(session)),
    /** The budget for a spreadsheet. */
    budget: () => text(module._loire_budget(session)),
    /**
     * The name of its file; `time` is HH:MM.
     * @type {(time: string) => string}
     */
    budgetName: (time) => withTexts([time], (timeAt) => text(module._loire_budget_name(session, timeAt))),
    assessment: () => json(module._loire_assessment(session)),
  };
};
