// The page: opens the core, builds the controls, then the painting; keeps the two faces in step.
(() => {
  'use strict';
  const { say, el, announce } = LoirePage;
  const FACE_KEY = 'loire-connect.vue';

  /**
   * The day AAAA-MM-JJ and the time HH:MM in the Loire, wherever the computer stands; those of the
   * computer where the browser knows no other.
   */
  const nowInParis = () => {
    const now = new Date();
    try {
      const parts = new Intl.DateTimeFormat('en-CA', {
        timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
      }).formatToParts(now);
      const part = (type) => parts.find((entry) => entry.type === type).value;
      return { day: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
    } catch {
      const two = (number) => String(number).padStart(2, '0');
      return {
        day: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
        time: `${two(now.getHours())}:${two(now.getMinutes())}`,
      };
    }
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

  /** Says `key` above the page; `answer`: to what someone has just pressed, wherever that stands. */
  const notice = (key, answer = false) => {
    const box = el('p', 'banner node', say(key));
    box.dataset.tone = 'info';
    document.getElementById('notice').replaceChildren(box);
    announce(say(key));
    if (answer) LoirePage.bringIntoView(box, 'center');
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
    if (!window.IntersectionObserver) bar.hidden = false;
    else new IntersectionObserver((seen) => { bar.hidden = seen[seen.length - 1].isIntersecting; }).observe(panel.title);
    for (const link of [document.getElementById('skip-result'), bar]) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        panel.title.focus({ preventScroll: true });
        painting.reveal(panel.title, 'start');
      });
    }
  };

  const openCore = (module, data, blame) => {
    try {
      return LoirePage.openCore(module, data);
    } catch (problem) {
      throw problem.diagnostics ? blame(problem) : problem;
    }
  };

  const start = ({ module, rules, territory, blame }) => {
    const query = new URLSearchParams(location.search);
    const stage = document.getElementById('questions');
    const toggle = document.getElementById('face-toggle');
    let { day } = nowInParis();
    const core = openCore(module, { rules, territory, today: day }, blame);
    const mirror = LoirePage.makeMirror(stage);
    const offer = LoirePage.makeOffer();
    let face = 'html';
    let draft = core.draft();
    let unsaved = false; // what leaving would lose, also once the core has crashed
    let crashed = false;

    window.addEventListener('beforeunload', (event) => {
      if (unsaved) event.preventDefault();
    });
    const waiting = []; // what is to be done, and what is being done, first

    /** The fields that a password manager or a script has written in without an event. */
    const unheard = () => mirror.order.filter(({ editable, control, shown }) =>
      editable && control !== document.activeElement && control.value !== shown);

    /**
     * Runs `action` on the core, then shows the outcome. `replaced`: the answers are all others.
     * An element that leaves the page while it has the focus tells that it lost it, in the middle of
     * the update: that waits for its turn. After a crash nothing more is asked of the core; the last
     * draft can be downloaded.
     */
    const change = (action, replaced = false) => {
      const underWay = waiting.length > 0;
      if (!underWay && !replaced) {
        for (const { node, control } of unheard()) waiting.push([() => core.set(node.id, control.value), false]);
      }
      waiting.push([action, replaced]);
      if (underWay) return; // an update is under way: it takes this one next
      try {
        for (; waiting.length && !crashed; waiting.shift()) {
          const [next, others] = waiting[0];
          const told = noticeOf(mirror);
          next();
          mirror.update(core.changes(), others);
          const notice = mirror.find('avis');
          if (notice && noticeOf(mirror) !== told) painting.reveal(notice.el, 'center');
          LoirePage.titleWindow(mirror.order);
          paper.clear();
          const before = draft;
          draft = core.draft();
          if (draft !== before) offer.clear(); // what it holds is no longer the draft
          unsaved = core.unsaved();
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
      else if (!painting.start()) why = painting.lost ? 'canvasLost' : 'canvasMissing';
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
      read: (bytes, name) => change(() => {
        core.read(bytes, name);
      }, true),
      tell: (code, name) => change(() => core.tell(code, name)),
    });

    /**
     * What may have changed unseen, before the answers leave the page: the day, when it stayed open
     * over midnight, and fields that were filled without an event. Gives the time.
     */
    const catchUp = () => {
      const now = nowInParis();
      if (now.day !== day) {
        day = now.day;
        change(() => core.setToday(day));
      } else if (unheard().length) {
        change(() => {});
      }
      return now.time;
    };
    // Whenever somebody comes back to the page; no timer runs at rest.
    for (const [target, event] of [[document, 'visibilitychange'], [window, 'focus'], [window, 'pageshow']]) {
      target.addEventListener(event, () => {
        if (!document.hidden) catchUp();
      });
    }

    const paper = LoirePage.makePaper(() => {
      catchUp();
      return crashed ? null : core.summary(LoireSite.version);
    });

    const download = (spoken) => {
      const time = catchUp();
      const [text, name] = [core.draft(time), core.fileName(time)];
      LoirePage.download(text, name, spoken);
      const received = () => change(() => core.saved());
      if (LoirePage.canDownload()) received();
      else offer.show({ text, name, received });
    };

    const commands = {
      print_summary: () => paper.print(() => notice('printRefused', true)),
      download_draft: (node) => {
        download(!node.href);
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

    mirror.update(core.changes()); // the controls first: they work whatever becomes of the painting
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
      LoirePage.begin();
      LoirePage.followHeight();
      LoirePage.followRules();
      start(await LoirePage.load());
    } catch (problem) {
      LoirePage.showFailure(problem);
    }
  };
  main();
})();
