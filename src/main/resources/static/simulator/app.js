import * as api from './api.js';
import { composer } from './composer.js';
import { dialogs } from './dialogs.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { address, appOf, avatar, isWithApp, side, spaceName } from './people.js';
import { pending } from './pending.js';
import { settingsDrawer } from './settings.js';
import { toasts } from './toasts.js';
import { isThreaded, transcript } from './transcript.js';
import { spoken, speak, t } from './words.js';

const place = (id) => document.getElementById(id);
const state = { users: new Map(), me: undefined, spaces: [], space: undefined, told: undefined, unread: new Map() };
const app = () => appOf(state.users);
const nameOf = (user) => (user === 'users/all' ? 'all' : state.users.get(user)?.displayName ?? user ?? '');
const people = () => [...state.users.values()].filter((it) => it.type !== 'BOT');

const { told, failed, announce } = toasts(place('toasts'), place('live'));
const waiting = pending(drawTranscript);
const modal = dialogs({ person: () => state.me?.name, people, told });
const drawer = settingsDrawer(place('settings'), {
  opener: place('settings-open'), told, afterReset: () => location.assign('/simulator'),
});
const log = transcript(place('log'), {
  nameOf, userOf: (user) => state.users.get(user), people, press,
  reply: (thread, words) => written?.replyIn(thread, words), announce,
});
let written;
let deaf = () => undefined;

/** Runs a task one at a time, and once more if it was asked for in between. */
function calmly(task) {
  let running;
  let again = false;
  const run = async () => {
    do {
      again = false;
      await task().catch(failed);
    } while (again);
    running = undefined;
  };
  return () => {
    again = true;
    running ??= run();
    return running;
  };
}

const fetchTranscript = calmly(async () => {
  const [space, me] = [state.space?.name, state.me?.name];
  if (!space || !me) {
    return;
  }
  const got = await api.transcript(space, me);
  if (space === state.space?.name && me === state.me?.name) {
    state.told = got;
    waiting.saw(got);
    drawTranscript();
  }
});

const fetchSpaces = calmly(async () => {
  const me = state.me?.name;
  const got = await api.spaces(me);
  if (me === state.me?.name) {
    state.spaces = got;
    got.forEach((it) => it.unread > 0 && state.unread.set(it.name, it.unread));
    drawSide();
    await keepRoom();
  }
});

/** The space of this window may have changed, or be gone after a reset. */
async function keepRoom() {
  const known = state.space && state.spaces.find((it) => it.name === state.space.name);
  if (state.space && !known) {
    await enter(undefined, false);
  } else if (known && JSON.stringify(known) !== JSON.stringify(state.space)) {
    state.space = known;
    drawRoom();
  }
}

function drawTranscript() {
  if (state.told && state.me) {
    log.show(state.told, state.me.name, waiting.in(state.space.name), app());
  }
}

function drawSide() {
  side(place('side'), {
    ...state, space: state.space?.name, enter: (space) => enter(space, true), choose: (person) => go(address(person)),
  });
}

function drawRoom() {
  const { space, me, users } = state;
  place('room').hidden = !space;
  document.body.classList.toggle('nobody', !me);
  if (!space) {
    return;
  }
  const name = spaceName(space, me.name, users);
  const members = (space.members ?? []).map(nameOf).join(', ');
  place('room-head').replaceChildren(
    h('button', { type: 'button', class: 'tool back', 'aria-label': t('room.back'), title: t('room.back'),
      data: { test: 'back' }, on: { click: () => { document.body.dataset.view = 'list'; } } }, icon('back')),
    isWithApp(space) ? avatar(app()) : h('span', { class: 'avatar square', 'aria-hidden': 'true' }, name.slice(0, 1)),
    h('div', { class: 'room-words' }, h('h1', {}, name, isWithApp(space) ? h('span', { class: 'tag' }, t('app.tag')) : undefined),
      h('p', {}, isWithApp(space) ? t('room.direct') : t('room.members', members))),
    ...(space.appMember ? [] : [h('button', { type: 'button', class: 'button tonal', data: { test: 'add-app' },
      on: { click: () => post(() => api.add(space.name, { user: me.name, by: 'user' })) } }, t('room.add', app().displayName))]),
  );
  const draft = written?.draft() ?? '';
  written = composer({
    app: app(), mentionable: !isWithApp(space), commandable: space.appMember, threaded: isThreaded(space),
    send: ({ text, mention, thread }) => post(() => (mention && !space.appMember
      ? api.add(space.name, { user: me.name, by: 'mention', text })
      : api.write(space.name, { user: me.name, text, mention, thread })), thread),
    invoke: ({ id, ...rest }) => post(() => api.command(id, { user: me.name, space: space.name, ...rest }), rest.thread),
  });
  written.restore(draft);
  place('composer-place').replaceChildren(written.element);
}

/** Sends something the person wrote; tells whether it went. */
async function post(call, thread) {
  const space = state.space.name;
  try {
    const answer = await call();
    waiting.add(answer.delivery, space, answer.message?.thread?.name ?? thread);
    modal.show(answer.dialog);
    told(answer);
    await fetchTranscript();
    return true;
  } catch (problem) {
    failed(problem);
    return false;
  }
}

