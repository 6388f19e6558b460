// Measures the time from a typed character to the next painted frame in Chromium, for several numbers of
// expense lines, in both faces, at full speed and with the processor slowed four times. Prints medians;
// timing decides nothing.
//   node tests/bench/key.mjs [SITE]      (after ./run --build; SITE: another build/site to compare)
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';

const KEYS = 25;
const PORT = 8138;
const server = spawn('node', ['tools/serve.mjs', '--root', resolve(process.argv[2] || 'build/site'), '--port', String(PORT)]);
await new Promise((ready) => server.stdout.once('data', ready));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

const draft = (lines) => Buffer.from(JSON.stringify({
  format: 'loire-connect/brouillon', version: 1, edition: 'loire-connect-2023',
  depenses: Array.from({ length: lines }, (_, rank) => ({
    id: `d${rank + 1}`, libelle: `Capteurs de la salle ${rank + 1}`, nature: 'equipement', montant_ht_centimes: 12500, destinataire: 'usagers',
  })),
}));

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

for (const face of ['html', 'imgui']) {
  for (const lines of [5, 30, 200]) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`http://127.0.0.1:${PORT}/index.html?vue=${face}`);
    await page.waitForFunction(() => window.loireConnect);
    await page.setInputFiles('#draft-file', { name: 'brouillon.json', mimeType: 'application/json', buffer: draft(lines) });
    await page.evaluate(() => document.getElementById('etape.budget').click());
    await page.evaluate(() => (document.getElementById('depenses.d1.libelle') || document.getElementById('depenses.d1.ouvrir')).click());
    await page.locator('[id="depenses.d1.libelle"]').focus();
    const session = await page.context().newCDPSession(page);
    const found = [];
    for (const rate of [1, 4]) {
      await session.send('Emulation.setCPUThrottlingRate', { rate });
      const times = await page.evaluate(async (count) => {
        const control = document.getElementById('depenses.d1.libelle');
        const painted = () => new Promise((done) => requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = done; // runs after the style, layout and paint of this frame
          port2.postMessage(0);
        }));
        const all = [];
        for (let key = 0; key < count; key += 1) {
          await painted();
          await new Promise((done) => { setTimeout(done, 50); });
          const start = performance.now();
          document.execCommand('insertText', false, 'a');
          const handled = performance.now() - start;
          await painted();
          all.push({ handled, painted: performance.now() - start });
        }
        control.blur();
        control.focus();
        return all;
      }, KEYS);
      found.push(`slowed ${rate}x: handled in ${median(times.map(({ handled }) => handled)).toFixed(1)} ms, painted after ${median(times.map(({ painted }) => painted)).toFixed(1)} ms`);
    }
    console.log(`${face}, ${lines} lines, ${found.join('; ')}`);
    await page.close();
  }
}
await browser.close();
server.kill();
