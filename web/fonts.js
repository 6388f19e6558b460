// The fonts of the page are those that the core contains for painting, so that edited and painted text
// look the same.
/** @import {Module} from './types.js' */

/**
 * Loads the regular and the bold font.
 * @param {Module} module
 */
export const loadFonts = async (module) => {
  const { _loire_font: fontOf } = module;
  if (!fontOf || !module.HEAPU8 || !window.FontFace) return;
  const lengthAt = module._malloc(4);
  const fonts = /** @type {const} */ ([['400', 0], ['700', 1]]).map(([weight, which]) => {
    const address = fontOf(which, lengthAt);
    const length = new DataView(module.HEAPU8.buffer).getUint32(lengthAt, true);
    return new FontFace('Loire', module.HEAPU8.slice(address, address + length), { weight });
  });
  module._free(lengthAt);
  await Promise.all(fonts.map(async (font) => document.fonts.add(await font.load())));
};
