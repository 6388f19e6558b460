// What the tests of the question before leaving share.

/** Whether the browser would ask before the page is left. */
export const leavingAsks = (page) => page.evaluate(() => {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
});

/** The device keeps nothing of what the page then opens, as in a private window: only the person can keep the answers. */
export const refuseDevice = (page) => page.addInitScript(() => {
  IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); };
});
