// The page: opens the core, builds the controls, then the painting; keeps the two faces in step.
import './old-browsers.js';
import { destination } from './addresses.js';
import { announce } from './announce.js';
import { begin, loaded } from './boot.js';
import { canPaint, makeCanvasFace } from './canvas.js';
import { copyText, listenToClipboard } from './clipboard.js';
import { nowInParis } from './clock.js';
import { complete, openCore } from './core.js';
import { editionMissing } from './editions.js';
import { byId } from './elements.js';
import { listen } from './events.js';
import { faceOfAddress, rememberFace, wantedFace } from './face.js';
import { acceptFiles, canDownload, download } from './files.js';
import { loadFonts } from './fonts.js';
import { followHeight } from './frame.js';
import { showCrash, showFailure } from './incident.js';
import { kinds } from './kinds.js';
import { load } from './loading.js';
import { makeMirror } from './mirror.js';
import { clearNotice, notice } from './notice.js';
import { makeOffer } from './offer.js';
import { makePaper } from './paper.js';
import { followReader, isCovered, keepReadable } from './reader.js';
import { leadToResult, showAmount } from './result-bar.js';
import { say } from './say.js';
import { followSections } from './sections.js';
import { titleForm } from './title.js';
/** @import {NodeFields} from './node.js' */
/** @import {Face, Loaded, Problem, TextKey} from './types.js' */

const IDLE = 400; // milliseconds after a change, before the draft is written for the case of a crash

/**
 * The core, or the failure to show when it refuses what it is made from.
 * @param {Loaded} made
 * @param {string} today
 */
const open = ({ module, rules, territory, blame }, today) => {
  try {
    return openCore(module, { rules, territory, today });
  } catch (refusal) {
    const problem = /** @type {Problem} */ (refusal);
    throw problem.diagnostics ? blame(problem) : problem;
  }
};

