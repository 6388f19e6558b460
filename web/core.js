// The simulator's core, a WebAssembly module, as an object with plain JavaScript values.
// Texts cross as UTF-8 in the module's memory; what comes back belongs to the core until the next call.
(() => {
  'use strict';
  /** Opens a session. Throws an Error with `diagnostics` when the rules or the territory are refused. */
  LoirePage.openCore = (module, { rules, territory, today }) => {
    const encoder = new TextEncoder(); // half a character is never half a byte of the next one

    /** Calls `use(pointer, length, …)` with each text copied into the module's memory. */
    const withTexts = (texts, use) => {
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
    const json = (pointer) => JSON.parse(module.UTF8ToString(pointer));

    const handle = withTexts([rules, territory, today], (rulesAt, rulesLength, territoryAt, territoryLength, todayAt) =>
      module._loire_open(rulesAt, rulesLength, territoryAt, territoryLength, todayAt));
    if (!handle) {
      const problem = new Error('the core refused its data');
      problem.diagnostics = module.UTF8ToString(module._loire_last_error());
      throw problem;
    }

    return {
      set: (id, value) => withTexts([id, value], (idAt, _, valueAt, length) => module._loire_set(handle, idAt, valueAt, length)),
      press: (id) => withTexts([id], (idAt) => module._loire_press(handle, idAt)),
      /** The field `id` has the focus; '' when none has: some messages wait until it is left. */
      edit: (id) => withTexts([id], (idAt) => module._loire_edit(handle, idAt)),
      /** Opens the bytes of a draft file; false when it is not one (the session says why on the page). */
      read: (bytes, fileName) => withTexts([bytes, fileName], (bytesAt, length, nameAt) =>
        module._loire_read(handle, bytesAt, length, nameAt)) === 1,
      /** A file that was not opened, and why: see loire_tell. */
      tell: (code, fileName) => withTexts([code, fileName], (codeAt, _, nameAt) =>
        module._loire_tell(handle, codeAt, nameAt)),
      /** The draft, as it stands, was written to a file. */
      saved: () => module._loire_saved(handle),
      /** Whether leaving would lose answers: what was opened or downloaded stands in a file. */
      unsaved: () => module._loire_unsaved(handle) === 1,
      setToday: (day) => withTexts([day], (dayAt) => module._loire_today(handle, dayAt)),
      view: () => json(module._loire_view(handle)),
      /** The page; a child that is as changes() gave it last is only its place among its siblings of then. */
      changes: () => json(module._loire_changes(handle)),
      /** The tree of the summary to print; `version` is the site's. */
      summary: (version) => withTexts([version], (versionAt) => json(module._loire_summary(handle, versionAt))),
      /** The draft as a file, and its name; `time` is HH:MM. */
      draft: (time = '') => withTexts([time], (timeAt) => module.UTF8ToString(module._loire_draft(handle, timeAt))),
      fileName: (time) => withTexts([time], (timeAt) => module.UTF8ToString(module._loire_file_name(handle, timeAt))),
      assessment: () => json(module._loire_assessment(handle)),
    };
  };

  /** Loads the two faces of the type that the core carries, so that edited and painted text agree. */
  LoirePage.loadFonts = async (module) => {
    if (!module._loire_font || !module.HEAPU8 || !globalThis.FontFace) return;
    const lengthAt = module._malloc(4);
    const fonts = [['400', 0], ['700', 1]].map(([weight, which]) => {
      const at = module._loire_font(which, lengthAt);
      const length = new DataView(module.HEAPU8.buffer).getUint32(lengthAt, true);
      return new FontFace('Loire', module.HEAPU8.slice(at, at + length), { weight });
    });
    module._free(lengthAt);
    await Promise.all(fonts.map(async (font) => document.fonts.add(await font.load())));
  };
})();
