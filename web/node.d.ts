// The unit tests of the core write this file (see CONTRIBUTING.md). Do not edit it by hand.
// The page as data. src/page/node.hpp explains each type and each member.

export type NodeKind =
  | 'page'
  | 'nav'
  | 'section'
  | 'group'
  | 'row'
  | 'list'
  | 'panel'
  | 'details'
  | 'table'
  | 'table_row'
  | 'heading'
  | 'text'
  | 'banner'
  | 'status'
  | 'figure'
  | 'link'
  | 'text_field'
  | 'text_area'
  | 'amount'
  | 'date'
  | 'select'
  | 'radios'
  | 'radio'
  | 'checkbox'
  | 'combobox'
  | 'suggestion'
  | 'button';

export type Tone =
  | 'normal'
  | 'muted'
  | 'strong'
  | 'info'
  | 'success'
  | 'warning'
  | 'error';

export type Emphasis =
  | 'secondary'
  | 'primary'
  | 'quiet';

export type Input =
  | 'prose'
  | 'name'
  | 'digits'
  | 'email'
  | 'telephone';

export type Command =
  | 'none'
  | 'download_draft'
  | 'download_budget'
  | 'open_draft'
  | 'copy_text'
  | 'print_summary';

export type FigureKind =
  | 'none'
  | 'shares'
  | 'ceiling'
  | 'steps';

export interface Option {
  value: string;
  label: string;
}

export interface Column {
  label: string;
  weight: number;
  number: boolean;
}

export interface Segment {
  label: string;
  text: string;
  detail: string;
  share: number;
  tone: Tone;
  hatched: boolean;
}

export interface Curve {
  axis_max: number;
  ceiling_base: number;
  ceiling_aid: number;
  base_min: number;
  base_max: number;
  aid_min: number;
  aid_max: number;
  ceiling_base_text: string;
  ceiling_aid_text: string;
}

/** All members of a node except its children. */
export interface NodeFields {
  kind: NodeKind;
  id: string;
  label: string;
  value: string;
  help: string;
  error: string;
  note: string;
  option: string;
  autocomplete: string;
  href: string;
  options: readonly Option[];
  segments: readonly Segment[];
  columns: readonly Column[];
  tone: Tone;
  emphasis: Emphasis;
  input: Input;
  command: Command;
  figure: FigureKind;
  level: number;
  weight: number;
  read_only: boolean;
  current: boolean;
  multiple_columns: boolean;
  /** Null except in a figure of kind 'ceiling'. */
  curve: Curve | null;
}

/** A complete node. */
export interface PageNode extends NodeFields {
  children: readonly PageNode[];
}

/** A node of an update. A number stands for an unchanged child: its index before the update. */
export interface ChangedNode extends NodeFields {
  children: readonly (ChangedNode | number)[];
}

export const KINDS: readonly NodeKind[];
export const FIGURES: readonly FigureKind[];
/** The value of a date control with an incomplete day or a day that does not exist. */
export const UNREADABLE_DAY: string;
export const NODE_DEFAULTS: Readonly<Omit<PageNode, 'kind'>>;
export const SEGMENT_DEFAULTS: Readonly<Segment>;
