// What the files of the page hand to each other. The nodes of the core are in node.d.ts.
import type { ChangedNode, NodeFields, NodeKind, PageNode } from './node.js';

/** Where something goes that is brought into view. */
export type Block = 'start' | 'center' | 'nearest';
export type Face = 'html' | 'imgui';
export type TextKey = keyof typeof import('./texts.js').texts;

/** A node as it stands in the page: made by mirror.js; the parts below are made by the builder of its kind. */
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
  /** What stands in the parent's body: `el`, or what wraps it. */
  outer: HTMLElement;
  /** Where the children go; made for the first child where the builder has made none. */
  body: HTMLElement;
  /** The tag of what wraps each child. */
  wrapChild?: string;
  /** x, y, width and height that the painter gave. */
  place?: readonly number[];

  title: HTMLElement;
  label: HTMLElement;
  value: HTMLElement;
  help: HTMLElement;
  error: HTMLElement;
  note: HTMLElement;
  state: HTMLElement;
  hint: HTMLElement;
  about: HTMLElement;
  /** Of a group: the rank of its heading. */
  level: number;
  /** What was drawn, and which options were written, as JSON. */
  drawn?: string;
  options?: string;

  /** An input; or a text area, a list or a button, which have what is used of them here. */
  control: HTMLInputElement;
  /** Text is typed in the control. */
  editable?: boolean;
  /** Writes the node's value into the control; `force`: also while it is edited. */
  sync(force?: boolean): void;
  /** What the page wrote last in the control. */
  shown?: string;
  /** Half a date stands in the control. */
  half?: boolean;
  /** Of a combobox: the suggestion reached, whether the list is wanted, and what it lists. */
  active: number;
  open?: boolean;
  listed?: string;
}

/** How a kind of node is built. */
export interface Kind {
  /** Once: makes record.el, and record.body where the children go. */
  build(record: PageRecord, node: NodeFields): void;
  /** After every change: writes what differs. */
  patch(record: PageRecord, node: NodeFields): void;
  /** After the children. */
  settle?(record: PageRecord): void;
}

export interface Mirror {
  update(tree: ChangedNode, replaced?: boolean): void;
  owner(element: EventTarget | null): PageRecord | null;
  find(id: string): PageRecord | undefined;
  readonly order: readonly PageRecord[];
  readonly root: PageRecord;
}

/** What the core says of its page. */
export interface Facts {
  /** The title of the step, the id of its section, its rank from 1 and how many steps there are. */
  title: string;
  section: string;
  step: number;
  steps: number;
  /** Wrong answers of the step. */
  errors: number;
  /** The aid in words; empty when there is none to hope for. */
  amount: string;
  /** Which notice is shown; 0 when there is none. */
  notice: number;
  /** How many times the answers may have changed. */
  revision: number;
  /** Leaving would lose answers: what was opened or downloaded stands in a file. */
  unsaved: boolean;
}

/** What people do to the controls. */
export interface Actions {
  set(id: string, value: string): void;
  press(id: string): void;
  edit(id: string): void;
  command(node: NodeFields): void;
  revealed(element: HTMLElement, block: Block): void;
  /** What the core says of the page now. */
  facts(): Facts;
  focusMoved(record: PageRecord | null): void;
}

/** The painted face. */
export interface Painting {
  start(): boolean;
  stop(): void;
  wake(): void;
  focus(record: PageRecord | null): void;
  reveal(element: HTMLElement, block: Block): void;
  readonly lost: boolean;
  readonly frames: number;
}

/** What the simulator is made of, once loaded; `blame` gives the failure to show when the core refuses it. */
export interface Loaded {
  module: Module;
  rules: string;
  territory: string;
  blame(problem: Problem): unknown;
}

/** An error that says more: see failure() and openCore(). */
export interface Problem extends Error {
  key?: TextKey;
  names?: Names;
  cause?: unknown;
  diagnostics?: string;
}

export type Names = Readonly<Record<string, string | number>>;

/** What Emscripten makes of the core: its exports and memory, and the canvas (src/platform/web/canvas.js). */
export interface Module {
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  UTF8ToString(pointer: number): string;
  _malloc(size: number): number;
  _free(pointer: number): void;
  _loire_open(...places: number[]): number;
  _loire_last_error(): number;
  _loire_set(session: number, ...places: number[]): void;
  _loire_press(session: number, id: number): void;
  _loire_edit(session: number, id: number): void;
  _loire_read(session: number, ...places: number[]): number;
  _loire_tell(session: number, code: number, name: number): void;
  _loire_saved(session: number): void;
  _loire_facts(session: number): number;
  _loire_today(session: number, day: number): void;
  _loire_view(session: number): number;
  _loire_changes(session: number): number;
  _loire_summary(session: number, version: number): number;
  _loire_draft(session: number, time: number): number;
  _loire_file_name(session: number, time: number): number;
  _loire_assessment(session: number): number;
  _loire_font?(which: number, lengthAt: number): number;

  canvasStart?(options: {
    canvas: HTMLCanvasElement;
    stage: HTMLElement;
    onLayout(rectangles: Float32Array, height: number): void;
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

/** A file of the site, or of the single file; its length and sum tell it from another. */
export interface SiteFile {
  address: string;
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
  /** Written by tools/make-site.mjs. */
  const LoireSite: Site;
  /** Emscripten's loader, before the page in the same script. */
  function Loire(options: { instantiateWasm: Function }): Promise<Module>;
  interface Window {
    loireConnect: unknown;
    loireTest: unknown;
  }
}

export {};
