// A real keyboard with the French layout, by xdotool under Xvfb (run.sh sets the layout).
import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const xdotool = (...args) => execFileSync('xdotool', args, { encoding: 'utf8' });

/**
 * Types «Forêt Noël œuvre» into the focused control of the newest window whose class holds `name`.
 * Every key is on the layout (œ is AltGr+o): xdotool would bind a missing one to a spare key for
 * an instant, and a slow browser reads the keys again only after it is gone.
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
