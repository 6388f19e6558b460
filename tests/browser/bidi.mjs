// Firefox with a profile in a folder, driven by WebDriver BiDi: the driver of Playwright cannot start it on one,
// so it could not start it again after it was killed.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import WebSocket from 'ws';
import { FIREFOX } from './lab.mjs';

/** Opens a socket and waits until it is open. */
const connect = (address) => new Promise((resolve, reject) => {
  const socket = new WebSocket(address);
  socket.on('open', () => resolve(socket));
  socket.on('error', reject);
});

/** Starts Firefox on the folder `profile`. Returns one page. */
export async function startFirefox(profile) {
  const portFile = join(profile, 'WebDriverBiDiServer.json'); // Firefox writes the port that it took
  rmSync(portFile, { force: true });
  writeFileSync(join(profile, 'user.js'), Object.entries({ 'browser.shell.checkDefaultBrowser': false, 'datareporting.policy.dataSubmissionEnabled': false, 'toolkit.telemetry.reportingpolicy.firstRun': false, 'browser.sessionstore.resume_from_crash': false, 'toolkit.startup.max_resumed_crashes': -1 })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const browser = spawn(FIREFOX.executablePath, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'], { stdio: 'ignore', env: FIREFOX.env });
  let socket;
  for (let tries = 0; !socket; tries += 1) {
    try {
      const { ws_host: host, ws_port: port } = JSON.parse(readFileSync(portFile, 'utf8'));
      socket = await connect(`ws://${host}:${port}/session`);
    } catch (problem) { // not written yet
      if (tries === 300) {
        browser.kill('SIGKILL');
        throw problem;
      }
      await pause(100);
    }
  }
  const waiting = new Map();
  socket.on('message', (data) => {
    const { id, type, result, error, message } = JSON.parse(data);
    const answer = waiting.get(id);
    if (!answer) return;
    waiting.delete(id);
    if (type === 'error') answer.reject(new Error(`${error}: ${message}`));
    else answer.resolve(result);
  });
  let last = 0;
  const send = (method, params = {}) => new Promise((resolve, reject) => {
    last += 1;
    waiting.set(last, { resolve, reject });
    socket.send(JSON.stringify({ id: last, method, params }));
  });
  await send('session.new', { capabilities: {} });
  const { contexts: [{ context }] } = await send('browsingContext.getTree');

  const page = {
    open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    /** The value of `expression` in the page: a text, a number or a boolean. */
    async run(expression) {
      const { result, exceptionDetails } = await send('script.evaluate', { expression, target: { context }, awaitPromise: true });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value;
    },
    async waitFor(expression) {
      for (let tries = 0; tries < 300; tries += 1) {
        if (await page.run(expression)) return;
        await pause(100);
      }
      throw new Error(`waited in vain for: ${expression}`);
    },
    /** Types with real keys into the focused control. */
    type: (text) => send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions: [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]) }] }),
    /** Ends the browser as a power cut does, and waits until it is gone. */
    async kill() {
      if (browser.exitCode !== null || browser.signalCode) return;
      const gone = new Promise((done) => { browser.once('exit', done); });
      browser.kill('SIGKILL');
      socket.terminate();
      await gone;
    },
  };
  return page;
}
