// What is said of a change to whoever does not see it, and the title of the window: new notices at
// once; a new error and a new result when the page has been at rest, never at each key.
(() => {
  'use strict';
  const { announce, say } = LoirePage;
  const REST = 1000; // milliseconds without a change

  const sentence = ({ node }) => [`${node.label}${node.label.endsWith('?') ? ' ' : '\u00a0: '}${node.value}`, node.note].filter(Boolean).join('. ');

  /** What is heard of `node` when it has an error: its name, then the error. */
  const complaint = ({ node }) => `${node.label}. ${say('errorPrefix')}${node.error}`;

  /** The results that stay in view: those of the panel. Elsewhere they only repeat. */
  const isResult = (record) => record.kind === 'status' && record.parent && record.parent.kind === 'panel';

  /** Makes the function to call after every update with {order, banners, first}. */
  LoirePage.makeVoice = () => {
    const errors = new WeakMap(); // record -> the error that was said, or there when it came
    const results = new Map();    // id -> the result that was said
    let order = [];
    let timer = 0;

    const speak = () => {
      for (const record of order) {
        const { error = '', id } = record.node;
        if (error !== errors.get(record)) {
          errors.set(record, error);
          if (error) announce(complaint(record), true);
        }
        if (isResult(record) && results.get(id) !== sentence(record)) {
          results.set(id, sentence(record));
          announce(sentence(record));
        }
      }
    };

    return ({ order: now, banners, first }) => {
      order = now;
      let changed = false;
      for (const record of order) {
        const { error = '', id } = record.node;
        if (!errors.has(record)) errors.set(record, error); // a step is shown with its errors in their places
        changed = changed || errors.get(record) !== error;
        if (!isResult(record)) continue;
        if (first) results.set(id, sentence(record));
        changed = changed || results.get(id) !== sentence(record);
      }
      clearTimeout(timer);
      if (changed) timer = setTimeout(speak, REST);
      if (first) return;
      for (const { node } of banners) {
        announce([node.label, node.help].filter(Boolean).join(' '), node.tone === 'error');
      }
    };
  };

  /** The title of the window: the errors of the step, its title, its rank, and the simulator. */
  LoirePage.titleWindow = (order) => {
    const section = order.find((record) => record.kind === 'section');
    const steps = order.filter(({ kind, parent }) => kind === 'button' && parent.kind === 'nav');
    const step = steps.findIndex(({ node }) => node.current) + 1;
    const errors = order.filter(({ node }) => node.error).length;
    const wrong = errors && say(errors === 1 ? 'titleError' : 'titleErrors', { count: errors });
    const where = section && step && say('titleStep', { title: section.node.label, step, count: steps.length });
    LoirePage.formTitle = [wrong, where, say('title')].filter(Boolean).join(' – ');
    if (!document.documentElement.classList.contains('reading-rules')) document.title = LoirePage.formTitle;
  };
})();
