// From the core's tree of nodes to the page's elements: one set of real controls, updated in place.
// An element lives as long as its node (same kind, same id), so that focus, caret, composition and
// open pop-ups survive every update. Both faces use these same elements.
(() => {
  'use strict';
  const { kinds, setAttr, makeVoice } = LoirePage;

  /** Makes the mirror whose <main> goes into `host`. */
  LoirePage.makeMirror = (host) => {
    const byId = new Map();          // id -> record
    const byElement = new WeakMap(); // element -> record
    let root = null;
    let order = [];                  // records in document order, parents first: as the rectangles
    let serial = 0;
    const placed = new WeakSet();    // elements that stand where this file has put them
    const voice = makeVoice(host);

    const create = (node, key, parent) => {
      if (!kinds[node.kind]) throw new Error(`unknown kind of node: ${node.kind}`);
      const record = { key, kind: node.kind, node, parent, children: new Map(), active: -1 };
      record.domId = node.id || `node-${++serial}`;
      kinds[node.kind].build(record, node);
      if (!record.control) record.el.id = record.domId;
      else if (!record.control.id) record.control.id = record.domId;
      record.el.classList.add('node');
      record.el.dataset.kind = node.kind;
      record.outer = record.el;
      if (parent && parent.wrapChild) {
        record.outer = document.createElement(parent.wrapChild);
        record.outer.append(record.el);
      }
      byElement.set(record.el, record);
      if (node.id) byId.set(node.id, record);
      return record;
    };

    const forget = (record) => {
      record.children.forEach(forget);
      if (byId.get(record.node.id) === record) byId.delete(record.node.id);
    };

    /** The child of `body` that `element` is, or that an extension has put around it; null elsewhere. */
    const childOf = (body, element) => {
      while (element && element.parentNode !== body) element = element.parentNode;
      return element;
    };

    /**
     * Puts `element` right after `previous`; what holds the focus is never the one that moves, and
     * what an extension has put between them stays where it is.
     */
    const place = (body, element, previous) => {
      const own = childOf(body, element);
      placed.add(own || element);
      const before = previous && childOf(body, previous);
      const here = () => {
        let next = before ? before.nextSibling : body.firstChild;
        while (next && !placed.has(next)) next = next.nextSibling;
        return next;
      };
      if (own && own.contains(document.activeElement)) {
        while (here() !== own) body.append(here());
      } else if (!own || here() !== own) {
        body.insertBefore(own || element, here());
      }
    };

    /**
     * Children without an id are known by their kind and their rank among those; one that has not
     * changed, by its place among the children that its parent has had until now.
     */
    const keysOf = (nodes, before) => {
      const ranks = {};
      return nodes.map((node) => {
        if (typeof node === 'number') node = before[node].node;
        if (node.id) return `${node.kind} ${node.id}`;
        ranks[node.kind] = (ranks[node.kind] || 0) + 1;
        return `${node.kind} #${ranks[node.kind]}`;
      });
    };

    const reconcile = (record, nodes) => {
      if (!nodes.length && !record.children.size) return;
      if (!record.body) {
        record.body = LoirePage.el('div', 'body');
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
      let previous = null;
      nodes.forEach((node, rank) => {
        const child = record.children.get(keys[rank]) || create(node, keys[rank], record);
        next.set(keys[rank], child);
        place(record.body, child.outer, previous);
        previous = child.outer;
        if (typeof node === 'number') keep(child);
        else patch(child, node);
      });
      record.children = next;
    };

    /** `record` and what it holds are as they were; what stands in a control may not be. */
    const keep = (record) => {
      record.index = order.push(record) - 1;
      if (record.sync) record.sync();
      record.children.forEach(keep);
      if (kinds[record.kind].settle) kinds[record.kind].settle(record);
    };

    const patch = (record, node) => {
      record.node = node;
      record.index = order.push(record) - 1;
      kinds[node.kind].patch(record, node);
      setAttr(record.el, 'data-tone', node.tone);
      if (record.parent && record.parent.kind === 'row') {
        const weight = node.weight === undefined ? 1 : node.weight;
        record.outer.style.setProperty('--weight', weight);
        record.outer.classList.toggle('natural', weight === 0);
      }
      reconcile(record, node.children || []);
      if (kinds[node.kind].settle) kinds[node.kind].settle(record);
    };

    /** Where the focus goes when the element that had it has left the page. */
    const refuge = (record) => {
      for (let up = record.parent; up; up = up.parent) {
        if (!up.el.isConnected) continue;
        if (up.title && up.title.tabIndex === -1) return up.title;
        const control = up.el.querySelector('input, select, textarea, button');
        if (control && up.kind !== 'page') return control;
        const title = up.el.querySelector('section > h2');
        if (title) return title;
      }
      return null;
    };

    /** Shows `tree`, the root node of a view; `replaced`: even the text being edited is another. */
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
      if (replaced) order.forEach((record) => record.editable && record.sync(true));
      if (focused && !focused.el.isConnected) {
        const place = refuge(focused);
        if (place) place.focus({ preventScroll: true });
      }
    };

    /** The record of the node that `element` belongs to, or null. */
    const owner = (element) => {
      while (element && !byElement.has(element)) element = element.parentElement;
      return element ? byElement.get(element) : null;
    };

    return {
      update,
      owner,
      find: (id) => byId.get(id),
      get order() { return order; },
      get root() { return root; },
    };
  };
})();
