// What is said of a change to whoever does not see it, and the title of the window: a new notice at
// once; a new error when its field is left, never while it is typed in; a new result then too, or
// after a rest that who looks for every key does not reach.
(() => {
  'use strict';
  const { announce, say } = LoirePage;
  const REST = 5000; // milliseconds without a key, in a field that is still typed in
  const SOON = 300; // after anything else: what one press brings is said together

  const sentence = ({ node }) => [`${node.label}${node.label.endsWith('?') ? ' ' : '\u00a0: '}${node.value}`, node.note].filter(Boolean).join('. ');

  /** What is heard of `node` when it has an error: its name, then the error. */
  const complaint = ({ node }) => `${node.label}. ${say('errorPrefix')}${node.error}`;

  /** The results that stay in view: those of the panel. Elsewhere they only repeat. */
  const isResult = (record) => record.kind === 'status' && record.parent && record.parent.kind === 'panel';

  /** A banner's words and which notice it is: a second one with the same words is said again. */
  const notice = ({ node }) => JSON.stringify([node.label, node.help, node.value]);

  /** Makes the function to call after every update of the controls in `host`, with {order, first}. */
  LoirePage.makeVoice = (host) => {
    const errors = new WeakMap();  // record -> the error that was said, or there when it came
    const notices = new WeakMap(); // record -> the notice that was said
    const results = new Map();     // id -> the result that was said
    let order = [];
    let typedIn = null; // the control that has been typed in since it has the focus
    let timer = 0;
    let resting = false; // `timer` waits for a rest

    const newErrors = () => order.filter((record) =>
      (record.node.error || '') !== errors.get(record) && (!typedIn || record.control !== typedIn));
    const newResults = () => order.filter((record) => isResult(record) && results.get(record.node.id) !== sentence(record));

    const speak = () => {
      timer = 0;
      for (const record of newErrors()) {
        errors.set(record, record.node.error || '');
        if (record.node.error) announce(complaint(record), true);
      }
      for (const record of newResults()) {
        results.set(record.node.id, sentence(record));
        announce(sentence(record));
      }
    };

    const speakLater = () => {
      if (timer && !resting && typedIn) return; // what the last field has brought waits for no key in the next
      clearTimeout(timer);
      timer = 0;
      if (!newErrors().length && !newResults().length) return;
      resting = Boolean(typedIn);
      timer = setTimeout(speak, resting ? REST : SOON);
    };

    host.addEventListener('input', ({ target }) => {
      if (target === document.activeElement && !target.matches('[type="checkbox"], [type="radio"]')) typedIn = target;
    }, true);
    host.addEventListener('focusout', () => {
      typedIn = null;
      speakLater();
    });

    return ({ order: now, first }) => {
      order = now;
      for (const record of order) {
        if (!errors.has(record)) errors.set(record, record.node.error || ''); // a step is shown with its errors in their places
        if (first && isResult(record)) results.set(record.node.id, sentence(record));
        if (record.kind !== 'banner' || notices.get(record) === notice(record)) continue;
        notices.set(record, notice(record));
        if (!first) announce([record.node.label, record.node.help].filter(Boolean).join(' '), record.node.tone === 'error');
      }
      speakLater();
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
