import { h, safeUrl } from './dom.js';

const TAG = /<!--[\s\S]*?-->|<(?<end>\/?)(?<name>[a-z][a-z0-9]*)(?<rest>(?:\s(?:"[^"]*"|'[^']*'|[^"'>])*)?)\/?>/gi;

/** What Google allows in the text of a card; any other tag is dropped and its text kept. */
const PLAIN = new Set(['b', 'i', 'u', 's', 'code', 'pre', 'ul', 'ol', 'li', 'time']);
const ALIKE = { strong: 'b', em: 'i', strike: 's', del: 's' };
const SILENT = new Set(['script', 'style', 'iframe', 'object', 'template', 'title']);
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…' };

/**
 * Renders the HTML subset of cards as nodes. The text is read tag by tag and only what is allowed is made, so nothing that
 * a card says ever reaches the browser's own parser.
 */
export function cardText(html) {
  const fragment = document.createDocumentFragment();
  const open = [{ name: undefined, element: fragment }];
  const text = String(html ?? '');
  let silent;
  let from = 0;
  const say = (words) => silent === undefined && words !== '' && open.at(-1).element.append(decoded(words));
  for (const match of text.matchAll(TAG)) {
    say(text.slice(from, match.index));
    from = match.index + match[0].length;
    const name = ALIKE[match.groups.name?.toLowerCase()] ?? match.groups.name?.toLowerCase();
    const ends = match.groups.end === '/';
    if (silent !== undefined || SILENT.has(name)) {
      silent = ends && (silent ?? name) === name ? undefined : silent ?? (ends ? undefined : name);
    } else if (name === 'br') {
      open.at(-1).element.append(h('br'));
    } else if (name !== undefined) {
      step(open, name, ends, match.groups.rest);
    }
  }
  say(text.slice(from));
  return fragment;
}

function step(open, name, ends, attributes) {
  if (ends) {
    const at = open.findLastIndex((it) => it.name === name);
    if (at > 0) {
      open.length = at;
    }
    return;
  }
  if (name === 'li' && open.at(-1).name === 'li') {
    open.pop();
  }
  const element = allowed(name, attributes);
  if (element) {
    open.at(-1).element.append(element);
    open.push({ name, element });
  }
}

function allowed(name, attributes) {
  if (PLAIN.has(name)) {
    return h(name);
  }
  if (name === 'a') {
    const href = safeUrl(attribute(attributes, 'href'));
    return href ? h('a', { href, target: '_blank', rel: 'noopener noreferrer' }) : undefined;
  }
  const colour = name === 'font' ? attribute(attributes, 'color') : undefined;
  if (/^#[0-9a-f]{6}$/i.test(colour ?? '')) {
    const element = h('span', { class: 'coloured' });
    element.style.setProperty('--tint', colour);
    return element;
  }
  return undefined;
}

function attribute(text, name) {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(text ?? '');
  return match ? decoded(match[1] ?? match[2] ?? match[3]) : undefined;
}

function decoded(text) {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) {
      return ENTITIES[name.toLowerCase()] ?? entity;
    }
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
