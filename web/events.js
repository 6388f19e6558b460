// Sends to the core what a person does with the controls: typing, choosing, pressing.
import { changedSilently, sendAnswer, valueOf } from './answers.js';
import { UNREADABLE_DAY } from './node.js';
import { closeSuggestions, openSuggestions, suggestionKey } from './suggestions.js';
/** @import {Actions, Mirror, PageRecord} from './types.js' */

/**
 * The element of `record` that gets the focus: the title of a step or of the result, else a control.
 * @param {PageRecord} record
 * @returns {HTMLElement}
 */
const focusable = (record) => {
  if (record.kind === 'section' || record.kind === 'panel') return record.title;
  return record.control || record.el.querySelector('input, select, textarea, button') || record.title || record.el;
};

/**
 * Listens to the controls of `mirror` inside `host`. Returns {goTo}.
 * @param {HTMLElement} host
 * @param {Mirror} mirror
 * @param {Actions} actions
 */
export const listen = (host, mirror, actions) => {
  /** @param {PageRecord} record */
  const focus = (record) => {
    const element = focusable(record);
    if (element.tabIndex < 0) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    return element;
  };

  /**
   * Moves the focus to the control `id`, if it is on the page, and brings it into view.
   * @param {string} id
   */
  const goTo = (id) => {
    const record = mirror.find(id);
    if (!record) return;
    const element = focus(record);
    actions.revealed(element, element === record.title ? 'start' : 'center');
  };

  /**
   * Fills a field with a suggestion.
   * @param {PageRecord} suggestion
   */
  const chooseSuggestion = (suggestion) => {
    const field = suggestion.parent;
    actions.press(suggestion.node.id);
    if (field) field.sync(true);
  };

  /** @param {PageRecord} record */
  const press = (record) => {
    const { node } = record;
    if (node.command !== 'none') {
      actions.command(node);
      return;
    }
    const { step } = actions.facts();
    const before = mirror.find(node.href);
    const { top } = record.control.getBoundingClientRect();
    actions.press(node.id);
    const target = mirror.find(node.href);
    if (actions.facts().step !== step) goTo(node.href || actions.facts().section);
    else if (target && target === before) goTo(node.href);
    else keepUnderHand(record, target, top);
  };

  /**
   * Leaves at `top`, in the window, what is under the hand: the pressed control, or what has taken its place,
   * which gets the focus. That is `target`, the new control that the button names, or a control beside it.
   * @param {PageRecord} pressed
   * @param {PageRecord | undefined} target
   * @param {number} top
   */
  const keepUnderHand = (pressed, target, top) => {
    const { activeElement: focused } = document;
    if (target) actions.held(focus(target), top);
    else if (pressed.el.isConnected) actions.held(pressed.control, top);
    else if (focused && pressed.parent && pressed.parent.el.contains(focused)) actions.held(/** @type {HTMLElement} */ (focused), top);
    if (target && target.editable) actions.revealed(target.control, 'nearest');
  };

  /** @param {PageRecord} record */
  const sendValue = (record) => sendAnswer(record, actions.set);

  host.addEventListener('input', (event) => {
    const record = mirror.owner(event.target);
    if (!record || !record.editable || event.target !== record.control) return;
    if (record.kind === 'combobox') openSuggestions(record);
    sendEdited(true); // the field is edited again, even after Escape
    sendValue(record);
  });

  host.addEventListener('change', (event) => {
    const record = mirror.owner(event.target);
    if (!record || event.target !== record.control) return;
    if (!record.editable || valueOf(record) !== record.node.value) sendValue(record);
  });

  /**
   * Sends that a date is incomplete, or that an incomplete date was erased. No event reports either.
   * @param {PageRecord | null} record
   */
  const sendIncompleteDate = (record, erased = false) => {
    if (!record || record.kind !== 'date') return;
    const isIncomplete = valueOf(record) === UNREADABLE_DAY;
    const sentIncomplete = record.node.value === UNREADABLE_DAY;
    if (isIncomplete ? !sentIncomplete : sentIncomplete && (erased || record.incomplete)) sendValue(record);
    record.incomplete = isIncomplete;
  };
  host.addEventListener('keyup', (event) => {
    sendIncompleteDate(mirror.owner(event.target), event.key === 'Backspace' || event.key === 'Delete');
  });

  // Where the pointer was pressed. When the page is laid out again before the release, the element under
  // the pointer may move away: the browser then gives the click to an ancestor, and it would be lost.
  /** @type {{pressed: HTMLElement, x: number, y: number} | null} */
  let pressStart = null;
  host.addEventListener('pointerdown', (event) => {
    /** @type {HTMLElement | null} */
    const pressed = /** @type {Element} */ (event.target).closest('button, a, label, input');
    pressStart = pressed && { pressed, x: event.clientX, y: event.clientY };
  });

  /**
   * The element that was pressed, when it has moved away from under the pointer; else false or null.
   * @param {MouseEvent} event
   */
  const displacedTarget = (event) => {
    const from = pressStart;
    const over = /** @type {Element} */ (event.target);
    pressStart = null;
    return event.isTrusted && from && over !== from.pressed && over.contains(from.pressed)
      && Math.hypot(event.clientX - from.x, event.clientY - from.y) < 5 && from.pressed;
  };

  host.addEventListener('click', (event) => {
    const pressed = displacedTarget(event);
    if (pressed) {
      pressed.click();
      return;
    }
    const record = mirror.owner(event.target);
    if (!record) return;
    if (record.kind === 'button' || (record.kind === 'details' && record.control.contains(/** @type {Node} */ (event.target)))) press(record);
    else if (record.kind === 'suggestion') chooseSuggestion(record);
  });

  host.addEventListener('pointerdown', (event) => {
    const record = mirror.owner(event.target);
    if (record && (record.kind === 'suggestion' || event.target === record.body && record.kind === 'combobox')) {
      event.preventDefault(); // the text field keeps the focus
    }
  });

  host.addEventListener('keydown', (event) => {
    const record = mirror.owner(event.target);
    if (!record || event.target !== record.control) return;
    if (record.kind === 'combobox') {
      if (suggestionKey(record, event, chooseSuggestion) === 'closed') actions.edit(sentEdited = '');
    }
    else if (record.kind === 'amount' && event.key === 'Enter' && !event.isComposing) record.sync(true);
  });

  // Sends which field is edited. When a field is left a message may appear and move the page. While the
  // pointer is pressed this waits, so that the button under it does not move away before the click. It
  // no longer waits once something is typed.
  let edited = '';
  let sentEdited = '';
  let pointerDown = false;
  const sendEdited = (typing = false) => {
    if ((pointerDown && !typing) || edited === sentEdited) return;
    sentEdited = edited;
    actions.edit(edited);
  };
  window.addEventListener('pointerdown', () => { pointerDown = true; }, true);
  for (const end of ['pointerup', 'pointercancel']) {
    window.addEventListener(end, () => setTimeout(() => { pointerDown = false; sendEdited(); }), true);
  }

  host.addEventListener('focusin', (event) => {
    const record = mirror.owner(event.target);
    const focusedRecord = record && event.target === record.control ? record : null;
    actions.focusMoved(focusedRecord);
    if (focusedRecord && focusedRecord.kind === 'combobox') openSuggestions(focusedRecord);
    edited = focusedRecord && focusedRecord.editable ? focusedRecord.node.id : '';
    sendEdited();
  });

  host.addEventListener('focusout', (event) => {
    const record = mirror.owner(event.target);
    sendIncompleteDate(record);
    if (record && record.kind === 'combobox') closeSuggestions(record);
    if (mirror.owner(event.relatedTarget)) return; // focusin will follow
    actions.focusMoved(null);
    edited = '';
    sendEdited();
  });

  // The control is no longer the active one, so it may show the value as the core writes it. What was written
  // there without an event is an answer first.
  host.addEventListener('blur', (event) => {
    const record = mirror.owner(event.target);
    if (!record || !record.editable || event.target !== record.control) return;
    if (changedSilently(record)) sendValue(record);
    record.sync();
  }, true);

  // The keyboard of a phone covers half of the screen: keep the field that opened it in view. It covers
  // nothing of a frame, whose height is that of its content.
  const viewport = window.parent === window ? window.visualViewport : null;
  if (viewport) {
    let { scale } = viewport;
    viewport.addEventListener('resize', () => {
      const zoomed = viewport.scale !== scale;
      scale = viewport.scale;
      const record = mirror.owner(document.activeElement);
      if (!zoomed && record && record.editable && document.activeElement === record.control) {
        actions.revealed(record.control, 'center');
      }
    });
  }

  return { goTo };
};
