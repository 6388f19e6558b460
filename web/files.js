// Drafts as files: downloading one, opening one by the picker or by dropping it on the page.
(() => {
  'use strict';
  const { el, say, announce } = LoirePage;
  const MAX_BYTES = 5 * 1024 * 1024; // a draft weighs a few kilobytes

  let address = null; // of the last download: kept until the next, since the browser reads it later

  /** Offers `text` to be saved as `name`; `heard` unless a notice of the page tells it. */
  LoirePage.download = (text, name, heard = true) => {
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
  LoirePage.canDownload = () => {
    try {
      for (let inner = window; inner.parent !== inner; inner = inner.parent) {
        const frame = inner.frameElement;
        if (frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-downloads')) return false;
      }
      return true;
    } catch { // another origin
      return false;
    }
  };

  /**
   * Makes the box that offers a draft as text, where its file may not have come.
   * Returns {show({text, name, received}), clear()}.
   */
  LoirePage.makeOffer = () => {
    let box = null;
    const clear = () => {
      if (box) box.remove();
      box = null;
    };
    const button = (key, action) => {
      const element = Object.assign(el('button', 'button', say(key)), { type: 'button' });
      element.addEventListener('click', action);
      return element;
    };
    const show = ({ text, name, received }) => {
      clear();
      const area = Object.assign(el('textarea', 'control'), { id: 'draft-text', value: text, readOnly: true, rows: 6 });
      const label = Object.assign(el('label', '', say('offeredText')), { htmlFor: area.id });
      box = el('div', 'banner node', el('strong', 'banner-title', say('offeredTitle')), el('p', '', say('offered', { name })),
        el('div', 'actions',
          button('offeredReceived', () => { clear(); received(); }),
          button('offeredCopy', () => LoirePage.copyText(area))),
        label, area);
      box.dataset.tone = 'warning';
      document.getElementById('notice').replaceChildren(box);
      LoirePage.bringIntoView(box, 'center');
      announce(`${say('offeredTitle')} ${say('offered', { name })}`);
    };
    return { show, clear };
  };

  /** Copies the text of a text control, and says so; where that is refused, selects it instead. */
  LoirePage.copyText = async (control) => {
    try {
      await navigator.clipboard.writeText(control.value);
      announce(say('copied'));
    } catch { // no permission in a frame, or an old browser
      control.focus({ preventScroll: true });
      control.select();
      announce(say(document.execCommand('copy') ? 'copied' : 'notCopied'));
    }
  };

  /**
   * Makes the page accept drafts. Returns the function that opens the picker.
   * @param actions {read(bytes, name), tell(code, name)}
   */
  LoirePage.acceptFiles = (actions) => {
    const picker = document.getElementById('draft-file');
    const target = document.getElementById('drop-target');

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
      await open([...picker.files]);
      picker.value = ''; // so that the same file can be chosen again
    });

    const carriesFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes('Files');
    document.addEventListener('dragover', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      target.hidden = false;
    });
    document.addEventListener('dragleave', (event) => {
      if (!event.relatedTarget) target.hidden = true;
    });
    document.addEventListener('drop', (event) => {
      target.hidden = true;
      if (!carriesFiles(event)) return;
      event.preventDefault();
      open([...event.dataTransfer.files]);
    });

    return () => picker.click();
  };
})();
