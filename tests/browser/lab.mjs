// The places of files and sites, and how the installed browsers are started.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const site = process.env.LOIRE_SITE || join(root, 'build', 'site');
export const cli = process.env.LOIRE_CLI || join(root, 'build', 'native', 'loire-connect');
export const screenshots = join(root, 'build', 'screenshots');
export const SINGLE_FILE = 'simulateur-hors-ligne.html';
const port = Number(process.env.LOIRE_PORT || 8811);
export const PORTS = [port, port + 1, port + 2];
/** The same site with an additional edition, which run.sh builds, and its address. */
export const trialSite = join(root, 'build', 'site-essai');
export const TRIAL = `http://127.0.0.1:${PORTS[2]}/`;

const env = { ...process.env };

export const CHROMIUM = {
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--lang=fr'],
  env,
};

// The driver of Firefox does not report downloads, so the tests look for the file in this folder. Tests
// that run at the same time have separate folders.
export const downloads = join(root, 'build', 'browser-downloads', process.env.TEST_PARALLEL_INDEX || '0');

export const FIREFOX = {
  executablePath: process.env.FIREFOX || '/usr/bin/firefox-esr',
  env,
  downloadsPath: downloads,
  // Automation relaxes these preferences. They are reset to what users have.
  firefoxUserPrefs: { 'security.fileuri.strict_origin_policy': true, 'focusmanager.testmode': false },
};

/** Launch options that disable WebGL in each engine. */
export const WITHOUT_WEBGL = {
  chromium: { ...CHROMIUM, args: [...CHROMIUM.args, '--disable-3d-apis'] },
  firefox: { ...FIREFOX, firefoxUserPrefs: { ...FIREFOX.firefoxUserPrefs, 'webgl.disabled': true } },
};
