/**
 * Makes an element. Properties are attributes, except `class`, `data` (an object of data attributes) and `on` (an
 * object of listeners). Text only ever enters as text nodes.
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (name === 'on') {
      Object.entries(value).forEach(([event, listener]) => element.addEventListener(event, listener));
    } else if (name === 'data') {
      Object.entries(value)
        .filter(([, content]) => content !== undefined && content !== null)
        .forEach(([key, content]) => { element.dataset[key] = content; });
    } else {
      element.setAttribute(name === 'class' ? 'class' : name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(Infinity).filter((it) => it !== undefined && it !== null && it !== false && it !== ''));
  return element;
}

/** Gives a parent exactly these children in this order, and leaves alone those that already stand right. */
export function arrange(parent, children) {
  const wanted = new Set(children);
  [...parent.childNodes].filter((it) => !wanted.has(it)).forEach((it) => it.remove());
  children.forEach((child, at) => {
    if (parent.childNodes[at] !== child) {
      parent.insertBefore(child, parent.childNodes[at] ?? null);
    }
  });
}

let lastId = 0;

/** A fresh element id, for tying labels and descriptions to inputs. */
export function freshId(prefix) {
  lastId += 1;
  return `${prefix}-${lastId}`;
}

/** Only these addresses become links; everything else stays text. */
export function safeUrl(address) {
  try {
    const url = new URL(address);
    return ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** A link that leaves the page, or plain text if its address is not safe. */
export function outsideLink(address, properties, ...children) {
  const url = safeUrl(address);
  return url === undefined
    ? h('span', {}, ...children)
    : h('a', { ...properties, href: url, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}

/**
 * Remembers what was drawn: `keep(key, content, draw)` draws anew only if the content (anything JSON can say) changed, so
 * focus and what is typed stay where they are.
 */
export function keeper() {
  const kept = new Map();
  const keep = (key, content, draw) => {
    const said = JSON.stringify(content);
    if (kept.get(key)?.said !== said) {
      kept.set(key, { said, element: draw() });
    }
    return kept.get(key).element;
  };
  keep.forget = () => kept.clear();
  return keep;
}
