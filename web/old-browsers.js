// What the oldest browsers of tools/bundle.mjs lack of all that the page needs. Imported first.

if (!Element.prototype.replaceChildren) { // Chrome 85
  Element.prototype.replaceChildren = function replaceChildren(...children) {
    this.textContent = '';
    this.append(...children);
  };
}