/** @param {Loaded} made */
const start = (made) => {
  const { module } = made;
  const stage = byId('questions');
  const toggle = byId('face-toggle');
  let { day } = nowInParis();
  const core = open(made, day);
  const mirror = makeMirror(stage);
  const offer = makeOffer();
  /** @type {Face} */
  let face = 'html';
  let facts = core.facts();
  let draft = core.draft(); // as last written: after a crash it can be downloaded
  let written = 0;          // the timer that writes it
  let crashed = false;

  window.addEventListener('beforeunload', (event) => {
    if (facts.unsaved) event.preventDefault();
  });
  /** @type {[action: () => void, replaced: boolean][]} */
  const waiting = []; // what is to be done, and what is being done, first

  /** Writes the draft; a core that has crashed may still hold the last key. */
  const writeDraft = () => {
    try {
      draft = core.draft();
    } catch { /* the one before stands */ }
  };

  /** The fields that a password manager or a script has written in without an event. */
  const unheard = () => mirror.order.filter(({ editable, control, shown }) =>
    editable && control !== document.activeElement && control.value !== shown);

  /**
   * Runs `action` on the core, then shows the outcome. `replaced`: the answers are all others.
   * An element that leaves the page while it has the focus tells that it lost it, in the middle of
   * the update: that waits for its turn. After a crash nothing more is asked of the core; the last
   * draft can be downloaded.
   * @param {() => void} action
   */
  const change = (action, replaced = false) => {
    if (crashed) return;
    const underWay = waiting.length > 0;
    if (!underWay && !replaced) {
      for (const { node, control } of unheard()) waiting.push([() => core.set(node.id, control.value), false]);
    }
    waiting.push([action, replaced]);
    if (underWay) return; // an update is under way: it takes this one next
    try {
      for (; waiting.length; waiting.shift()) {
        const [next, others] = waiting[0];
        const before = facts;
        next();
        mirror.update(core.changes(), others);
        facts = core.facts();
        const answer = mirror.find('avis');
        if (answer && facts.notice !== before.notice) painting.reveal(answer.el, 'center');
        titleForm(facts);
        paper.clear();
        if (facts.revision !== before.revision) {
          offer.clear(); // what it holds is no longer the draft
          clearTimeout(written);
          written = setTimeout(writeDraft, IDLE);
        }
        showAmount(facts);
        painting.wake();
        if (face === 'imgui' && isCovered(mirror.root.el)) leavePainting('htmlForSheet');
      }
    } catch (problem) {
      crashed = true;
      clearTimeout(written);
      writeDraft();
      showCrash(/** @type {Problem} */ (problem), () => download(draft, 'brouillon-loire-connect.json'));
    }
  };

  /**
   * Shows the face `wanted`, or the plain one: then gives the text that says why.
   * @param {Face} wanted
   */
  const show = (wanted) => {
    /** @type {TextKey | ''} */
    let why = '';
    if (wanted === 'html') painting.stop();
    else if (!painting.start()) why = painting.lost ? 'canvasLost' : 'canvasMissing';
    else if (isCovered(mirror.root.el)) why = 'htmlForSheet';
    if (why) painting.stop();
    face = why ? 'html' : wanted;
    toggle.textContent = say(face === 'imgui' ? 'toHtml' : 'toCanvas');
    document.documentElement.dataset.face = face;
    return why;
  };

  /** @param {TextKey} why */
  const leavePainting = (why) => {
    if (face === 'html') return;
    show('html');
    notice(why);
  };

  const painting = makeCanvasFace(module, stage, mirror, () => leavePainting('canvasLost'));

  const openPicker = acceptFiles({
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
  const cameBack = () => {
    if (!document.hidden) catchUp();
  };
  document.addEventListener('visibilitychange', cameBack);
  window.addEventListener('focus', cameBack);
  window.addEventListener('pageshow', cameBack);

  const paper = makePaper(() => {
    catchUp();
    return crashed ? null : core.summary(LoireSite.version);
  });

  /** @param {boolean} spoken */
  const giveDraft = (spoken) => {
    const time = catchUp();
    const [text, name] = [core.draft(time), core.fileName(time)];
    download(text, name, spoken);
    const received = () => change(() => core.saved());
    if (canDownload()) received();
    else offer.show({ text, name, received });
  };

  /** @type {Record<Exclude<NodeFields['command'], 'none'>, (node: NodeFields) => void>} */
  const commands = {
    print_summary: () => paper.print(() => notice('printRefused', true)),
    download_draft: (node) => {
      giveDraft(!node.href);
      if (!node.href) return;
      change(() => core.press(node.id)); // to the first error
      goTo(node.href);
    },
    open_draft: openPicker,
    copy_text: (node) => {
      const source = mirror.find(node.href);
      if (source) copyText(source.control);
    },
  };

  const { goTo } = listen(stage, mirror, {
    set: (id, value) => change(() => core.set(id, value)),
    press: (id) => change(() => core.press(id)),
    edit: (id) => change(() => core.edit(id)),
    command: (node) => {
      if (node.command !== 'none') commands[node.command](node);
    },
    focusMoved: (record) => {
      painting.focus(record);
      keepReadable(record && record.editable ? record.control : null);
      if (face === 'imgui' && isCovered(mirror.root.el)) leavePainting('htmlForSheet');
    },
    revealed: (element, block = 'center') => painting.reveal(element, block),
    facts: () => facts,
  });

  listenToClipboard(stage, mirror);

  mirror.update(core.changes()); // the controls first: they work whatever becomes of the painting
  titleForm(facts);
  loaded();

  toggle.hidden = false;
  toggle.addEventListener('click', () => {
    const wanted = face === 'html' ? 'imgui' : 'html';
    clearNotice();
    const why = show(wanted);
    if (why) notice(why);
    else rememberFace(wanted);
  });
  if (editionMissing()) notice('editionMissing');
  const { wanted, why } = wantedFace();
  const ready = loadFonts(module).catch(() => {}); // without it: the system's type
  const missing = wanted === 'imgui' && !canPaint();
  const reason = show(missing ? 'html' : wanted) || (missing ? 'canvasMissing' : why);
  if (reason) notice(reason);
  followReader(faceOfAddress(), leavePainting);

  showAmount(facts);
  leadToResult(mirror, painting.reveal);

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
    begin();
    followHeight();
    followSections();
    start(await load());
  } catch (problem) {
    showFailure(/** @type {Problem} */ (problem));
  }
};
main();

// For tests: parts of the page, on nodes of their own.
window.loireTest = Object.freeze({
  announce, complete, destination, kinds, listen, makeMirror, makePaper, showCrash,
});
