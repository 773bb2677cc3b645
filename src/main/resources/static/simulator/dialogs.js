import * as api from './api.js';
import { card } from './cards.js';
import { freshId, h } from './dom.js';
import { cardText } from './html.js';
import { icon } from './icons.js';
import { t } from './words.js';

/**
 * The dialogs that are open for the person of this window. `told` is called with what an answer says: a toast or an
 * error.
 */
export function dialogs({ person, people, told }) {
  const open = new Map();
  const closed = new Set();
  let changes = 0;

  function show(dialog) {
    if (!dialog?.id || closed.has(dialog.id) || (dialog.user && dialog.user !== person())) {
      return;
    }
    const known = open.get(dialog.id);
    const drawn = JSON.stringify(dialog.card);
    if (known?.drawn === drawn) {
      return;
    }
    const modal = known?.modal ?? frame(dialog.id);
    const opener = known?.opener ?? document.activeElement;
    fill(modal, dialog);
    open.set(dialog.id, { modal, drawn, opener });
    changes += 1;
    if (!modal.open) {
      document.body.append(modal);
      modal.showModal();
    }
    (modal.querySelector('textarea, input, select') ?? modal.querySelector('button')).focus();
  }

  function frame(id) {
    const modal = h('dialog', { class: 'dialog', data: { test: 'dialog', dialog: id } });
    modal.addEventListener('cancel', (event) => {
      event.preventDefault();
      leave(id);
    });
    modal.addEventListener('close', () => leave(id));
    return modal;
  }

  function fill(modal, dialog) {
    const title = h('h2', { id: freshId('dialog-title') }, cardText(dialog.card.header?.title ?? t('dialog.untitled')));
    const close = h('button', {
      type: 'button', class: 'tool', 'aria-label': t('dialog.close'), title: t('dialog.close'),
      data: { test: 'dialog-close' }, on: { click: () => leave(dialog.id) },
    }, icon('close'));
    const body = card(dialog.card, {
      dialog: true,
      people: people(),
      press: (target, formInputs) => submit(modal, dialog.id, target, formInputs),
    });
    if (!body.querySelector('[data-test="dialog-submit"]')) {
      body.querySelectorAll('.submits').forEach((it) => { it.dataset.test = 'dialog-submit'; });
    }
    body.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target.matches('input:not([type=checkbox], [type=radio])')) {
        event.preventDefault();
        body.querySelector('[data-test="dialog-submit"]')?.click();
      }
    });
    const subtitle = dialog.card.header?.subtitle;
    modal.setAttribute('aria-labelledby', title.id);
    modal.replaceChildren(
      h('header', { class: 'dialog-head' }, h('div', {}, title, subtitle ? h('p', {}, cardText(subtitle)) : undefined), close),
      body,
    );
  }

  async function submit(modal, id, target, formInputs) {
    modal.classList.add('busy');
    try {
      const answer = await api.submit(id, { ...target, formInputs });
      if (answer.closed && !answer.error) {
        shut(id);
      }
      if (answer.dialog && answer.dialog.id !== id && !answer.closed) {
        shut(id);
      }
      show(answer.dialog);
      told(answer);
    } catch (problem) {
      told({ error: problem.status === 0 ? t('error.unreachable') : problem.message });
    } finally {
      modal.classList.remove('busy');
    }
  }

  function shut(id) {
    closed.add(id);
    changes += 1;
    const known = open.get(id);
    open.delete(id);
    known?.modal.close();
    known?.modal.remove();
    giveFocusBack(known?.opener);
  }

  /** The browser gives it back too early, while the page is still inert; Chromium then swallows what is typed. */
  function giveFocusBack(opener) {
    requestAnimationFrame(() => {
      if (open.size === 0 && opener?.isConnected) {
        opener.blur();
        opener.focus({ preventScroll: true });
      }
    });
  }

  function leave(id) {
    if (open.has(id)) {
      shut(id);
      api.cancel(id).catch(() => undefined);
    }
  }

  /** Makes the open dialogs those that the simulator holds; an answer that an opening overtook is asked for again. */
  async function refresh() {
    const [asked, before] = [person(), changes];
    const held = await api.dialogs(asked);
    if (asked !== person()) {
      return;
    }
    if (before !== changes) {
      await refresh();
      return;
    }
    const ids = new Set(held.map((it) => it.id));
    [...open.keys()].filter((it) => !ids.has(it)).forEach(shut);
    held.forEach(show);
  }

  /** Takes all dialogs off the page without telling anybody, for another person is coming. */
  function forget() {
    [...open.values()].forEach(({ modal }) => modal.remove());
    open.clear();
    closed.clear();
  }

  return { show, refresh, forget };
}
