// Turns the core's tree of nodes into elements: one set of real controls, which are updated in place.
// An element exists as long as its node (same kind, same id), so that the focus, the caret, an input
// method and open pop-ups are not disturbed by an update. Both faces use the same elements.
import { el, setTone } from './elements.js';
import { kinds } from './kinds.js';
import { makeVoice } from './voice.js';
/** @import {ChangedNode} from './node.js' */
/** @import {Mirror, PageRecord} from './types.js' */

/**
 * Makes the mirror of a page. Its <main> goes into `host`.
 * @param {HTMLElement} host
 * @returns {Mirror}
 */
export const makeMirror = (host) => {
  /** @type {Map<string, PageRecord>} */
  const byId = new Map();
  /** @type {WeakMap<Element, PageRecord>} */
  const byElement = new WeakMap();
  /** @type {PageRecord} */
  let root;
  /** @type {PageRecord[]} */
  let order = [];                  // in document order, parents first, as the rectangles of the painter
  let serial = 0;
  /** @type {WeakSet<Node>} */
  const placed = new WeakSet();    // elements that this file has inserted
  const voice = makeVoice(host);

  /**
   * Makes the record and the elements of a new node. `key` identifies it among its siblings.
   * @param {ChangedNode} node
   * @param {string} key
   * @param {PageRecord | null} parent
   */
  const create = (node, key, parent) => {
    if (!kinds[node.kind]) throw new Error(`unknown kind of node: ${node.kind}`);
    const domId = node.id || `node-${++serial}`;
    // The builder adds the missing members.
    const record = /** @type {PageRecord} */ (/** @type {Partial<PageRecord>} */ (
      { key, kind: node.kind, node, parent, domId, children: new Map(), active: -1 }));
    kinds[node.kind].build(record, node);
    if (!record.control) record.el.id = record.domId;
    else if (!record.control.id) record.control.id = record.domId;
    record.el.classList.add('node');
    record.el.dataset.kind = node.kind;
    record.outer = record.el;
    if (parent && parent.wrap) record.outer = parent.wrap(record);
    byElement.set(record.el, record);
    if (node.id) byId.set(node.id, record);
    return record;
  };

  /** @param {PageRecord} record */
  const forget = (record) => {
    record.children.forEach(forget);
    if (byId.get(record.node.id) === record) byId.delete(record.node.id);
  };

  /**
   * The child of `body` that is or contains `element`: an extension may have wrapped it. Null when
   * `element` is elsewhere.
   * @param {HTMLElement} body
   * @param {Node} element
   */
  const childOf = (body, element) => {
    /** @type {Node | null} */
    let ancestor = element;
    while (ancestor && ancestor.parentNode !== body) ancestor = ancestor.parentNode;
    return ancestor;
  };

  /**
   * Puts `element` right after `previous`. An element that holds the focus is never moved: the others
   * are moved instead. What an extension has inserted between them is not moved.
   * @param {HTMLElement} body
   * @param {HTMLElement} element
   * @param {HTMLElement | null} previous
   */
  const place = (body, element, previous) => {
    const child = childOf(body, element);
    placed.add(child || element);
    const before = previous && childOf(body, previous);
    const nextPlaced = () => {
      let next = before ? before.nextSibling : body.firstChild;
      while (next && !placed.has(next)) next = next.nextSibling;
      return next;
    };
    if (child && child.contains(document.activeElement)) {
      for (let next = nextPlaced(); next && next !== child; next = nextPlaced()) body.append(next);
    } else if (!child || nextPlaced() !== child) {
      body.insertBefore(child || element, nextPlaced());
    }
  };

  /**
   * The keys of the children. A child without an id is identified by its kind and its rank among the
   * siblings of that kind. A number is a child that has not changed: its place among those in `before`.
   * @param {ChangedNode['children']} nodes
   * @param {PageRecord[]} before
   */
  const keysOf = (nodes, before) => {
    /** @type {Record<string, number>} */
    const ranks = {};
    return nodes.map((child) => {
      const node = typeof child === 'number' ? before[child].node : child;
      if (node.id) return `${node.kind} ${node.id}`;
      ranks[node.kind] = (ranks[node.kind] || 0) + 1;
      return `${node.kind} #${ranks[node.kind]}`;
    });
  };

  /**
   * Makes the children of `record` those of `nodes`: creates, updates, moves and removes elements.
   * @param {PageRecord} record
   * @param {ChangedNode['children']} nodes
   */
  const reconcile = (record, nodes) => {
    if (!nodes.length && !record.children.size) return;
    if (!record.body) {
      record.body = el('div', 'body');
      record.el.append(record.body);
    }
    const keys = keysOf(nodes, [...record.children.values()]);
    const wanted = new Set(keys);
    for (const [key, child] of record.children) {
      if (wanted.has(key)) continue;
      child.outer.remove();
      forget(child);
    }
    const next = new Map();
    /** @type {HTMLElement | null} */
    let previous = null;
    nodes.forEach((node, rank) => {
      // A number is a child that exists already.
      const child = record.children.get(keys[rank]) || create(/** @type {ChangedNode} */ (node), keys[rank], record);
      next.set(keys[rank], child);
      place(record.body, child.outer, previous);
      previous = child.outer;
      if (typeof node === 'number') keep(child);
      else patch(child, node);
    });
    record.children = next;
  };

  /**
   * Keeps `record` and its descendants, whose nodes have not changed. The content of a control may have.
   * @param {PageRecord} record
   */
  const keep = (record) => {
    record.index = order.push(record) - 1;
    if (record.sync) record.sync();
    record.children.forEach(keep);
    settle(record);
  };

  /** @param {PageRecord} record */
  const settle = (record) => {
    const { settle: settleKind } = kinds[record.kind];
    if (settleKind) settleKind(record);
  };

  /**
   * Updates `record` and its descendants for its new node.
   * @param {PageRecord} record
   * @param {ChangedNode} node
   */
  const patch = (record, node) => {
    record.node = node;
    record.index = order.push(record) - 1;
    kinds[node.kind].patch(record, node);
    setTone(record.el, node.tone);
    if (record.parent && record.parent.kind === 'row') {
      record.outer.style.setProperty('--weight', String(node.weight));
      record.outer.classList.toggle('natural', node.weight === 0);
    }
    reconcile(record, node.children);
    settle(record);
  };

  /**
   * The element that gets the focus when the one that had it was removed.
   * @param {PageRecord} record
   * @returns {HTMLElement | null}
   */
  const focusFallback = (record) => {
    for (let up = record.parent; up; up = up.parent) {
      if (!up.el.isConnected) continue;
      if (up.title && up.title.tabIndex === -1) return up.title;
      /** @type {HTMLElement | null} */
      const control = up.el.querySelector('input, select, textarea, button');
      if (control && up.kind !== 'page') return control;
      /** @type {HTMLElement | null} */
      const title = up.el.querySelector('section > h2');
      if (title) return title;
    }
    return null;
  };

  /**
   * Shows `tree`, the root node of a page. `replaced` says that all answers are different, so that even
   * the text being edited is written.
   * @param {ChangedNode} tree
   */
  const update = (tree, replaced = false) => {
    const first = !root;
    const focused = owner(document.activeElement);
    order = [];
    if (first) {
      root = create(tree, 'root', null);
      host.append(root.el);
    }
    patch(root, tree);
    voice({ order, first });
    if (replaced) for (const record of order) if (record.editable) record.sync(true);
    if (focused && !focused.el.isConnected) {
      const place = focusFallback(focused);
      if (place) place.focus({ preventScroll: true });
    }
  };

  /**
   * The record of the node that `target` belongs to, or null.
   * @param {EventTarget | null} target
   */
  const owner = (target) => {
    for (let element = /** @type {Element | null} */ (target); element; element = element.parentElement) {
      const record = byElement.get(element);
      if (record) return record;
    }
    return null;
  };

  return {
    update,
    owner,
    find: (id) => byId.get(id),
    get order() { return order; },
    get root() { return root; },
  };
};
