// The builders of all kinds of nodes, for mirror.js.
import { blocks } from './blocks.js';
import { fields } from './fields.js';
/** @import {NodeKind} from './node.js' */
/** @import {Kind} from './types.js' */

/** @type {Readonly<Record<NodeKind, Kind>>} */
export const kinds = { ...blocks, ...fields };
