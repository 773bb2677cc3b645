import { h, outsideLink, safeUrl } from './dom.js';

const INLINE = new RegExp(
  [
    '`(?<code>[^`\\n]+)`',
    '<(?<link>(?:https?://|mailto:)[^|>\\s]+)(?:\\|(?<label>[^>\\n]+))?>',
    '<users/(?<user>[^>\\s]+)>',
    '(?<bare>https?://[^\\s<>]*[^\\s<>.,;:!?)\\]\'"*_~])',
    '(?<![\\p{L}\\p{N}])(?<mark>[*_~])(?=\\S)(?<inner>[^\\n]*?\\S)\\k<mark>(?![\\p{L}\\p{N}])',
  ].join('|'),
  'gu',
);

const MARKS = { '*': 'strong', _: 'em', '~': 's' };

/** Renders Chat's own text syntax (not Markdown) as nodes; `nameOf` gives the display name of a user id. */
export function chatText(text, nameOf) {
  const fragment = document.createDocumentFragment();
  text.split(/```\n?([\s\S]*?)```/).forEach((part, at) => {
    if (at % 2 === 1) {
      fragment.append(h('pre', {}, h('code', {}, part.replace(/\n$/, ''))));
    } else if (part !== '') {
      fragment.append(...blocks(at === 0 ? part : part.replace(/^\n/, ''), nameOf));
    }
  });
  return fragment;
}

const KINDS = [
  { kind: 'ul', test: /^\s*[*-] +(?=\S)/ },
  { kind: 'blockquote', test: /^> ?/ },
];

function blocks(text, nameOf) {
  const runs = [];
  for (const line of text.split('\n')) {
    const kind = KINDS.find((it) => it.test.test(line));
    const content = kind ? line.replace(kind.test, '') : line;
    if (runs.at(-1)?.kind === kind?.kind && runs.length > 0) {
      runs.at(-1).lines.push(content);
    } else {
      runs.push({ kind: kind?.kind, lines: [content] });
    }
  }
  return runs.map(({ kind, lines }) => {
    if (kind === 'ul') {
      return h('ul', {}, lines.map((line) => h('li', {}, inline(line, nameOf))));
    }
    return h(kind ?? 'div', { class: kind ? null : 'lines' }, inline(lines.join('\n'), nameOf));
  });
}

function inline(text, nameOf) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(text.slice(from, match.index), ...inlineNode(match, nameOf));
    from = match.index + match[0].length;
  }
  nodes.push(text.slice(from));
  return nodes;
}

function inlineNode(match, nameOf) {
  const { code, link, label, user, bare, mark, inner } = match.groups;
  if (code !== undefined) {
    return [h('code', {}, code)];
  }
  if (link !== undefined) {
    return safeUrl(link) === undefined ? [match[0]] : [outsideLink(link, {}, label ?? link)];
  }
  if (user !== undefined) {
    return [h('span', { class: 'mention' }, `@${nameOf(`users/${user}`)}`)];
  }
  if (bare !== undefined) {
    return [outsideLink(bare, {}, bare)];
  }
  return [h(MARKS[mark], {}, inline(inner, nameOf))];
}
