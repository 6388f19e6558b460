// The choices that are kept on the device. Storage throws in a sandboxed frame and in some private windows: a
// choice is then lost with the page.

/** @param {string} name */
const key = (name) => `loire-connect.${name}`;

/**
 * The choice `name`, or null.
 * @param {string} name
 */
export const recall = (name) => {
  try { return localStorage.getItem(key(name)); } catch { return null; }
};

/**
 * Keeps the choice `name`; an empty value removes it.
 * @param {string} name
 * @param {string} value
 */
export const remember = (name, value) => {
  try {
    if (value) localStorage.setItem(key(name), value);
    else localStorage.removeItem(key(name));
  } catch { /* see above */ }
};
