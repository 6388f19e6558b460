// Drafts as files: downloading one, opening one by the picker or by dropping it on the page.
import { announce } from './announce.js';
import { byId } from './elements.js';
import { say } from './say.js';

const MAX_BYTES = 5 * 1024 * 1024; // a draft weighs a few kilobytes

let address = ''; // of the last download: kept until the next, since the browser reads it later

/**
 * Offers `text` to be saved as `name`; `heard` unless a notice of the page tells it.
 * @param {string} text
 * @param {string} name
 */
export const download = (text, name, heard = true) => {
  if (address) URL.revokeObjectURL(address);
  address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  if (heard) announce(say('downloaded', { name }));
};

/**
 * Whether a download that is asked for comes. A frame may forbid it and nothing tells: what cannot
 * be known, as in a frame of another origin, counts as no.
 */
export const canDownload = () => {
  try {
    for (let inner = /** @type {Window} */ (window); inner.parent !== inner; inner = inner.parent) {
      const frame = /** @type {HTMLIFrameElement} */ (inner.frameElement);
      if (frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-downloads')) return false;
    }
    return true;
  } catch { // another origin
    return false;
  }
};

/**
 * Makes the page accept drafts. Returns the function that opens the picker.
 * @param {{read(bytes: Uint8Array, name: string): void, tell(code: string, name: string): void}} actions
 */
export const acceptFiles = (actions) => {
  const picker = /** @type {HTMLInputElement} */ (byId('draft-file'));
  const target = byId('drop-target');

  /** @param {readonly File[]} files */
  const open = async ([file, ...others]) => {
    if (!file) return;
    if (others.length) {
      actions.tell('plusieurs_fichiers', [file, ...others].map(({ name }) => name).join(', ').slice(0, 200));
      return;
    }
    if (file.size > MAX_BYTES) {
      actions.tell('fichier_trop_gros', file.name);
      return;
    }
    let bytes;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch { // a folder, or a file that has moved
      actions.tell('fichier_illisible', file.name);
      return;
    }
    actions.read(bytes, file.name);
  };

  picker.addEventListener('change', async () => {
    await open([...(picker.files || [])]);
    picker.value = ''; // so that the same file can be chosen again
  });

  /**
   * What `event` carries, when that is files.
   * @param {DragEvent} event
   */
  const carried = ({ dataTransfer }) => (dataTransfer && [...dataTransfer.types].includes('Files') ? dataTransfer : null);
  document.addEventListener('dragover', (event) => {
    const data = carried(event);
    if (!data) return;
    event.preventDefault();
    data.dropEffect = 'copy';
    target.hidden = false;
  });
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) target.hidden = true;
  });
  document.addEventListener('drop', (event) => {
    target.hidden = true;
    const data = carried(event);
    if (!data) return;
    event.preventDefault();
    open([...data.files]);
  });

  return () => picker.click();
};
