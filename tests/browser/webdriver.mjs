// A small WebDriver client for WebKit, with one session and real pointer and keyboard actions.
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const DRIVER = process.env.WEBKIT_DRIVER || '/usr/bin/WebKitWebDriver';
const BROWSER = process.env.WEBKIT_BROWSER || '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** The codes by which WebDriver names keys without a character. */
export const KEYS = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', ArrowUp: '\uE013', ArrowDown: '\uE015', End: '\uE010' };

/** Starts the driver and the browser, with `args` for the browser. Returns a session whose close() ends both. */
export async function startWebKit({ port, args = [] }) {
  const driver = spawn(DRIVER, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1' } });
  const base = `http://127.0.0.1:${port}`;

  const call = async (method, path, body) => {
    const response = await fetch(base + path, { method, body: body === undefined ? undefined : JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };

  for (let tries = 0; ; tries += 1) {
    try {
      await call('GET', '/status');
      break;
    } catch (problem) {
      if (tries === 50) throw problem;
      await pause(100);
    }
  }
  const { sessionId } = await call('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation', ...args] } } },
  });
  const session = `/session/${sessionId}`;
  const post = (path, body = {}) => call('POST', session + path, body);

  const page = {
    open: (url) => post('/url', { url }),
    reload: () => post('/refresh'),
    resize: (width, height) => post('/window/rect', { width, height }),
    /** Runs `script` (a function body) in the page. */
    run: (script, ...given) => post('/execute/sync', { script, args: given }),
    async waitFor(script, ...given) {
      for (let tries = 0; tries < 150; tries += 1) {
        const value = await page.run(script, ...given).catch((problem) => {
          if (!/parse script result/.test(problem.message)) throw problem; // else the page was being left
        });
        if (value) return value;
        await pause(100);
      }
      throw new Error(`waited in vain for: ${script} ${given.join(' ')}`);
    },
    /** The next commands apply to the first frame of the page, until leaveFrame(). */
    async enterFrame() {
      await post('/frame', { id: await post('/element', { using: 'css selector', value: 'iframe' }) });
    },
    leaveFrame: () => post('/frame', { id: null }),
    find: (id) => post('/element', { using: 'css selector', value: `[id="${id}"]` }),
    /** Clicks the middle of the control `id`. */
    async press(id) {
      // The previous action may still scroll the page, so this repeats until the control is in view.
      await page.waitFor(`const control = document.getElementById(arguments[0]);
        control.scrollIntoView({ block: "center" });
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
          const { top, bottom } = control.getBoundingClientRect();
          done((top + bottom) / 2 > 0 && (top + bottom) / 2 < innerHeight);
        })));`, id);
      const origin = await page.find(id);
      await post('/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [
        { type: 'pointerMove', duration: 0, origin: { [ELEMENT]: origin[ELEMENT] }, x: 0, y: 0 },
        { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] }] });
    },
    /** Presses keys one after the other, given as characters or as names of KEYS. */
    async keys(...all) {
      const actions = all.flatMap((key) => (KEYS[key] ? [KEYS[key]] : [...key]))
        .flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
      await post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async setFiles(id, path) {
      const element = await page.find(id);
      await post(`/element/${element[ELEMENT]}/value`, { text: path });
    },
    screenshot: async () => Buffer.from(await call('GET', `${session}/screenshot`), 'base64'),
    async close() {
      await call('DELETE', session).catch(() => {});
      driver.kill();
    },
  };
  return page;
}
