// In a frame as tall as its content the window is as tall as the entire page, and no browser can paint a
// canvas of that height. There the canvas covers only the part of the stage that is in view, and a margin.
// No event says that the host page scrolls, but an IntersectionObserver reports what is in view, even in a
// page of another site. Two empty elements cover the rest of the stage, and the canvas moves when one of
// them comes into view. No timer is needed.
import { el } from './elements.js';

const MARGIN = 400;  // CSS pixels above and below what is in view
const PIXELS = 12e6; // limit of the canvas: the margin is smaller on a screen with many pixels
const STEP = 8;      // CSS pixels: multiples of it are entire physical pixels at the usual pixel ratios

/**
 * Writes to the style of `stage` which part of it the canvas covers, and calls `moved` at each change.
 * @param {HTMLElement} stage
 * @param {() => void} moved
 */
export const followSeen = (stage, moved) => {
  if (window.parent === window || !window.IntersectionObserver || !window.ResizeObserver) return;
  const above = el('div', 'beyond');
  const below = el('div', 'beyond');
  above.style.top = below.style.bottom = '0';
  stage.append(above, below);
  let height = screen.height; // CSS pixels in view

  /**
   * Covers the stage from `top` to `bottom` and the margin.
   * @param {number} top
   * @param {number} bottom
   */
  const cover = (top, bottom) => {
    const maxHeight = PIXELS / (stage.clientWidth * devicePixelRatio ** 2) - 2 * STEP;
    const margin = Math.max(0, Math.min(MARGIN, (maxHeight - (bottom - top)) / 2));
    const from = Math.max(0, Math.floor((top - margin) / STEP) * STEP);
    const to = Math.ceil((bottom + margin) / STEP) * STEP;
    stage.style.setProperty('--seen-top', `${from}px`);
    stage.style.setProperty('--seen-height', `${to - from}px`);
    above.style.height = `${from && from + margin / 2}px`;
    below.style.top = `${to - margin / 2}px`;
    moved();
  };

  const observer = new IntersectionObserver((entries) => {
    const inView = entries.filter(({ intersectionRect }) => intersectionRect.height >= 1).reverse();
    const entry = inView.find(({ target }) => target === stage) || inView[0];
    if (!entry) return;
    const { target, intersectionRect: visibleRect } = entry;
    const origin = stage.getBoundingClientRect().top;
    const top = visibleRect.top - origin;
    const bottom = visibleRect.bottom - origin;
    // The observed part of an empty element has only one edge of the view. The other edge is estimated
    // by the last height, until the stage is observed again.
    if (target === above) cover(top, Math.max(bottom, top + height));
    else if (target === below) cover(Math.max(0, Math.min(top, bottom - height)), bottom);
    else cover(top, bottom);
    height = target === stage ? bottom - top : height;
    observeAgain(above, below, ...(target === stage ? [] : [stage]));
  });
  /**
   * Observes `targets` again from the next frame, so that the observer reports what is in view of them.
   * @param {HTMLElement[]} targets
   */
  const observeAgain = (...targets) => requestAnimationFrame(() => targets.forEach((target) => {
    observer.unobserve(target);
    observer.observe(target);
  }));

  const follow = () => {
    stage.classList.toggle('tall', innerHeight > screen.height);
    observeAgain(stage);
  };
  cover(0, screen.height);
  new ResizeObserver(follow).observe(stage);
  window.addEventListener('resize', follow);
};
