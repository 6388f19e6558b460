// A small document with the features that the builders of web/ use, so that node can run them: nested
// elements, attributes, classes and texts. It has no layout, events or focus.

let page = null; // the body of the current document

class SmallNode {
  parentNode = null;
  childNodes = [];
  get parentElement() { return this.parentNode; }
  get firstChild() { return this.childNodes[0] || null; }
  get nextSibling() { return (this.parentNode && this.parentNode.childNodes[this.parentNode.childNodes.indexOf(this) + 1]) || null; }
  get isConnected() { return this === page || Boolean(this.parentNode && this.parentNode.isConnected); }
  get textContent() { return this.childNodes.map((child) => child.textContent).join(''); }
  set textContent(text) { this.replaceChildren(...(text ? [text] : [])); }
  contains(other) { return this === other || this.childNodes.some((child) => child.contains(other)); }
  remove() {
    if (this.parentNode) this.parentNode.childNodes.splice(this.parentNode.childNodes.indexOf(this), 1);
    this.parentNode = null;
  }
  insertBefore(child, next) {
    if (child === undefined || child === null) throw new TypeError('no child');
    const node = child instanceof SmallNode ? child : new SmallText(child);
    node.remove();
    this.childNodes.splice(next ? this.childNodes.indexOf(next) : this.childNodes.length, 0, node);
    node.parentNode = this;
  }
  append(...children) { for (const child of children) this.insertBefore(child, null); }
  after(...children) { for (const child of children.reverse()) this.parentNode.insertBefore(child, this.nextSibling); }
  replaceChildren(...children) {
    for (const child of [...this.childNodes]) child.remove();
    this.append(...children);
  }
}

class SmallText extends SmallNode {
  constructor(text) {
    super();
    this.text = String(text);
  }
  get textContent() { return this.text; }
}

class SmallElement extends SmallNode {
  dataset = {};
  attributes = new Map();
  style = { setProperty(name, value) { this[name] = value; } };
  className = '';
  value = '';
  validity = { badInput: false };
  constructor(tag) {
    super();
    this.tagName = tag.toUpperCase();
  }
  get classList() {
    const names = () => this.className.split(' ').filter(Boolean);
    const set = (name, on) => { this.className = [...names().filter((each) => each !== name), ...(on ? [name] : [])].join(' '); };
    return { add: (name) => set(name, true), toggle: set, contains: (name) => names().includes(name) };
  }
  getAttribute(name) { return this.attributes.has(name) ? this.attributes.get(name) : null; }
  hasAttribute(name) { return this.attributes.has(name); }
  setAttribute(name, value) { this.attributes.set(name, String(value)); }
  removeAttribute(name) { this.attributes.delete(name); }
  addEventListener() {}
  /** All descendant elements in document order. */
  get all() { return this.childNodes.filter((child) => child instanceof SmallElement).flatMap((child) => [child, ...child.all]); }
}

/** Installs the small document in `globalThis`. Modules that are imported earlier must not need it. */
export function openSmallDocument() {
  page = new SmallElement('body');
  globalThis.document = {
    body: page,
    activeElement: null,
    getElementById: () => new SmallElement('div'), // replaces the elements of index.html, which are missing here
    createElement: (tag) => new SmallElement(tag),
    createElementNS: (_, tag) => new SmallElement(tag),
  };
  return page;
}
