// The functions that the page needs and that the oldest browsers of tools/bundle.mjs lack. This file is
// imported first.

if (!Element.prototype.replaceChildren) { // Chrome 85 lacks it
  Element.prototype.replaceChildren = function replaceChildren(...children) {
    this.textContent = '';
    this.append(...children);
  };
}
