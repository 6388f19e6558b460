// The types that the files of the page share. Those of the core's nodes are in node.d.ts.
import type { ChangedNode, Column, NodeFields, NodeKind, PageNode } from './node.js';

/** The place in the view of something that is brought into view. */
export type Block = 'start' | 'center' | 'nearest';
export type Face = 'html' | 'imgui';
/** The colours that the reader has chosen; '' follows the device. */
export type Colours = '' | 'clair' | 'sombre' | 'contraste';
export type TextKey = keyof typeof import('./texts.js').texts;

/** A node in the page. mirror.js makes it, and the builder of its kind makes the elements. */
export interface PageRecord {
  readonly key: string;
  readonly kind: NodeKind;
  node: NodeFields;
  readonly parent: PageRecord | null;
  children: Map<string, PageRecord>;
  domId: string;
  /** Its rank in document order, parents first. */
  index: number;
  el: HTMLElement;
  /** The child of the parent's body: `el`, or the element that wraps it. */
  outer: HTMLElement;
  /** Where the children go. It is made with the first child if the builder has not made it. */
  body: HTMLElement;
  /** Puts the element of a new child in the one that is added to the body. */
  wrap?(child: PageRecord): HTMLElement;
  /** x, y, width and height on the stage, in CSS pixels; the painter gives them. */
  place?: readonly number[];

  title: HTMLElement;
  label: HTMLElement;
  value: HTMLElement;
  help: HTMLElement;
  error: HTMLElement;
  /** Of a field: the part of `error` after its prefix. */
  errorWords?: HTMLElement;
  note: HTMLElement;
  state: HTMLElement;
  hint: HTMLElement;
  about: HTMLElement;
  /** Of a group: the level of its heading, 1 to 6. */
  level: number;
  /** Of a table: the row of its headings, and its columns. */
  head: HTMLElement;
  columns?: readonly Column[];
  /** Of a table or a figure: the headings of its columns and the data of a picture. */
  cells?: readonly HTMLElement[];
  /** The data that was drawn of a figure, or the headings of a table, as JSON. */
  drawnData?: string;
  /** The options that were written, as JSON. */
  options?: string;

  /** The control. It may also be a text area, a list or a button, which have the members used here. */
  control: HTMLInputElement;
  /** Whether text is typed in the control. */
  editable?: boolean;
  /** Writes the node's value into the control; with `force`, even while it is edited. */
  sync(force?: boolean): void;
  /** The value of the control after the last update. */
  lastValue?: string;
  /** Whether the control holds an incomplete date. */
  incomplete?: boolean;
  /** Of a combobox: the index of the highlighted suggestion, or -1. */
  active: number;
  /** Of a combobox: whether its list may be shown. */
  open?: boolean;
  /** Of a combobox: the ids of its suggestions, separated by spaces. */
  suggestionIds?: string;
}

/** How a kind of node is built. */
export interface Kind {
  /** Called once: makes record.el and, if it has children, record.body. */
  build(record: PageRecord, node: NodeFields): void;
  /** Called after every change of the node: writes what has changed. */
  patch(record: PageRecord, node: NodeFields): void;
  /** Called after the children are updated. */
  settle?(record: PageRecord): void;
}

/** The controls of a page: see mirror.js. */
export interface Mirror {
  /** Shows `tree`. `replaced` says that all answers are different, even the one being edited. */
  update(tree: ChangedNode, replaced?: boolean): void;
  /** The record of the node that `element` belongs to. */
  owner(element: EventTarget | null): PageRecord | null;
  find(id: string): PageRecord | undefined;
  /** All records in document order, parents first. */
  readonly order: readonly PageRecord[];
  readonly root: PageRecord;
}

/** Facts about the page, from the core. */
export interface Facts {
  /** The title of the step, the id of its section, its rank from 1, and the number of steps. */
  title: string;
  section: string;
  step: number;
  steps: number;
  /** The number of wrong answers in the step. */
  errors: number;
  /** The aid in words; empty when no aid is possible. */
  amount: string;
  /** The totals of the budget on one line; empty on the other steps. */
  totals: string;
  /** Which notice is shown; 0 when there is none. */
  notice: number;
  /** How many times the answers may have changed. */
  revision: number;
  /** How many times items of the project were removed. */
  removals: number;
  /** Whether closing the page would lose answers that are in no file. */
  unsaved: boolean;
  /** The number of the project in this session, its name, and whether it has no answers. */
  project: number;
  name: string;
  blank: boolean;
}

