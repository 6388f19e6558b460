// How each kind of node becomes elements: the one table that mirror.js reads.
import { blocks } from './blocks.js';
import { fields } from './fields.js';
/** @import {NodeKind} from './node.js' */
/** @import {Kind} from './types.js' */

/** @type {Readonly<Record<NodeKind, Kind>>} */
export const kinds = { ...blocks, ...fields };
