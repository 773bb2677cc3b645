import { arrange, h, keeper } from './dom.js';
import { icon } from './icons.js';
import { spoken, t } from './words.js';

/** The round mark of a person or the app: first letters on one of six quiet colours. */
export function avatar(user) {
  const app = user.type === 'BOT';
  const letters = user.displayName.split(/\s+/).map((it) => it[0]).filter(Boolean);
  const initials = app ? letters[0] : letters[0] + (letters.length > 1 ? letters.at(-1) : '');
  const tone = [...user.name].reduce((sum, it) => sum + it.charCodeAt(0), 0) % 6;
  return h('span', { class: `avatar ${app ? 'app' : `tone-${tone}`}`, 'aria-hidden': 'true' }, initials.toUpperCase());
}

const isAmbassador = (user) => user.role?.toLowerCase() === 'ambassador';
const isOfficer = (user) => user.role?.toLowerCase() === 'officer';

/** The address of this page as a person, in a space. */
export function address(person, space) {
  const query = new URLSearchParams({ as: person, ...(space ? { space } : {}) });
  return `/simulator?${query.toString().replaceAll('%2F', '/')}`;
}

/** What people call a space: its own name, or whom it is with. */
export function spaceName(space, me, users) {
  if (!isWithApp(space)) {
    const others = (space.members ?? []).filter((it) => it !== me).map((it) => users.get(it)?.displayName ?? it);
    return space.displayName || others.join(', ');
  }
  return appOf(users).displayName;
}

/** Every direct message of the simulator is between a person and the app. */
export const isWithApp = (space) => space.spaceType === 'DIRECT_MESSAGE';

export const appOf = (users) => [...users.values()].find((it) => it.type === 'BOT') ?? { name: 'users/app', displayName: 'Duta', type: 'BOT' };

/** Draws the list of people to be, officers and ambassadors apart. */
export function peopleList(users, me, choose) {
  const people = [...users.values()].filter((it) => it.type !== 'BOT');
  const groups = [
    [t('people.officers'), people.filter(isOfficer)],
    [t('people.ambassadors'), people.filter(isAmbassador)],
    [t('people.others'), people.filter((it) => !isOfficer(it) && !isAmbassador(it))],
  ];
  return groups.filter(([, members]) => members.length > 0).map(([title, members]) => h(
    'section', { class: 'people-group' },
    h('h3', {}, title),
    h('ul', { class: 'plain' }, members.map((it) => h('li', {}, personLink(it, me, choose)))),
  ));
}

function personLink(user, me, choose) {
  const link = h(
    'a',
    {
      class: 'person', href: address(user.name), 'aria-current': user.name === me ? 'true' : null,
      data: { test: 'person', user: user.name, email: user.email },
    },
    avatar(user),
    h('span', { class: 'person-words' }, h('span', { class: 'person-name' }, user.displayName),
      h('span', { class: 'person-mail' }, user.email)),
    user.agency ? h('span', { class: 'agency' }, user.agency) : undefined,
  );
  link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      choose(user.name);
    }
  });
  return link;
}

const keep = keeper();

/** Draws the side: who I am, my spaces, and the people I could be. What did not change is left as it stands. */
export function side(element, { me, users, spaces, space, unread, enter, choose }) {
  const language = spoken();
  const everybody = [...users.values()];
  if (!me) {
    arrange(element, [keep('welcome', [language, everybody], () => h('div', {},
      h('div', { class: 'welcome' }, h('h1', {}, t('people.title')), h('p', {}, t('people.hint'))),
      peopleList(users, undefined, choose)))]);
    return;
  }
  arrange(element, [
    keep('me', me, () => h('div', { class: 'me' }, avatar(me), h('div', { class: 'person-words' },
      h('span', { class: 'person-name', data: { test: 'me' } }, me.displayName),
      h('span', { class: 'person-mail' }, me.email)), me.agency ? h('span', { class: 'agency' }, me.agency) : undefined)),
    spaceGroup('direct', t('side.direct'), spaces.filter(isWithApp)),
    spaceGroup('spaces', t('side.spaces'), spaces.filter((it) => !isWithApp(it))),
    keep('people', [language, everybody, me.name], () => h('details', { class: 'others' },
      h('summary', { data: { test: 'people' } }, icon('swap'), h('span', {}, t('people.switch'))),
      h('p', { class: 'hint' }, t('people.hint')), peopleList(users, me.name, choose))),
  ].filter(Boolean));

  function spaceGroup(key, title, group) {
    if (group.length === 0) {
      return undefined;
    }
    const section = keep(`group ${key}`, language, () => h('section', {}, h('h2', { class: 'side-title' }, title), h('ul', { class: 'plain' })));
    arrange(section.querySelector('ul'), group.map((it) => keep(`place ${it.name}`, '', () => h('li'))));
    group.forEach((it) => arrange(keep(`place ${it.name}`, '', () => h('li')), [spaceLink(it)]));
    return section;
  }

  function spaceLink(it) {
    const name = spaceName(it, me.name, users);
    const link = keep(`space ${it.name}`, [language, it.members, name, me.name], () => h(
      'a',
      {
        class: 'space', href: address(me.name, it.name), data: { test: 'space', space: it.name },
        on: {
          click: (event) => {
            if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
              event.preventDefault();
              enter(it.name);
            }
          },
        },
      },
      spaceMark(it, name),
      h('span', { class: 'space-name' }, name),
      isWithApp(it) ? h('span', { class: 'tag' }, t('app.tag')) : undefined,
      h('span', { class: 'count', hidden: true }),
    ));
    const count = it.name === space ? 0 : unread.get(it.name) ?? 0;
    link.classList.toggle('unread', count > 0);
    link.toggleAttribute('aria-current', it.name === space);
    if (it.name === space) {
      link.setAttribute('aria-current', 'page');
    }
    link.lastChild.hidden = count === 0;
    link.lastChild.textContent = String(count);
    link.lastChild.setAttribute('aria-label', t('side.unread', count));
    return link;
  }

  function spaceMark(it, name) {
    return isWithApp(it)
      ? avatar(appOf(users))
      : h('span', { class: 'avatar square', 'aria-hidden': 'true' }, name.slice(0, 1).toUpperCase());
  }
}