/** What is kept of a project on the device: see kept-projects.js. */
export interface KeptRecord {
  /** The id of the project on this device, and the rank of the record. */
  project: string;
  revision: number;
  edition: string;
  /** When it was kept, in milliseconds. */
  saved: number;
  /** The name to show: `title`, which was chosen, or else that of the answers. */
  name: string;
  title: string;
  draft: string;
}
export interface KeptProject {
  record: KeptRecord;
  /** Whether the record cannot be read. */
  damaged: boolean;
}
/** Whether the project is kept on the device, since when (milliseconds), or why it is not. */
export interface Keeping {
  state: 'none' | 'kept' | 'refused' | 'full' | 'elsewhere';
  saved: number;
}
export type Keeper = ReturnType<typeof import('./keeper.js').makeKeeper>;

/** What people do with the controls. */
export interface Actions {
  set(id: string, value: string): void;
  press(id: string): void;
  edit(id: string): void;
  command(node: NodeFields): void;
  /** The focus has moved to `element`, which must be brought into view. */
  revealed(element: HTMLElement, block: Block): void;
  /** `element` has taken the place that was `top` in the window, and must stay there. */
  held(element: HTMLElement, top: number): void;
  /** The facts about the page now. */
  facts(): Facts;
  focusMoved(record: PageRecord | null): void;
}

/** The painted face: see canvas.js. */
export interface Painting {
  start(): boolean;
  stop(): void;
  wake(): void;
  focus(record: PageRecord | null): void;
  hold(element: HTMLElement, top: number): void;
  reveal(element: HTMLElement, block: Block): void;
  readonly lost: boolean;
  readonly frames: number;
}

/** The menu of the header: see display-menu.js. */
export interface DisplayMenu {
  /** Marks `face` as shown; `why` says why it is not the one that was wanted. */
  showFace(face: Face, why: TextKey | ''): void;
}

/** The files of the simulator. */
export interface Loaded {
  module: Module;
  rules: string;
  territory: string;
  /** The failure to show when the core has refused the files with `problem`. */
  explainRefusal(problem: Problem): unknown;
}

/** An error with details: see failure() and openCore(). */
export interface Problem extends Error {
  key?: TextKey;
  names?: Names;
  cause?: unknown;
  diagnostics?: string;
}

/** The values that replace the {names} of a text. */
export type Names = Readonly<Record<string, string | number>>;

/** The core's module: its exports, its memory, and the canvas (src/platform/web/canvas.js). */
export interface Module {
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  UTF8ToString(pointer: number): string;
  _malloc(size: number): number;
  _free(pointer: number): void;
  _loire_open(...places: number[]): number;
  _loire_last_error(): number;
  _loire_set(session: number, ...places: number[]): void;
  _loire_paste(session: number, ...places: number[]): number;
  _loire_press(session: number, id: number): void;
  _loire_edit(session: number, id: number): void;
  _loire_read(session: number, ...places: number[]): number;
  _loire_open_kept(session: number, ...places: number[]): number;
  _loire_tell(session: number, code: number, name: number): void;
  _loire_saved(session: number, name: number): void;
  _loire_facts(session: number): number;
  _loire_today(session: number, day: number): void;
  _loire_view(session: number): number;
  _loire_changes(session: number): number;
  _loire_summary(session: number): number;
  _loire_draft(session: number, time: number): number;
  _loire_shared_draft(session: number): number;
  _loire_budget(session: number): number;
  _loire_budget_name(session: number, time: number): number;
  _loire_file_name(session: number, time: number): number;
  _loire_assessment(session: number): number;
  _loire_font?(which: number, lengthAt: number): number;

  canvasStart?(options: {
    canvas: HTMLCanvasElement;
    stage: HTMLElement;
    onLayout(rectangles: Float32Array, texts: Float32Array, height: number): void;
    panelFollows(): boolean;
  }): boolean;
  canvasStop(): void;
  canvasWake(): void;
  canvasFocus(index: number, editing: boolean): void;
  canvasMoved?(): void;
  canvasTheme?(rank: number): void;
  canvasFrames?: number;
  onPaintingFailed?(): void;
}

/** A file of the site, or an element of the single file. Its length in bytes and its sum identify it. */
export interface SiteFile {
  address: string;
  /** The id of the element of the single file. */
  inline?: string;
  bytes: number;
  sum: number;
}

export interface Edition {
  id: string;
  rules: SiteFile;
  rulesPage: { address: string; inline?: string };
}

export interface Site {
  version: string;
  wasm: SiteFile;
  territory: SiteFile;
  editions: readonly [Edition, ...Edition[]];
}

declare global {
  /** tools/make-site.mjs writes it. */
  const LoireSite: Site;
  /** Emscripten's loader, which is in the same script before the page. */
  function Loire(options: { instantiateWasm: Function }): Promise<Module>;
  interface Window {
    loireConnect: unknown;
    loireTest: unknown;
  }
}

export {};
