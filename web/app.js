// The page: opens the core, builds the controls, then the painting, and keeps the two faces in step.
import './old-browsers.js';
import { destination } from './addresses.js';
import { announce } from './announce.js';
import { changedSilently, sendAnswer } from './answers.js';
import { hideLoading, showLoading } from './boot.js';
import { canPaint, makeCanvasFace } from './canvas.js';
import { copiedText, copyText, listenToClipboard } from './clipboard.js';
import { nowInParis } from './clock.js';
import { complete, openCore } from './core.js';
import { makeDisplayMenu } from './display-menu.js';
import { edition, editionMissing } from './editions.js';
import { byId } from './elements.js';
import { listen } from './events.js';
import { faceOfAddress, rememberFace, wantedFace } from './face.js';
import { followFaults } from './faults.js';
import { acceptFiles, canDownload, download } from './files.js';
import { loadFonts } from './fonts.js';
import { followHost } from './frame.js';
import { showCrash, showFailure, showFault } from './incident.js';
import { makeKeeper } from './keeper.js';
import { kinds } from './kinds.js';
import { load } from './loading.js';
import { makeMirror } from './mirror.js';
import { clearNotice, notice, offerNotice } from './notice.js';
import { makeOffer } from './offer.js';
import { makePaper } from './paper.js';
import { allowedDraft, hasPeople, leavesPeopleOut, withoutPeople } from './people.js';
import { makeProjectsMenu } from './projects-menu.js';
import { followReader, isCovered, keepReadable, themeOfGround } from './reader.js';
import { linkToResult, placeResultBar, showResultBar } from './result-bar.js';
import { offerFile, openKeptProject } from './return-notice.js';
import { say } from './say.js';
import { followSections } from './sections.js';
import { addressOf, draftOfAddress } from './share-link.js';
import { makeStepHistory } from './step-history.js';
import { suitGround } from './theme.js';
import { showFormTitle } from './title.js';
/** @import {NodeFields} from './node.js' */
/** @import {Face, Loaded, Problem, TextKey} from './types.js' */

/** The reasons for the HTML face that a choice in the menu sets aside. */
const CHANGEABLE = ['htmlForColours', 'htmlForType', 'htmlForTranslation'];
const DRAFT_DELAY = 400; // milliseconds after a change before the draft is kept in case of a crash

/**
 * Opens the core. Throws the failure to show when the core refuses its data.
 * @param {Loaded} loaded
 * @param {string} today
 */
const open = ({ module, rules, territory, explainRefusal }, today) => {
  try {
    return openCore(module, { rules, territory, today, version: LoireSite.version });
  } catch (refusal) {
    const problem = /** @type {Problem} */ (refusal);
    throw problem.diagnostics ? explainRefusal(problem) : problem;
  }
};

/**
 * Shows the form, and connects the core, the controls and the painting.
 * @param {Loaded} loaded
 */
