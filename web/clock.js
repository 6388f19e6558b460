// The day and the time of the Loire, wherever the computer stands.

/**
 * The day AAAA-MM-JJ and the time HH:MM; those of the computer where the browser knows no other.
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
    const two = (number) => String(number).padStart(2, '0');
    return {
      day: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
      time: `${two(now.getHours())}:${two(now.getMinutes())}`,
    };
  }
};
