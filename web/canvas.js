// The painted face: Dear ImGui draws the page on a canvas, and the controls of the page are over the
// painted boxes, transparent. A class on the stage makes them so; this file passes their places.
import { byId } from './elements.js';
import { bringIntoView, scrollPage } from './frame.js';
import { followSeen } from './seen.js';
import { followTheme } from './theme.js';
import { makeWords } from './words.js';
/** @import {Block, Mirror, Module, Painting} from './types.js' */

/** Whether this browser can paint. A separate canvas is used to find out, and released immediately. */
export const canPaint = () => {
  try {
    const gl = document.createElement('canvas').getContext('webgl2');
    if (!gl) return false;
    const release = gl.getExtension('WEBGL_lose_context');
    if (release) release.loseContext();
    return true;
  } catch {
    return false;
  }
};

/**
 * Makes the painted face; it is stopped at first.
 * @param {Module} module  the core's module, with its canvas functions
 * @param {HTMLElement} stage  the element that holds the canvas and the controls
 * @param {Mirror} mirror
 * @param {() => void} onLost  called when the painting has stopped for good
 * @returns {Painting}
 */
export const makeCanvasFace = (module, stage, mirror, onLost) => {
  const canvas = /** @type {HTMLCanvasElement} */ (byId('painting'));
  let running = false;
  let opened = false; // the canvas has a context
  let failed = false; // painting has thrown
  const lost = () => {
    const gl = opened ? canvas.getContext('webgl2') : null;
    return failed || (gl !== null && gl.isContextLost());
  };
  const fail = () => {
    failed = true;
    onLost();
  };
  module.onPaintingFailed = fail;
  /**
   * Does `action` with the painter. Where it throws, the painting is over, but not the page.
   * @param {() => void} action
   */
  const guarded = (action) => {
    try {
      if (!failed) action();
    } catch (problem) {
      console.error(problem);
      fail();
    }
  };
  const { canvasTheme, canvasMoved } = module;
  if (canvasTheme) followTheme((rank) => guarded(() => canvasTheme(rank)));
  if (canvasMoved) followSeen(stage, () => guarded(canvasMoved));
  // In a tall frame the window does not scroll, so the panel does not move, as in the HTML face.
  const panelFollows = () => !stage.classList.contains('tall');
  /** @type {{element: HTMLElement, block: Block} | null} */
  let toReveal = null; // what to bring into view after the next layout
  /** @type {{element: HTMLElement, top: number} | null} */
  let toHold = null; // what to keep in its place after the next layout

  /** @param {{element: HTMLElement, top: number}} held */
  const putBack = ({ element, top }) => {
    if (element.isConnected) scrollPage(element.getBoundingClientRect().top - top);
  };

  const layWords = makeWords(mirror);

  /**
   * @param {Float32Array} rects
   * @param {Float32Array} texts
   * @param {number} height
   */
  const onLayout = (rects, texts, height) => {
    stage.style.setProperty('--stage-height', `${Math.ceil(height)}px`);
    mirror.order.forEach((record, index) => {
      if (4 * index >= rects.length) return;
      const [x, y, w, h] = rects.subarray(4 * index, 4 * index + 4);
      const { place } = record;
      if (place && place[0] === x && place[1] === y && place[2] === w && place[3] === h) return;
      record.place = [x, y, w, h];
      const style = record.el.style;
      style.setProperty('--x', `${x}px`);
      style.setProperty('--y', `${y}px`);
      style.setProperty('--w', `${w}px`);
      style.setProperty('--h', `${h}px`);
      record.el.classList.toggle('unpainted', w <= 0 || h <= 0);
    });
    layWords(texts);
    if (toHold) {
      putBack(toHold);
      toHold = null;
    }
    if (toReveal) {
      const { element, block } = toReveal;
      toReveal = null;
      bringIntoView(element, block);
    }
  };

  canvas.addEventListener('webglcontextlost', () => {
    // The browser gives a context back within moments or never, so one check is enough.
    setTimeout(() => {
      if (running && lost()) onLost();
    }, 3000);
  });

  const hideCanvas = () => {
    canvas.hidden = true;
    stage.classList.remove('painted');
  };

  return {
    start() {
      if (running) return true;
      if (!module.canvasStart || lost()) return false;
      canvas.hidden = false;
      stage.classList.add('painted');
      try {
        running = Boolean(module.canvasStart({ canvas, stage, onLayout, panelFollows }));
        opened = opened || running;
      } catch (problem) {
        console.error(problem);
        running = false;
      }
      if (!running) hideCanvas();
      return running;
    },
    stop() {
      if (running) module.canvasStop();
      running = false;
      hideCanvas();
    },
    /** Call it after a change of the page. */
    wake() {
      if (running) guarded(module.canvasWake);
    },
    /**
     * `record` has the focus, or nothing when it is null. ImGui paints the ring and does not paint the
     * text that is being edited.
     */
    focus(record) {
      if (!running) return;
      const shown = record && record.control.matches(':focus-visible');
      const editing = record !== null && record.editable === true;
      guarded(() => module.canvasFocus(record && (shown || editing) ? record.index : -1, editing));
    },
    /** Scrolls so that `element` is at `top` in the window once the page has changed. */
    hold(element, top) {
      const held = { element, top };
      if (running) {
        toHold = held;
        guarded(module.canvasWake);
        return;
      }
      putBack(held);
      requestAnimationFrame(() => putBack(held)); // the browser may have moved the page too
    },
    reveal(element, block) {
      if (running) {
        toReveal = { element, block };
        guarded(module.canvasWake);
      } else {
        bringIntoView(element, block);
      }
    },
    /** Whether it can no longer paint, unless the browser restores the context. */
    get lost() {
      return lost();
    },
    get frames() {
      return module.canvasFrames || 0;
    },
  };
};
