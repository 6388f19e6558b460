// Drafts as files: downloads a draft, and opens one that is chosen or dropped on the page.
import { announce } from './announce.js';
import { byId } from './elements.js';
import { say } from './say.js';

export const MAX_BYTES = 5 * 1024 * 1024; // a draft weighs a few kilobytes

let address = ''; // of the last download; the browser may read it later, so it is valid until the next

/**
 * Downloads `text` as the file `name`, whose extension gives its type. `announced` is false when a notice of the
 * page says so already.
 * @param {string} text
 * @param {string} name
 */
export const download = (text, name, announced = true) => {
  if (address) URL.revokeObjectURL(address);
  address = URL.createObjectURL(new Blob([text], { type: name.endsWith('.csv') ? 'text/csv' : 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  if (announced) announce(say('downloaded', { name }));
};

/**
 * Whether a download will succeed. A frame may forbid it, and no event says so. When it cannot be known, as
 * in a frame of another origin, the answer is no.
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
 * @param {{read(bytes: Uint8Array, name: string): void, reject(code: string, name: string): void}} actions
 */
export const acceptFiles = (actions) => {
  const picker = /** @type {HTMLInputElement} */ (byId('draft-file'));
  const target = byId('drop-target');

  /** @param {readonly File[]} files */
  const open = async ([file, ...others]) => {
    if (!file) return;
    if (others.length) {
      actions.reject('plusieurs_fichiers', [file, ...others].map(({ name }) => name).join(', ').slice(0, 200));
      return;
    }
    if (file.size > MAX_BYTES) {
      actions.reject('fichier_trop_gros', file.name);
      return;
    }
    let bytes;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch { // a folder, or a file that was moved
      actions.reject('fichier_illisible', file.name);
      return;
    }
    actions.read(bytes, file.name);
  };

  picker.addEventListener('change', async () => {
    await open([...(picker.files || [])]);
    picker.value = ''; // so that the same file can be chosen again
  });

  /**
   * The data of `event` when it holds files, else null.
   * @param {DragEvent} event
   */
  const fileTransfer = ({ dataTransfer }) => (dataTransfer && [...dataTransfer.types].includes('Files') ? dataTransfer : null);
  document.addEventListener('dragover', (event) => {
    const data = fileTransfer(event);
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
    const data = fileTransfer(event);
    if (!data) return;
    event.preventDefault();
    open([...data.files]);
  });

  return () => picker.click();
};
