// Types on a real keyboard with the French layout, with xdotool under Xvfb (run.sh sets the layout).
import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const xdotool = (...args) => execFileSync('xdotool', args, { encoding: 'utf8' });

/**
  * Types «Forêt Noël œuvre» into the focused control of the newest window whose class contains `name`.
 * It uses only keys of the layout (œ is AltGr+o). xdotool binds a missing key to a spare one for an
 * instant only, and a slow browser reads the layout after that instant.
 */
export async function frenchKeyboard(name) {
  const windows = xdotool('search', '--onlyvisible', '--class', name).trim().split('\n');
  xdotool('windowfocus', '--sync', windows.at(-1));
  for (const key of ['F', 'o', 'r', 'dead_circumflex', 'e', 't', 'space',
    'N', 'o', 'dead_diaeresis', 'e', 'l', 'space', 'ISO_Level3_Shift+o', 'u', 'v', 'r', 'e']) {
    xdotool('key', '--delay', '60', key);
    await pause(60);
  }
}
