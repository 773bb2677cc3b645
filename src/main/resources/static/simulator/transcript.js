import { accessories, card } from './cards.js';
import { arrange, h } from './dom.js';
import { icon } from './icons.js';
import { avatar } from './people.js';
import { chatText } from './text.js';
import { clockTime, dayName, fullTime, spoken, t } from './words.js';

/** How long the same sender goes on without being named again. */
const BREATH_MS = 5 * 60_000;

/**
 * The messages of one space. It draws a message again only when something in it changed, so what people typed into a card
 * and where their focus is stay as they were.
 */
export function transcript(log, { nameOf, userOf, people, press, reply, announce }) {
  const drawn = new Map();
  let space;
  let seen = new Map();

  /** Draws the transcript as the simulator tells it; `pending` of `app` are being worked on. */
  function show(told, me, pending, app) {
    const fresh = told.space.name !== space;
    if (fresh) {
      drawn.clear();
      seen = new Map();
      space = told.space.name;
    }
    const near = fresh || log.scrollHeight - log.scrollTop - log.clientHeight < 120;
    const messages = told.messages ?? [];
    const threaded = isThreaded(told.space);
    const children = threaded ? threads(messages, told, me) : flow(messages, told, me);
    if (messages.length === 0 && children.length === 0) {
      children.push(h('p', { class: 'empty' }, t(told.space.spaceType === 'DIRECT_MESSAGE' ? 'empty.direct' : 'empty.space')));
    }
    if (pending > 0) {
      children.push(h('p', { class: 'pending', data: { test: 'pending' } }, avatar(app),
        h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), t('pending', app.displayName)));
    }
    const focused = document.activeElement;
    arrange(log, children);
    keepFocus(focused);
    const added = messages.filter((it) => !seen.has(it.name));
    const changed = messages.filter((it) => seen.has(it.name) && seen.get(it.name) !== it.lastUpdateTime);
    messages.forEach((it) => seen.set(it.name, it.lastUpdateTime));
    changed.forEach((it) => announce(`${t('message.changed')}: ${summary(it)}`));
    settle(fresh, near, added, me);
  }

  /** A message that was drawn again under the person's hands keeps the focus: on the same button, else on itself. */
  function keepFocus(focused) {
    const old = focused?.isConnected ? undefined : focused?.closest('[data-message]');
    const element = old && drawn.get(old.dataset.message)?.element;
    if (element?.isConnected) {
      const same = focused.dataset.button && element.querySelector(`[data-button="${focused.dataset.button}"]:enabled`);
      (same || element).focus({ preventScroll: true });
    }
  }

  function settle(fresh, near, added, me) {
    const last = added.at(-1);
    if (!fresh) {
      added.filter((it) => it.sender?.name !== me).forEach((it) => announce(summary(it)));
    }
    if (fresh || (last && last.sender?.name === me)) {
      log.scrollTop = log.scrollHeight;
    } else if (last && near) {
      const element = drawn.get(last.name).element;
      const top = element.getBoundingClientRect().top - log.getBoundingClientRect().top + log.scrollTop;
      log.scrollTop = Math.min(log.scrollHeight - log.clientHeight, top - 16);
    } else if (near) {
      log.scrollTop = log.scrollHeight;
    }
  }

  function summary(told) {
    const words = told.text || told.cardsV2?.[0]?.card?.header?.title || t('message.card');
    return `${nameOf(told.sender?.name)}: ${words.replace(/[*_~`]/g, '').slice(0, 200)}`;
  }

  /** One stream, as in a direct message; a reply to something further up says to what. */
  function flow(messages, told, me) {
    const starts = new Map();
    messages.forEach((it) => starts.has(it.thread?.name) || starts.set(it.thread?.name, it));
    const children = [];
    let before;
    for (const it of inTime(messages, told.notices ?? [])) {
      if (!before || dayName(time(before)) !== dayName(time(it))) {
        children.push(day(time(it)));
      }
      if (!it.name) {
        children.push(notice(it));
      } else {
        const start = starts.get(it.thread?.name);
        const apart = start !== it && before?.thread?.name !== it.thread?.name ? start : undefined;
        children.push(message(it, me, { about: apart, goesOn: !apart && goesOn(before, it), reply: true, sided: true }));
      }
      before = it;
    }
    return children;
  }

  /** Thread by thread, the one with the latest word last. */
  function threads(messages, told, me) {
    const groups = new Map();
    messages.forEach((it) => {
      const name = it.thread?.name ?? it.name;
      groups.set(name, [...(groups.get(name) ?? []), it]);
    });
    const entries = [...groups.entries()]
      .map(([name, members]) => ({ name, members, createTime: members.at(-1).createTime }))
      .concat(told.notices ?? [])
      .sort((one, other) => Date.parse(time(one)) - Date.parse(time(other)));
    const children = [];
    let before;
    for (const it of entries) {
      if (!before || dayName(time(before)) !== dayName(time(it))) {
        children.push(day(time(it)));
      }
      children.push(it.members ? thread(it.name, it.members, me) : notice(it));
      before = it;
    }
    return children;
  }

  function thread(name, members, me) {
    const key = `thread ${name}`;
    const known = drawn.get(key) ?? { element: h('section', { class: 'thread', data: { test: 'thread', thread: name } }) };
    drawn.set(key, known);
    const words = `${t('reply.thread')} ${members.length}`;
    if (known.words !== words) {
      known.foot = h('button', {
        type: 'button', class: 'reply', data: { test: 'reply' }, on: { click: () => reply(name, summary(members[0])) },
      }, icon('reply'), h('span', {}, t('reply.thread')));
      known.words = words;
    }
    known.element.setAttribute('aria-label', t('thread.label', summary(members[0]).slice(0, 80)));
    arrange(known.element, [
      ...members.map((it, at) => message(it, me, { goesOn: goesOn(members[at - 1], it), inset: at > 0 })),
      known.foot,
    ]);
    return known.element;
  }

  function message(told, me, place) {
    const content = JSON.stringify([told, userOf(told.sender?.name), spoken(), place.about?.name]);
    const known = drawn.get(told.name);
    const element = known?.content === content ? known.element : draw(told, place);
    drawn.set(told.name, { element, content });
    element.className = ['message', told.sender?.type === 'BOT' ? 'from-app' : 'from-person',
      place.sided && told.sender?.name === me ? 'mine' : '', place.goesOn ? 'goes-on' : '', place.inset ? 'inset' : '',
    ].filter(Boolean).join(' ');
    return element;
  }

  function draw(told, place) {
    const sender = userOf(told.sender?.name) ?? told.sender ?? { name: '', displayName: '?' };
    const words = told.formattedText ?? told.text ?? '';
    const cards = told.cardsV2 ?? told.cards ?? [];
    const changed = told.lastUpdateTime && told.lastUpdateTime !== told.createTime;
    const pressed = (target, formInputs) => press(told, target, formInputs);
    return h(
      'article', { tabindex: '-1', data: { test: 'message', message: told.name, thread: told.thread?.name, sender: sender.type } },
      h('div', { class: 'message-side' }, avatar(sender)),
      h('div', { class: 'message-main' },
        place.about ? h('p', { class: 'about' }, icon('reply'), h('span', {}, summary(place.about))) : undefined,
        h('header', { class: 'message-head' },
          h('span', { class: 'sender' }, sender.displayName),
          sender.type === 'BOT' ? h('span', { class: 'tag' }, t('app.tag')) : undefined,
          h('time', { datetime: told.createTime, title: fullTime(told.createTime) }, clockTime(told.createTime)),
          changed ? h('span', { class: 'changed', title: fullTime(told.lastUpdateTime) }, t('message.changed')) : undefined),
        told.privateMessageViewer ? h('p', { class: 'private' }, icon('eye'), t('message.private')) : undefined,
        words ? h('div', { class: 'bubble', data: { test: 'text' } }, chatText(words, nameOf)) : undefined,
        cards.map((it) => card(it.card ?? {}, { press: pressed, people: people() })),
        told.accessoryWidgets?.length ? accessories(told.accessoryWidgets, { press: pressed }) : undefined),
      place.reply ? h('button', {
        type: 'button', class: 'tool reply-here', title: t('reply.thread'), 'aria-label': t('reply.to', summary(told).slice(0, 60)),
        data: { test: 'reply' }, on: { click: () => reply(told.thread?.name, summary(told)) },
      }, icon('reply')) : undefined,
    );
  }

  return { show };
}

/** Whether the messages of a space stand in threads; in a direct message they flow. */
export function isThreaded(space) {
  const threading = String(space.threading ?? space.spaceThreadingState ?? '');
  return space.spaceType !== 'DIRECT_MESSAGE' && !/^(UN|GROUPED)/i.test(threading);
}

const time = (it) => it.createTime ?? it.time;

function inTime(messages, notices) {
  return [...messages, ...notices].sort((one, other) => Date.parse(time(one)) - Date.parse(time(other)));
}

function goesOn(before, it) {
  return before?.sender?.name === it.sender?.name
    && Date.parse(it.createTime) - Date.parse(before.createTime) < BREATH_MS
    && dayName(before.createTime) === dayName(it.createTime)
    && !it.privateMessageViewer;
}

const day = (at) => h('h3', { class: 'day' }, h('span', {}, dayName(at)));

/** These only tell what happened; every other kind tells what went wrong. */
const GOOD_NEWS = new Set(['ADDED', 'REMOVED', 'CONFIGURATION_ASKED']);

function notice({ time: at, text, kind, detail }) {
  const bad = !GOOD_NEWS.has(kind);
  return h('p', { class: `notice ${bad ? 'bad' : ''}`, title: detail || null, data: { test: 'notice', kind } }, icon(bad ? 'warning' : 'info'),
    h('span', {}, text), h('time', { datetime: at }, clockTime(at)));
}
