// Drafts as files: downloading one, opening one by the picker or by dropping it on the page.
(() => {
  'use strict';
  const { say, announce } = LoirePage;
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
   * @param actions {read(text, name), tell(code)}
   */
  LoirePage.acceptFiles = (actions) => {
    const picker = document.getElementById('draft-file');
    const target = document.getElementById('drop-target');

    const open = async (file) => {
      if (!file) return;
      if (file.size > MAX_BYTES) {
        actions.tell('fichier_trop_gros');
        return;
      }
      let text;
      try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
      } catch {
        actions.tell('fichier_illisible');
        return;
      }
      actions.read(text, file.name);
    };

    picker.addEventListener('change', async () => {
      await open(picker.files[0]);
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
      open(event.dataTransfer.files[0]);
    });

    return () => picker.click();
  };
})();
