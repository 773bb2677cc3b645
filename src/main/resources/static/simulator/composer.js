import { freshId, h } from './dom.js';
import { icon } from './icons.js';
import { t } from './words.js';

/** The commands of the app, with their ids as configured for it in Google Cloud. */
const COMMANDS = [
  { id: 1, name: '/help', words: () => t('command.help') },
  { id: 2, name: '/ambassador', words: () => t('command.ambassador') },
  { id: 3, name: '/status', words: () => t('command.status') },
  { id: 4, name: '/language', words: () => t('command.language') },
  { id: 5, name: '/open', words: () => t('command.open') },
  { id: 6, name: '/away', words: () => t('command.away') },
  { id: 7, name: '/back', words: () => t('command.back') },
  { id: 8, name: '/agency', words: () => t('command.agency') },
];

const TALLEST_PX = 220;

/**
 * The place where a person writes. `send` is called with `{text, mention, thread}`, `invoke` with `{id, text, thread}`;
 * each returns a promise of whether it went, and what did not go comes back into the field.
 */
export function composer({ app, mentionable, commandable, threaded, send, invoke }) {
  let thread;
  let chosen = 0;
  const menuId = freshId('commands');
  const invitation = t(threaded ? 'composer.newThread' : 'composer.placeholder', app.displayName);
  const field = h('textarea', {
    id: 'composer', rows: 1, placeholder: invitation,
    'aria-label': t('composer.label'), autocomplete: 'off', role: 'combobox', 'aria-expanded': 'false',
    'aria-controls': menuId, 'aria-autocomplete': 'list', data: { test: 'composer' },
  });
  const menu = h('ul', { class: 'commands', id: menuId, role: 'listbox', 'aria-label': t('command.title'), hidden: true,
    data: { test: 'commands' } });
  const mention = mentionable ? h('button', {
    type: 'button', class: 'mention-toggle', 'aria-pressed': String(commandable), data: { test: 'mention' },
    title: t('composer.mention', app.displayName),
  }, `@${app.displayName}`) : undefined;
  const unheard = h('span', { class: 'unheard', role: 'status', hidden: commandable || !mentionable }, t('composer.unheard', app.displayName));
  const target = h('div', { class: 'target', hidden: true });
  const button = h('button', {
    type: 'submit', class: 'send', 'aria-label': t('composer.send'), title: t('composer.send'), data: { test: 'send' },
  }, icon('send'));
  const element = h('form', { class: 'composer' }, menu, target,
    h('div', { class: 'composer-row' }, field, button),
    h('p', { class: 'composer-foot' }, mention, unheard, h('span', { class: 'keys' }, t('composer.keys'))));

  const mentions = () => mention?.getAttribute('aria-pressed') === 'true';
  const matching = () => {
    const typed = commandable && /^\/\S*$/.test(field.value) ? field.value.toLowerCase() : undefined;
    return typed === undefined ? [] : COMMANDS.filter((it) => it.name.startsWith(typed));
  };

  function grow() {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, TALLEST_PX)}px`;
    field.style.overflowY = field.scrollHeight > TALLEST_PX ? 'auto' : 'hidden';
    button.disabled = field.value.trim() === '';
  }

  function suggest() {
    const found = matching();
    chosen = Math.min(chosen, Math.max(0, found.length - 1));
    menu.hidden = found.length === 0;
    field.setAttribute('aria-expanded', String(!menu.hidden));
    menu.replaceChildren(...found.map((it, at) => h('li', {
      role: 'option', id: `${menuId}-${it.id}`, 'aria-selected': String(at === chosen),
      data: { test: 'command', command: it.name },
      on: { mousedown: (event) => { event.preventDefault(); complete(it); } },
    }, h('strong', {}, it.name), h('span', {}, it.words()))));
    field.toggleAttribute('aria-activedescendant', false);
    if (found.length > 0) {
      field.setAttribute('aria-activedescendant', `${menuId}-${found[chosen].id}`);
    }
  }

  function complete(command) {
    field.value = `${command.name} `;
    field.focus();
    suggest();
    grow();
  }

  function retarget(name, words) {
    thread = name;
    target.hidden = name === undefined;
    field.placeholder = name === undefined ? invitation : t('reply.thread');
    target.replaceChildren(icon('reply'), h('span', {}, t('composer.inThread', words ?? '')), h('button', {
      type: 'button', class: 'tool', 'aria-label': t('composer.leaveThread'), title: t('composer.leaveThread'),
      data: { test: 'new-thread' }, on: { click: () => { retarget(undefined); field.focus(); } },
    }, icon('close')));
  }

  async function submit() {
    const typed = field.value.trim();
    if (typed === '') {
      return;
    }
    const [, slash, rest] = /^(\/\S+)\s*([\s\S]*)$/.exec(typed) ?? [];
    const command = commandable ? COMMANDS.find((it) => it.name === slash?.toLowerCase()) : undefined;
    const named = mentionable && typed.toLowerCase().startsWith(`@${app.displayName.toLowerCase()}`);
    const text = named ? typed.slice(app.displayName.length + 1).trim() : typed;
    const kept = field.value;
    field.value = '';
    grow();
    suggest();
    const went = command
      ? await invoke({ id: command.id, text: rest || undefined, thread })
      : await send({ text, mention: mentionable ? mentions() || named : undefined, thread });
    if (!went && field.value === '') {
      field.value = kept;
      grow();
    }
  }

  function key(event) {
    const found = menu.hidden ? [] : matching();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (found.length > 0 && step) {
      event.preventDefault();
      chosen = (chosen + step + found.length) % found.length;
      suggest();
    } else if (found.length > 0 && (event.key === 'Tab' || (event.key === 'Enter' && found[chosen].name !== field.value))) {
      event.preventDefault();
      complete(found[chosen]);
    } else if (event.key === 'Escape' && !menu.hidden) {
      event.preventDefault();
      menu.hidden = true;
      field.setAttribute('aria-expanded', 'false');
    } else if (event.key === 'Escape' && thread !== undefined) {
      retarget(undefined);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    }
  }

  field.addEventListener('input', () => { grow(); suggest(); });
  field.addEventListener('blur', () => { menu.hidden = true; field.setAttribute('aria-expanded', 'false'); });
  field.addEventListener('keydown', key);
  element.addEventListener('submit', (event) => { event.preventDefault(); submit(); field.focus(); });
  mention?.addEventListener('click', () => {
    mention.setAttribute('aria-pressed', String(!mentions()));
    unheard.hidden = mentions();
    field.focus();
  });
  grow();

  return {
    element,
    focus: () => field.focus(),
    draft: () => field.value,
    restore(text) { field.value = text; grow(); },
    replyIn(name, words) { retarget(name, words); field.focus(); },
  };
}
