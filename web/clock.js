// The day and the time in the Loire, wherever the computer is.

/**
 * The day AAAA-MM-JJ and the time HH:MM. They are those of the computer when the browser knows no time
 * zones.
 */
export const nowInParis = () => {
  const now = new Date();
  try {
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    }).formatToParts(now);
    /** @param {string} type */
    const part = (type) => (parts.find((entry) => entry.type === type) || { value: '' }).value;
    return { day: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
  } catch {
    /** @param {number} number */
    const twoDigits = (number) => String(number).padStart(2, '0');
    return {
      day: `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`,
      time: `${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`,
    };
  }
};

/**
 * «10 h 42»: the hour and the minute of a time in milliseconds, on this computer.
 * @param {number} time
 */
export const timeOf = (time) => {
  const date = new Date(time);
  return `${date.getHours()}\u00a0h\u00a0${String(date.getMinutes()).padStart(2, '0')}`;
};

/**
 * «lundi 30 novembre»: the day of a time in milliseconds, on this computer.
 * @param {number} time
 */
export const longDate = (time) => new Date(time).toLocaleDateString('fr-FR', { weekday: 'long', day: 'numeric', month: 'long' });
