// What a person does to the controls, told to the core: typing, choosing, pressing.
import { UNREADABLE_DAY } from './node.js';
import { closeSuggestions, openSuggestions, suggestionKey } from './suggestions.js';
/** @import {Actions, Mirror, PageRecord} from './types.js' */

/**
 * The element of `record` that takes the focus: a step's or the result's title, else a control.
 * @param {PageRecord} record
 * @returns {HTMLElement}
 */
const focusable = (record) => {
  if (record.kind === 'section' || record.kind === 'panel') return record.title;
  return record.control || record.el.querySelector('input, select, textarea, button') || record.title || record.el;
};

/**
 * Listens to the controls of `mirror` inside `host`.
 * @param {HTMLElement} host
 * @param {Mirror} mirror
 * @param {Actions} actions
 */
export const listen = (host, mirror, actions) => {
  /**
   * Moves the focus to the control `id`, if it is on the page, and brings it into view.
   * @param {string} id
   */
  const goTo = (id) => {
    const record = mirror.find(id);
    if (!record) return;
    const element = focusable(record);
    if (element.tabIndex < 0) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    actions.revealed(element, element === record.title ? 'start' : 'center');
  };

  /** @param {PageRecord} suggestion */
  const take = (suggestion) => {
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
    actions.press(node.id);
    if (node.href) goTo(node.href);
    else if (actions.facts().step !== step) goTo(actions.facts().section); // to its title
  };

  /** @param {PageRecord} record */
  const valueOf = ({ control }) => {
    if (control.type === 'checkbox') return control.checked ? '1' : '';
    // Half a date, or one that does not exist: the control has no value, and says that it holds something.
    if (control.type === 'date' && control.validity.badInput) return UNREADABLE_DAY;
    return control.value;
  };

  /** @param {PageRecord} record */
  const tell = (record) => {
    if (record.kind === 'radio' && record.parent) {
      if (record.control.checked) actions.set(record.parent.node.id, record.node.option);
    } else {
      actions.set(record.node.id, valueOf(record));
    }
  };

  host.addEventListener('input', (event) => {
    const record = mirror.owner(event.target);
    if (!record || !record.editable || event.target !== record.control) return;
    if (record.kind === 'combobox') openSuggestions(record);
    tellEdited(true); // again, after Escape
    tell(record);
  });

  host.addEventListener('change', (event) => {
    const record = mirror.owner(event.target);
    if (!record || event.target !== record.control) return;
    if (!record.editable || valueOf(record) !== record.node.value) tell(record);
  });

  /**
   * No event says that a date is half typed, nor that half a date was taken away.
   * @param {PageRecord | null} record
   */
  const tellHalfDate = (record, erased = false) => {
    if (!record || record.kind !== 'date') return;
    const half = valueOf(record) === UNREADABLE_DAY;
    const told = record.node.value === UNREADABLE_DAY;
    if (half ? !told : told && (erased || record.half)) tell(record);
    record.half = half;
  };
  host.addEventListener('keyup', (event) => {
    tellHalfDate(mirror.owner(event.target), event.key === 'Backspace' || event.key === 'Delete');
  });

  // Where the pointer went down. What was under it may slip away before it comes up, when the page
  // is laid out anew meanwhile: the click is then that of an ancestor, and would be lost.
  /** @type {{pressed: HTMLElement, x: number, y: number} | null} */
  let down = null;
  host.addEventListener('pointerdown', (event) => {
    /** @type {HTMLElement | null} */
    const pressed = /** @type {Element} */ (event.target).closest('button, a, label, input');
    down = pressed && { pressed, x: event.clientX, y: event.clientY };
  });

  /** @param {MouseEvent} event */
  const slipped = (event) => {
    const from = down;
    const over = /** @type {Element} */ (event.target);
    down = null;
    return event.isTrusted && from && over !== from.pressed && over.contains(from.pressed)
      && Math.hypot(event.clientX - from.x, event.clientY - from.y) < 5 && from.pressed;
  };

  host.addEventListener('click', (event) => {
    const pressed = slipped(event);
    if (pressed) {
      pressed.click();
      return;
    }
    const record = mirror.owner(event.target);
    if (!record) return;
    if (record.kind === 'button') press(record);
    else if (record.kind === 'suggestion') take(record);
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
      if (suggestionKey(record, event, take) === 'closed') actions.edit(toldEdited = '');
    }
    else if (record.kind === 'amount' && event.key === 'Enter' && !event.isComposing) record.sync(true);
  });

  // Which field is edited. The page may change when a field is left (a message appears): while a
  // pointer is pressed this waits, so that the button under it does not slip away before the click;
  // not once something is typed.
  let edited = '';
  let toldEdited = '';
  let pointerDown = false;
  const tellEdited = (typing = false) => {
    if ((pointerDown && !typing) || edited === toldEdited) return;
    toldEdited = edited;
    actions.edit(edited);
  };
  window.addEventListener('pointerdown', () => { pointerDown = true; }, true);
  for (const end of ['pointerup', 'pointercancel']) {
    window.addEventListener(end, () => setTimeout(() => { pointerDown = false; tellEdited(); }), true);
  }

  host.addEventListener('focusin', (event) => {
    const record = mirror.owner(event.target);
    const own = record && event.target === record.control ? record : null;
    actions.focusMoved(own);
    if (own && own.kind === 'combobox') openSuggestions(own);
    edited = own && own.editable ? own.node.id : '';
    tellEdited();
  });

  host.addEventListener('focusout', (event) => {
    const record = mirror.owner(event.target);
    tellHalfDate(record);
    if (record && record.kind === 'combobox') closeSuggestions(record);
    if (mirror.owner(event.relatedTarget)) return; // focusin follows
    actions.focusMoved(null);
    edited = '';
    tellEdited();
  });

  // After focusout, when the control is no longer the active one: show the value as the core says it.
  host.addEventListener('blur', (event) => {
    const record = mirror.owner(event.target);
    if (record && record.editable && event.target === record.control) record.sync();
  }, true);

  // The keyboard of a phone takes half of the screen: the field that asked for it stays in sight. It
  // takes nothing from a frame, whose height follows what it holds.
  const room = window.parent === window ? window.visualViewport : null;
  if (room) {
    let { scale } = room;
    room.addEventListener('resize', () => {
      const zoomed = room.scale !== scale;
      scale = room.scale;
      const record = mirror.owner(document.activeElement);
      if (!zoomed && record && record.editable && document.activeElement === record.control) {
        actions.revealed(record.control, 'center');
      }
    });
  }

  return { goTo };
};
