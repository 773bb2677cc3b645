import * as api from './api.js';

/** Enough to say what is wrong when the words themselves cannot be fetched. */
const FALLBACK = {
  brand: 'simulator',
  offline: 'Sambungan terputus. Connection lost.',
  'error.unreachable': 'Simulator tidak dapat dihubungi. The simulator cannot be reached.',
  'composer.send': 'Hantar · Send',
  'dialog.close': 'Tutup · Close',
};

let words = FALLBACK;
let language = 'ms';

/** Fetches the words of a language and writes them into the page; until they are there the old ones are spoken. */
export async function speak(wanted) {
  const next = wanted === 'en' ? 'en' : 'ms';
  words = await api.words(next).catch(() => FALLBACK);
  language = next;
  document.documentElement.lang = language;
  document.querySelectorAll('[data-word]').forEach((it) => { it.textContent = t(it.dataset.word); });
  document.querySelectorAll('[data-word-label]').forEach((it) => it.setAttribute('aria-label', t(it.dataset.wordLabel)));
}

export const spoken = () => language;

/** The word behind a key, its holes `{0}`, `{1}` filled in one pass. */
export function t(key, ...values) {
  return (words[key] ?? FALLBACK[key] ?? key).replace(/\{(\d)\}/g, (hole, at) => values[at] ?? hole);
}

const ZONE = 'Asia/Kuala_Lumpur';

const format = (time, options) =>
  new Intl.DateTimeFormat(language === 'ms' ? 'ms-MY' : 'en-MY', { timeZone: ZONE, ...options }).format(new Date(time));

export const clockTime = (time) => format(time, { hour: 'numeric', minute: '2-digit' });
export const preciseTime = (time) => format(time, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
export const fullTime = (time) => format(time, { dateStyle: 'full', timeStyle: 'medium' });

/** The day as people name it: today, yesterday, or its date; days are those of Kuala Lumpur. */
export function dayName(time) {
  const key = (it) => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(it);
  const now = Date.now();
  if (key(new Date(time)) === key(new Date(now))) {
    return t('day.today');
  }
  if (key(new Date(time)) === key(new Date(now - 86_400_000))) {
    return t('day.yesterday');
  }
  return format(time, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}