const start = (loaded) => {
  const { module } = loaded;
  const stage = byId('questions');
  let { day } = nowInParis();
  const core = open(loaded, day);
  const mirror = makeMirror(stage);
  const offer = makeOffer();
  /** @type {Face} */
  let face = 'html';
  let facts = core.facts();
  let draft = core.draft(); // kept after a crash, for a download and on the device
  let draftTimer = 0;       // the timer that updates `draft`
  let crashed = false;

  const blankDraft = draft;
  /** Shows another draft. The present answers are on the device; if they are not, they can be restored. */
  const openDraft = (/** @type {string} */ text, /** @type {string} */ name) => {
    let opened = false;
    const isKept = keeper.safe && !(leavesPeopleOut('device') && hasPeople(draft));
    change(() => { opened = isKept ? core.openKept(text) : core.read(new TextEncoder().encode(text), name); }, true);
    return opened;
  };
  const keeper = makeKeeper({
    draft: () => {
      keepDraft();
      return draft;
    },
    facts: () => facts,
    open: openDraft,
    edition: edition().id,
    onChange: (keeping) => projects.showKeeping(keeping),
  });
  window.addEventListener('beforeunload', (event) => {
    seeSilentChanges();
    keeper.flush();
    if (facts.unsaved && !keeper.safe) event.preventDefault();
  });
  /** @type {[action: () => void, replaced: boolean][]} */
  const queue = []; // the action that is running, then those to run after it

  /** Updates `draft`. A core that has crashed may still be able to, and then includes the last answer. */
  const keepDraft = () => {
    try {
      draft = core.draft();
    } catch { /* the previous draft is kept */ }
  };

  /** Takes what a password manager or a script has written without an event as typed. */
  const seeSilentChanges = () => {
    if (mirror.order.some(changedSilently)) change(() => {});
  };

  /**
   * Runs `action` on the core, then shows the result. `replaced` says that it replaces all answers. An
   * element that is removed while it has the focus fires an event in the middle of the update: the action
   * of that event runs after the update. After a crash no action is run, and the last draft can be
   * downloaded.
   * @param {() => void} action
   */
  const change = (action, replaced = false) => {
    if (crashed) return;
    const running = queue.length > 0;
    if (!running && !replaced) {
      for (const record of mirror.order.filter(changedSilently)) {
        sendAnswer(record, (id, value) => queue.push([() => core.set(id, value), false]));
      }
    }
    queue.push([action, replaced]);
    if (running) return; // the loop below runs it next
    try {
      for (; queue.length; queue.shift()) {
        const [run, replacesAll] = queue[0];
        const before = facts;
        run();
        mirror.update(core.changes(), replacesAll);
        facts = core.facts();
        const banner = mirror.find('avis');
        if (banner && facts.notice !== before.notice) painting.reveal(banner.el, 'center');
        showFacts();
        paper.clear();
        steps.follow(facts.step);
        if (facts.step !== before.step && facts.unsaved && keeper.refused) offerFile(() => downloadDraft(true));
        if (facts.revision !== before.revision) {
          keeper.changed();
          offer.clear(); // its text is no longer the draft
          clearTimeout(draftTimer);
          draftTimer = setTimeout(keepDraft, DRAFT_DELAY);
        }
        painting.wake();
        followSheet();
      }
    } catch (problem) {
      crashed = true;
      clearTimeout(draftTimer);
      keepDraft();
      keeper.stop();
      showCrash(/** @type {Problem} */ (problem), () => download(allowedDraft(draft, 'files'), 'brouillon-loire-connect.json'));
    }
  };

  /** Shows the facts around the form. */
  const showFacts = () => {
    showFormTitle(facts);
    showResultBar(facts);
    byId('intro').classList.toggle('read', facts.step > 1);
  };

  /**
   * Shows the face `wanted`, or the HTML face when it cannot be shown. Returns the key of the text that says
   * why, or `why`.
   * @param {Face} wanted
   * @param {TextKey | ''} [why]  why another face is not shown, if it was wanted
   */
  const show = (wanted, why = '') => {
    if (wanted === 'html') painting.stop();
    else if (!painting.start()) why = painting.lost ? 'canvasLost' : 'canvasMissing';
    else if (isCovered(mirror.root.el)) why = 'htmlForSheet';
    if (why) painting.stop();
    face = why ? 'html' : wanted;
    document.documentElement.dataset.face = face;
    menu.showFace(face, why);
    return why;
  };

  /**
   * Says why the HTML face is shown. What the menu can change, it says too; a small screen needs no notice.
   * @param {TextKey | ''} why
   */
  const sayWhy = (why) => {
    if (!why || why === 'htmlForTouch') return;
    notice(why, false, CHANGEABLE.includes(why) ? 'otherFace' : '');
  };

  /**
   * Shows the HTML face instead of the painting, and says why.
   * @param {TextKey} why
   */
  const switchToHtml = (why) => {
    if (face === 'html') return;
    show('html', why);
    sayWhy(why);
  };

  /** Follows a style sheet of the reader, of which no event tells: call it when somebody acts. */
  const followSheet = () => {
    suitGround(themeOfGround(mirror.root.el));
    if (face === 'imgui' && isCovered(mirror.root.el)) switchToHtml('htmlForSheet');
  };
  stage.addEventListener('pointerover', followSheet);

  const painting = makeCanvasFace(module, stage, mirror, () => switchToHtml('canvasLost'));
  const menu = makeDisplayMenu((wanted) => {
    clearNotice();
    const why = show(wanted);
    if (why) sayWhy(why);
    else rememberFace(wanted);
  }, () => {
    if (painting.lost) return 'canvasLost';
    return face === 'html' && !canPaint() ? 'canvasMissing' : '';
  });

  const steps = makeStepHistory((step) => {
    const stepper = mirror.order.filter(({ parent }) => parent && parent.kind === 'nav');
    change(() => core.press(stepper[step - 1].node.id));
  });
  const projects = makeProjectsMenu({
    keeper,
    showBlank: () => openDraft(blankDraft, say('newProject')),
    download,
    makeLink: () => addressOf(withoutPeople(core.sharedDraft())),
    isBlank: () => facts.blank,
  });

  const openPicker = acceptFiles({
    read: async (bytes, name) => {
      await keeper.leave(); // the project that is replaced stays on the device
      change(() => {
        core.read(bytes, name);
      }, true);
    },
    reject: (code, name) => change(() => core.reportUnopenedFile(code, name)),
  });

  /**
   * Updates what may have changed without an event: the day, when the page was open at midnight, and
   * fields. Call it before the answers leave the page. Returns the time, HH:MM.
   */
  const refresh = () => {
    const now = nowInParis();
    if (now.day !== day) {
      day = now.day;
      change(() => core.setToday(day));
    } else {
      seeSilentChanges();
    }
    return now.time;
  };
  // These events replace a timer: they occur whenever somebody returns to the page.
  const onReturn = () => {
    if (!document.hidden) refresh();
  };
  document.addEventListener('visibilitychange', onReturn);
  window.addEventListener('focus', onReturn);
  window.addEventListener('pageshow', onReturn);
  for (const event of ['keyup', 'click']) document.addEventListener(event, seeSilentChanges);

  const paper = makePaper(() => {
    refresh();
    return crashed ? null : core.summary();
  });

  /**
   * Downloads the draft, and offers it as text where a download may fail.
   * @param {boolean} announced  whether the download is announced
   */
  const downloadDraft = (announced) => {
    const time = refresh();
    const [all, named] = [core.draft(time), core.fileName(time)];
    const isPart = leavesPeopleOut('files') && hasPeople(all);
    const text = isPart ? withoutPeople(all) : all;
    const name = isPart ? named.replace(/(?=\.json$)/, '_sans-noms') : named;
    const certain = canDownload(); // the page then says that it was downloaded
    download(text, name, announced && !certain);
    const received = () => {
      if (isPart) { // answers are still in no file
        offerNotice(say('downloaded', { name }), say('keptWithoutPeople'));
        return;
      }
      change(() => core.saved(name));
      const banner = mirror.find('avis.telechargement');
      if (banner) painting.reveal(banner.el, 'nearest');
    };
    if (certain) received();
    else offer.show({ text, name, received });
  };

  /** @type {Record<Exclude<NodeFields['command'], 'none'>, (node: NodeFields) => void>} */
  const commands = {
    print_summary: () => paper.print(() => notice('printRefused', true)),
    download_draft: (node) => {
      downloadDraft(!node.href);
      if (!node.href) return;
      change(() => core.press(node.id)); // shows the first error
      goTo(node.href);
    },
    download_budget: () => download(core.budget(), core.budgetName(refresh())),
    open_draft: openPicker,
    copy_text: (node) => {
      const source = mirror.find(node.href);
      if (source) copyText(copiedText(source), source.control || source.el);
    },
  };

  const { goTo } = listen(stage, mirror, {
    set: (id, value) => change(() => core.set(id, value)),
    press: (id) => {
      keeper.flush(); // the button may replace the project
      change(() => core.press(id));
    },
    edit: (id) => change(() => core.edit(id)),
    command: (node) => {
      if (node.command !== 'none') commands[node.command](node);
    },
    focusMoved: (record) => {
      painting.focus(record);
      keepReadable(record && record.editable ? record.control : null);
      followSheet();
    },
    held: (element, top) => painting.hold(element, top),
    revealed: (element, block = 'center') => painting.reveal(element, block),
    facts: () => facts,
  });

  listenToClipboard(stage, mirror, (id, text) => {
    let shown = '';
    change(() => {
      shown = core.paste(id, text);
    });
    if (shown) goTo(shown);
    return shown !== '';
  });

  followFaults((problem) => showFault(problem, () => {
    keepDraft();
    download(allowedDraft(draft, 'files'), 'brouillon-loire-connect.json');
  }));

  mirror.update(core.changes()); // the controls come first: they work even if the painting fails
  showFacts();
  hideLoading();

  if (editionMissing()) notice('editionMissing');
  const { wanted, why } = wantedFace();
  const fonts = loadFonts(module).catch(() => {}); // without the fonts the page uses those of the system
  const missing = wanted === 'imgui' && !canPaint();
  followSheet();
  sayWhy(show(missing ? 'html' : wanted, missing ? 'canvasMissing' : why));
  followReader(faceOfAddress(), switchToHtml);

  linkToResult(mirror, painting.reveal);

  const openSharedProject = async () => {
    try {
      const bytes = await draftOfAddress();
      if (bytes) change(() => core.read(bytes, say('linkName')), true);
    } catch (problem) {
      notice(/** @type {import('./share-link.js').LinkProblem} */ (problem).key, true);
    }
  };
  const ready = Promise.all([fonts, openSharedProject().then(() => openKeptProject(keeper, steps, () => facts.blank))]);

  // The state of the page, for tests to read.
  window.loireConnect = Object.freeze({
    version: LoireSite.version,
    ready,
    goTo,
    etat: () => ({ assessment: core.assessment(), draft: core.draft(), view: core.view(), frames: painting.frames, face }),
  });
};

const main = async () => {
  try {
    showLoading();
    followHost(placeResultBar);
    followSections();
    start(await load());
  } catch (problem) {
    showFailure(/** @type {Problem} */ (problem));
  }
};
main();

// Parts of the page, for tests that use them on other nodes.
window.loireTest = Object.freeze({
  announce, complete, destination, kinds, listen, makeMirror, makePaper, showCrash,
});
