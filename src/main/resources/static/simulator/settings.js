import * as api from './api.js';
import { freshId, h } from './dom.js';
import { icon } from './icons.js';
import { preciseTime, t } from './words.js';

const DIALECTS = [
  ['ADDON', () => t('dialect.addon')],
  ['CLASSIC_PROJECT_NUMBER', () => t('dialect.classicNumber')],
  ['CLASSIC_URL', () => t('dialect.classicUrl')],
  ['PUBSUB_PULL', () => t('dialect.pubsubPull')],
];

const TOKENS = ['VALID', 'NONE', 'GARBAGE', 'WRONG_AUDIENCE', 'WRONG_EMAIL', 'WRONG_KEY', 'EXPIRED', 'ALG_NONE'];

const SWITCHES = [
  ['numbersAsDoubles', () => t('settings.numbersAsDoubles')],
  ['rateLimits', () => t('settings.rateLimits')],
  ['strictCards', () => t('settings.strictCards')],
  ['legacyTextLimit', () => t('settings.legacyTextLimit')],
];

/** The drawer in which one plays Google: how events are sent, how they fared, and a clean slate. */
export function settingsDrawer(element, { opener, told, afterReset }) {
  const open = () => !element.hidden;

  function toggle(wanted) {
    element.hidden = !wanted;
    opener.setAttribute('aria-expanded', String(wanted));
    if (wanted) {
      refresh().then(() => element.querySelector('button')?.focus());
    } else {
      opener.focus();
    }
  }

  async function change(part) {
    try {
      await api.change(part);
      told({ toast: t('settings.saved') });
    } catch (problem) {
      told({ error: problem.message });
    }
  }

  async function refresh() {
    if (!open()) {
      return;
    }
    const [settings, deliveries] = await Promise.all([api.settings(), api.deliveries(20)]);
    const unfolded = new Set([...element.querySelectorAll('.delivery details[open]')].map((it) => it.dataset.delivery));
    const active = element.contains(document.activeElement) ? document.activeElement.dataset.setting : undefined;
    element.replaceChildren(
      h('header', { class: 'drawer-head' }, h('h2', {}, t('settings')), h('button', {
        type: 'button', class: 'tool', 'aria-label': t('settings.close'), title: t('settings.close'),
        data: { setting: 'close' }, on: { click: () => toggle(false) },
      }, icon('close'))),
      choice('dialect', t('dialect'), DIALECTS.map(([value, words]) => [value, words()]), settings.dialect, t('dialect.hint')),
      choice('token', t('settings.token'), TOKENS.map((it) => [it, it]), settings.token),
      h('fieldset', { class: 'field choices' }, h('legend', {}, t('settings.behaviour')), SWITCHES.map(([key, words]) => flag(key, words(), settings[key]))),
      h('section', {}, h('h3', {}, t('deliveries')), deliveries.length === 0
        ? h('p', { class: 'hint' }, t('deliveries.none'))
        : h('ol', { class: 'plain', data: { test: 'deliveries' } }, deliveries.map((it) => delivery(it, unfolded.has(String(it.id)))))),
      h('section', { class: 'reset' }, h('h3', {}, t('reset')), h('p', { class: 'hint' }, t('reset.hint')), resetButton()),
    );
    if (active) {
      element.querySelector(`[data-setting="${active}"]`)?.focus();
    }
  }

  function choice(key, label, options, value, hint) {
    const id = freshId('setting');
    return h('div', { class: 'field' }, h('label', { for: id }, label), h('select', {
      id, data: { test: key, setting: key }, on: { change: (event) => change({ [key]: event.target.value }) },
    }, options.map(([option, words]) => h('option', { value: option, selected: option === value }, words))),
    hint ? h('p', { class: 'hint' }, hint) : undefined);
  }

  function flag(key, label, value) {
    return h('label', { class: 'choice' }, h('input', {
      type: 'checkbox', role: 'switch', class: 'switch', checked: value === true, data: { test: key, setting: key },
      on: { change: (event) => change({ [key]: event.target.checked }) },
    }), h('span', {}, label));
  }

  /** Asks once more in its own place before it forgets everything. */
  function resetButton() {
    const button = h('button', { type: 'button', class: 'button outlined danger', data: { test: 'reset', setting: 'reset' } },
      icon('delete'), h('span', {}, t('reset.button')));
    button.addEventListener('click', async () => {
      if (button.dataset.sure !== 'yes') {
        button.dataset.sure = 'yes';
        button.lastChild.textContent = t('reset.sure');
        return;
      }
      try {
        await api.reset();
        afterReset();
      } catch (problem) {
        told({ error: problem.message });
      }
    });
    button.addEventListener('blur', () => {
      button.dataset.sure = '';
      button.lastChild.textContent = t('reset.button');
    });
    return button;
  }

  opener.addEventListener('click', () => toggle(!open()));
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      toggle(false);
    }
  });

  return { refresh, open };
}

function delivery({ id, event, dialect, attempts = [], state }, unfolded) {
  const last = attempts.at(-1);
  const good = last && last.status >= 200 && last.status < 300 && !last.error;
  const status = last ? last.status || t('deliveries.noAnswer') : '…';
  return h('li', { class: 'delivery', data: { test: 'delivery', state } }, h(
    'details', { open: unfolded, data: { delivery: String(id) } },
    h('summary', {},
      h('span', { class: `status ${last ? (good ? 'good' : 'bad') : ''}` }, String(status)),
      h('span', { class: 'delivery-kind' }, eventName(event)),
      h('span', { class: 'delivery-time' }, last
        ? `${attempts.length > 1 ? `${attempts.length} × · ` : ''}${Math.round(last.durationMs ?? 0)} ms · ${preciseTime(last.time)}`
        : '')),
    h('p', { class: 'hint' }, [dialect, state].filter(Boolean).join(' · ')),
    last?.error ? h('p', { class: 'field-problem' }, last.error) : undefined,
    event && (typeof event === 'object' || parsed(event))
      ? [h('h4', {}, t('deliveries.event')), h('pre', { tabindex: '0' }, pretty(event))]
      : undefined,
    h('h4', {}, t('deliveries.answer')), h('pre', { tabindex: '0' }, pretty(last?.responseBody)),
  ));
}

/** A classic event says its type; an add-on event is known by the payload it carries. */
function eventName(event) {
  const body = typeof event === 'string' ? parsed(event) ?? event : event;
  if (typeof body === 'string') {
    return body;
  }
  const payload = Object.keys(body?.chat ?? {}).find((it) => it.endsWith('Payload'));
  return body?.type ?? payload ?? '?';
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pretty(body) {
  const value = typeof body === 'string' ? parsed(body) ?? body : body;
  return typeof value === 'string' ? value : JSON.stringify(value ?? {}, null, 2);
}
