import { h } from './dom.js';
import { icon } from './icons.js';
import { t } from './words.js';

const SHOWN_MS = 6_000;

/** Short words at the foot of the page, and words that only a screen reader says. */
export function toasts(place, live) {
  function toast(words, bad) {
    const element = h('div', { class: `toast ${bad ? 'bad' : ''}`, role: bad ? 'alert' : 'status', data: { test: 'toast' } },
      icon(bad ? 'warning' : 'check'), h('span', {}, words), h('button', {
        type: 'button', class: 'tool', 'aria-label': t('toast.close'), on: { click: () => element.remove() },
      }, icon('close')));
    place.append(element);
    raise();
    setTimeout(() => element.remove(), bad ? SHOWN_MS * 2 : SHOWN_MS);
  }

  /** A modal dialog lies in the top layer; so must what is said while it is open. */
  function raise() {
    if (place.matches(':popover-open')) {
      place.hidePopover();
    }
    place.showPopover();
  }

  const wordsOf = (it) => (typeof it === 'string' ? it : it?.text ?? JSON.stringify(it));

  return {
    /** Shows what an answer of the control API says beside its content. */
    told({ toast: words, error }) {
      if (words) {
        toast(wordsOf(words), false);
      }
      if (error) {
        toast(wordsOf(error), true);
      }
    },
    failed(problem) {
      toast(problem.status === 0 ? t('error.unreachable') : problem.message, true);
    },
    announce(words) {
      live.append(h('p', {}, words));
      while (live.childElementCount > 5) {
        live.firstChild.remove();
      }
    },
  };
}