/** Presses something in a card of a message. */
async function press(message, target, formInputs) {
  try {
    const answer = await api.click({ user: state.me.name, message: message.name, ...target, formInputs });
    modal.show(answer.dialog);
    told(answer);
    await fetchTranscript();
  } catch (problem) {
    failed(problem);
  }
}

function heard(kind, space) {
  if (kind === 'dialog') {
    modal.refresh().catch(failed);
  } else if (kind === 'settings') {
    drawer.refresh().catch(failed);
    fetchSpaces().then(fetchTranscript);
  } else {
    if (space === undefined || space === state.space?.name) {
      fetchTranscript();
    }
    if (space !== undefined && space !== state.space?.name) {
      state.unread.set(space, (state.unread.get(space) ?? 0) + 1);
    }
    if (space !== undefined && !state.spaces.some((it) => it.name === space)) {
      fetchSpaces();
    } else {
      drawSide();
    }
    drawer.refresh().catch(failed);
  }
}

let gap = false;

function connected(up) {
  place('offline').hidden = up;
  if (up && gap) {
    fetchSpaces();
    fetchTranscript();
    modal.refresh().catch(failed);
  }
  gap = !up;
}

async function enter(name, visible) {
  const space = state.spaces.find((it) => it.name === name) ?? state.spaces.find(isWithApp) ?? state.spaces[0];
  const changed = space?.name !== state.space?.name;
  state.space = space;
  state.unread.delete(space?.name);
  if (visible) {
    document.body.dataset.view = 'room';
    history.pushState(null, '', address(state.me.name, space.name));
  }
  if (changed) {
    state.told = undefined;
    place('log').replaceChildren();
    written = undefined;
    drawRoom();
  }
  drawSide();
  await fetchTranscript();
  if (visible && matchMedia('(hover: hover)').matches) {
    written?.focus();
  }
}

function go(where) {
  history.pushState(null, '', where);
  return route();
}

/** Becomes the person and enters the space that the address names. */
async function route() {
  const query = new URLSearchParams(location.search);
  const me = state.users.get(query.get('as'));
  if (me?.name !== state.me?.name || !me) {
    deaf();
    modal.forget();
    waiting.forget();
    Object.assign(state, { me, spaces: [], space: undefined, told: undefined, unread: new Map() });
    place('log').replaceChildren();
    written = undefined;
    await speak(me?.locale?.startsWith('en') ? 'en' : me ? 'ms' : localStorage.getItem('duta.simulator.language') ?? spoken());
    drawStatic();
    if (me) {
      gap = false;
      deaf = api.listen(me.name, heard, connected);
      await fetchSpaces();
      modal.refresh().catch(failed);
    }
  }
  document.title = me ? `${me.displayName} · Duta · simulator Google Chat` : 'Duta · simulator Google Chat';
  if (!me) {
    document.body.dataset.view = 'list';
    drawSide();
    drawRoom();
    return;
  }
  document.body.dataset.view = 'room';
  await enter(query.get('space'), false);
}

function drawStatic() {
  document.querySelectorAll('[data-test="language"]').forEach((it) => {
    it.setAttribute('aria-pressed', String(it.dataset.language === spoken()));
  });
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const theme = document.documentElement.dataset.theme ?? (dark ? 'dark' : 'light');
  labelled(place('theme'), t(theme === 'dark' ? 'theme.light' : 'theme.dark'), theme === 'dark' ? 'sun' : 'moon');
  labelled(place('settings-open'), t('settings'), 'settings');
}

function labelled(button, words, drawing) {
  button.setAttribute('aria-label', words);
  button.title = words;
  button.replaceChildren(icon(drawing));
}

async function changeLanguage(language) {
  localStorage.setItem('duta.simulator.language', language);
  if (state.me) {
    try {
      const changed = await api.speak(state.me.name, language);
      state.me = { ...state.me, ...changed, locale: language };
      state.users.set(state.me.name, state.me);
    } catch (problem) {
      failed(problem);
    }
  }
  await speak(language);
  drawStatic();
  drawSide();
  drawRoom();
  drawTranscript();
  drawer.refresh().catch(failed);
}

document.querySelectorAll('[data-test="language"]').forEach((it) => {
  it.addEventListener('click', () => changeLanguage(it.dataset.language));
});
place('theme').addEventListener('click', () => {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const now = document.documentElement.dataset.theme ?? (dark ? 'dark' : 'light');
  document.documentElement.dataset.theme = now === 'dark' ? 'light' : 'dark';
  localStorage.setItem('duta.simulator.theme', document.documentElement.dataset.theme);
  drawStatic();
});
addEventListener('popstate', () => route().catch(failed));

try {
  await speak(localStorage.getItem('duta.simulator.language') ?? 'ms');
  state.users = new Map((await api.users()).map((it) => [it.name, it]));
  await route();
} catch (problem) {
  drawStatic();
  failed(problem);
}
