// The page: opens the core, builds the controls, then the painting; keeps the two faces in step.
(() => {
  'use strict';
  const { say, el, announce } = LoirePage;
  const FACE_KEY = 'loire-connect.vue';

  /** The day it is in the Loire, AAAA-MM-JJ, wherever the computer stands. */
  const todayInParis = () => {
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit',
    }).formatToParts(new Date());
    const part = (type) => parts.find((entry) => entry.type === type).value;
    return `${part('year')}-${part('month')}-${part('day')}`;
  };

  // Storage throws in a sandboxed frame and in some private windows.
  const remember = (face) => {
    try { localStorage.setItem(FACE_KEY, face); } catch { /* the choice lasts as long as the page */ }
  };
  const remembered = () => {
    try { return localStorage.getItem(FACE_KEY); } catch { return null; }
  };

  const known = (face) => (face === 'html' || face === 'imgui' ? face : null);

  /**
   * The face to show, with the text that says why: what the browser imposes before what is asked for,
   * and that before what suits the device. The system's colours leave the address its choice.
   */
  const wantedFace = (query) => {
    const asked = known(query.get('vue') || remembered());
    if (asked === 'html') return { wanted: asked };
    const why = LoirePage.imposed(known(query.get('vue')));
    if (why) return { wanted: 'html', why };
    if (asked) return { wanted: asked };
    if (matchMedia('(pointer: coarse) and (max-width: 600px)').matches) return { wanted: 'html', why: 'htmlForTouch' };
    return { wanted: 'imgui' };
  };

  const notice = (key) => {
    const box = el('p', 'banner node', say(key));
    box.dataset.tone = 'info';
    document.getElementById('notice').replaceChildren(box);
    announce(say(key));
  };

  const noticeOf = (mirror) => JSON.stringify((mirror.find('avis') || {}).node || '');

  /** The bar at the bottom of a small screen says the amount, as the panel out of view does. */
  const showAmount = (mirror) => {
    const amount = mirror.order.find(({ kind, node }) => kind === 'status' && node.tone === 'strong');
    const bar = document.getElementById('see-result');
    bar.textContent = amount ? say('seeAmount', { amount: amount.node.value }) : say('seeResult');
    bar.classList.toggle('needless', mirror.order.some(({ node }) => node.id === 'section.resultat'));
  };

  /** The two links to the result: the skip link, and that bar. */
  const leadToResult = (mirror, painting) => {
    const panel = mirror.order.find((record) => record.kind === 'panel');
    const bar = document.getElementById('see-result');
    if (!panel) return;
    showAmount(mirror);
    new IntersectionObserver(([entry]) => { bar.hidden = entry.isIntersecting; }).observe(panel.title);
    for (const link of [document.getElementById('skip-result'), bar]) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        panel.title.focus({ preventScroll: true });
        painting.reveal(panel.title, 'start');
      });
    }
  };

  const start = ({ module, rules, territory }) => {
    const query = new URLSearchParams(location.search);
    const stage = document.getElementById('questions');
    const toggle = document.getElementById('face-toggle');
    const core = LoirePage.openCore(module, { rules, territory, today: todayInParis() });
    const mirror = LoirePage.makeMirror(stage);
    let face = 'html';
    let draft = core.draft();
    let saved = draft; // the draft as it was opened or downloaded last
    let crashed = false;
    const waiting = []; // what is to be done, and what is being done, first

    /**
     * Runs `action` on the core, then shows the outcome. `replaced`: the answers are all others.
     * An element that leaves the page while it has the focus tells that it lost it, in the middle of
     * the update: that waits for its turn. After a crash nothing more is asked of the core; the last
     * draft can be downloaded.
     */
    const change = (action, replaced = false) => {
      waiting.push([action, replaced]);
      if (waiting.length > 1) return; // an update is under way: it takes this one next
      try {
        for (; waiting.length && !crashed; waiting.shift()) {
          const [next, others] = waiting[0];
          const told = noticeOf(mirror);
          next();
          mirror.update(core.view(), others);
          const notice = mirror.find('avis');
          if (notice && noticeOf(mirror) !== told) painting.reveal(notice.el, 'center');
          LoirePage.titleWindow(mirror.order);
          paper.clear();
          draft = core.draft();
          showAmount(mirror);
          painting.wake();
          if (face === 'imgui' && LoirePage.isCovered(mirror.root.el)) leavePainting('htmlForSheet');
        }
      } catch (problem) {
        crashed = true;
        LoirePage.showCrash(problem, () => LoirePage.download(draft, 'brouillon-loire-connect.json'));
      }
    };

    /** Shows the face `wanted`, or the plain one: then gives the text that says why. */
    const show = (wanted) => {
      let why = '';
      if (wanted === 'html') painting.stop();
      else if (!painting.start()) why = 'canvasMissing';
      else if (LoirePage.isCovered(mirror.root.el)) why = 'htmlForSheet';
      if (why) painting.stop();
      face = why ? 'html' : wanted;
      toggle.textContent = say(face === 'imgui' ? 'toHtml' : 'toCanvas');
      document.documentElement.dataset.face = face;
      return why;
    };

    const leavePainting = (why) => {
      if (face === 'html') return;
      show('html');
      notice(why);
    };

    const painting = LoirePage.makeCanvasFace(module, stage, mirror, () => leavePainting('canvasLost'));

    const openPicker = LoirePage.acceptFiles({
      read: (text, name) => change(() => {
        if (!core.read(text, name)) return;
        saved = core.draft();
      }, true),
      tell: (code) => change(() => core.tell(code)),
    });

    const paper = LoirePage.makePaper(() => (crashed ? null : core.summary(LoireSite.version)));

    const commands = {
      print_summary: () => paper.print(() => notice('printRefused')),
      download_draft: (node) => {
        saved = draft;
        LoirePage.download(draft, core.fileName(), !node.href);
        if (!node.href) return;
        change(() => core.press(node.id)); // to the first error
        goTo(node.href);
      },
      open_draft: openPicker,
      copy_text: (node) => {
        const source = mirror.find(node.href);
        if (source) LoirePage.copyText(source.control);
      },
    };

    const { goTo } = LoirePage.listen(stage, mirror, {
      set: (id, value) => change(() => core.set(id, value)),
      press: (id) => change(() => core.press(id)),
      edit: (id) => change(() => core.edit(id)),
      command: (node) => commands[node.command](node),
      focusMoved: (record) => {
        painting.focus(record);
        LoirePage.keepReadable(record && record.editable ? record.control : null);
        if (face === 'imgui' && LoirePage.isCovered(mirror.root.el)) leavePainting('htmlForSheet');
      },
      revealed: (element, block = 'center') => painting.reveal(element, block),
    });

    LoirePage.listenToClipboard(stage, mirror);

    mirror.update(core.view()); // the controls first: they work whatever becomes of the painting
    LoirePage.titleWindow(mirror.order);
    LoirePage.loaded();

    toggle.hidden = false;
    toggle.addEventListener('click', () => {
      const wanted = face === 'html' ? 'imgui' : 'html';
      document.getElementById('notice').replaceChildren();
      const why = show(wanted);
      if (why) notice(why);
      else remember(wanted);
    });
    if (LoirePage.editionMissing) notice('editionMissing');
    const { wanted, why } = wantedFace(query);
    const ready = LoirePage.loadFonts(module).catch(() => {}); // without it: the system's type
    const missing = wanted === 'imgui' && !LoirePage.canPaint() && 'canvasMissing';
    const reason = show(missing ? 'html' : wanted) || missing || why;
    if (reason) notice(reason);
    LoirePage.followReader(known(query.get('vue')), leavePainting);

    leadToResult(mirror, painting);

    window.addEventListener('beforeunload', (event) => {
      if (draft !== saved) event.preventDefault();
    });

    // For tests: what the page knows, to read only.
    window.loireConnect = Object.freeze({
      version: LoireSite.version,
      ready,
      goTo,
      etat: () => ({ assessment: core.assessment(), draft: core.draft(), view: core.view(), frames: painting.frames, face }),
    });
  };

  const main = async () => {
    try {
      LoirePage.followHeight();
      LoirePage.followRules();
      start(await LoirePage.load());
    } catch (problem) {
      LoirePage.showFailure(problem);
    }
  };
  main();
})();
