// In a frame as tall as its content the window's height is the whole page's, and a canvas of that
// height would be stretched beyond what a browser can paint. There the canvas covers the part of the
// stage that is in view, and a margin. The frame is not told that its host scrolls, but an
// IntersectionObserver tells what is in view, even from another site: two empty elements lie over the
// rest of the stage, and when one of them is seen the canvas moves. Nothing runs at rest.
import { el } from './elements.js';

const MARGIN = 400;  // CSS pixels beyond what is in view, on each side
const PIXELS = 12e6; // of the canvas, in all: the margin is less where the pixels are many
const STEP = 8;      // places and heights are multiples, so that pixels meet at usual ratios

/**
 * Says in the style of `stage` which part of it the canvas covers; calls `moved` at each change.
 * @param {HTMLElement} stage
 * @param {() => void} moved
 */
export const followSeen = (stage, moved) => {
  if (window.parent === window || !window.IntersectionObserver || !window.ResizeObserver) return;
  const above = el('div', 'beyond');
  const below = el('div', 'beyond');
  above.style.top = below.style.bottom = '0';
  stage.append(above, below);
  let height = screen.height; // of what is in view

  /**
   * Covers the stage from `top` to `bottom`, and more.
   * @param {number} top
   * @param {number} bottom
   */
  const cover = (top, bottom) => {
    const most = PIXELS / (stage.clientWidth * devicePixelRatio ** 2) - 2 * STEP;
    const margin = Math.max(0, Math.min(MARGIN, (most - (bottom - top)) / 2));
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
    const { target, intersectionRect: part } = entry;
    const origin = stage.getBoundingClientRect().top;
    const top = part.top - origin;
    const bottom = part.bottom - origin;
    // Of the two, only one edge is that of the view: the other is where it was, until the stage tells.
    if (target === above) cover(top, Math.max(bottom, top + height));
    else if (target === below) cover(Math.max(0, Math.min(top, bottom - height)), bottom);
    else cover(top, bottom);
    height = target === stage ? bottom - top : height;
    look(above, below, ...(target === stage ? [] : [stage]));
  });
  /**
   * What is in view of `targets` is told at the next frame, and whenever it begins or ends.
   * @param {HTMLElement[]} targets
   */
  const look = (...targets) => requestAnimationFrame(() => targets.forEach((target) => {
    observer.unobserve(target);
    observer.observe(target);
  }));

  const follow = () => {
    stage.classList.toggle('tall', innerHeight > screen.height);
    look(stage);
  };
  cover(0, screen.height);
  new ResizeObserver(follow).observe(stage);
  window.addEventListener('resize', follow);
};
