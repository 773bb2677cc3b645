import { freshId, h, outsideLink, safeUrl } from './dom.js';
import { cardText } from './html.js';
import { cardIcon, icon } from './icons.js';
import { dateTimePicker, markRequired, readForm, selectionInput, switchControl, textInput } from './inputs.js';
import { t } from './words.js';

/**
 * Draws one card. `press(target, formInputs)` is called with what was pressed, either `{button}` or `{function,
 * parameters, interaction}`, once the form is in order; it returns a promise until which the button stays busy.
 */
export function card(description, { press, people = [], dialog = false }) {
  const drawing = { press, people, dialog, inputs: [], actions: [] };
  const header = !dialog && description.header?.title ? cardHeader(description.header) : undefined;
  const divided = description.sectionDividerStyle !== 'NO_DIVIDER';
  const sections = (description.sections ?? []).map((it) => section(it, drawing));
  const footer = dialog && description.fixedFooter ? fixedFooter(description.fixedFooter, drawing) : undefined;
  markRequired(drawing.actions, drawing.inputs);
  return h(
    dialog ? 'div' : 'article',
    { class: `card ${divided ? 'divided' : ''}`, data: { test: dialog ? 'dialog-card' : 'card' } },
    header, h('div', { class: 'card-sections' }, sections), footer,
  );
}

/** The buttons under a message. */
export function accessories(widgets, { press }) {
  const drawing = { press, people: [], dialog: false, inputs: [], actions: [] };
  return h('div', { class: 'accessories' }, widgets.map((it) => buttonList(it.buttonList ?? {}, drawing)));
}

function cardHeader(header) {
  const picture = header.imageUrl
    ? h('span', { class: `picture ${header.imageType === 'CIRCLE' ? 'round' : ''}`, role: 'img',
      'aria-label': header.imageAltText ?? '' }, header.title.slice(0, 1))
    : undefined;
  return h('header', { class: 'card-header' }, picture, h(
    'div', {}, h('h3', {}, cardText(header.title)), header.subtitle ? h('p', {}, cardText(header.subtitle)) : undefined,
  ));
}

function section(description, drawing) {
  const widgets = (description.widgets ?? []).map((it) => widget(it, drawing));
  const shown = description.uncollapsibleWidgetsCount ?? 0;
  const title = description.header ? h('h4', { class: 'section-title' }, cardText(description.header)) : undefined;
  if (description.collapsible !== true || widgets.length <= shown) {
    return h('section', { class: 'card-section' }, title, widgets);
  }
  const rest = h('div', { class: 'card-rest', id: freshId('rest'), hidden: true }, widgets.slice(shown));
  const words = (open) => (open
    ? description.collapseControl?.collapseButton?.text ?? t('card.less')
    : description.collapseControl?.expandButton?.text ?? t('card.more'));
  const toggle = h('button', {
    type: 'button', class: 'card-toggle', 'aria-expanded': 'false', 'aria-controls': rest.id, data: { test: 'card-more' },
  }, h('span', {}, words(false)), icon('more'));
  toggle.addEventListener('click', () => {
    rest.hidden = !rest.hidden;
    toggle.setAttribute('aria-expanded', String(!rest.hidden));
    toggle.replaceChildren(h('span', {}, words(!rest.hidden)), icon(rest.hidden ? 'more' : 'less'));
  });
  return h('section', { class: 'card-section' }, title, widgets.slice(0, shown), rest, toggle);
}

const WIDGETS = {
  textParagraph: (it) => h('div', { class: 'paragraph' }, cardText(it.text)),
  decoratedText,
  buttonList,
  divider: () => h('hr'),
  image: (it) => image(it.imageUrl, it.altText),
  textInput: (it, drawing) => input(textInput(it), it, drawing),
  selectionInput: (it, drawing) => input(selectionInput(it, drawing.people), it, drawing),
  dateTimePicker: (it, drawing) => input(dateTimePicker(it), it, drawing),
  columns,
  chipList,
  grid,
  carousel,
};

function widget(description, drawing) {
  const kind = Object.keys(description).find((it) => it in WIDGETS);
  const drawn = kind
    ? WIDGETS[kind](description[kind], drawing)
    : h('p', { class: 'unknown' }, t('card.unknown', Object.keys(description).join(', ')));
  const side = { CENTER: 'centre', END: 'end' }[description.horizontalAlignment];
  return h('div', { class: `widget ${side ?? ''}` }, drawn);
}

function image(address, words) {
  return h('p', { class: 'picture-place', title: address }, icon('eye'), words || t('card.picture'));
}

function input(made, { onChangeAction, buttonId }, drawing) {
  drawing.inputs.push(made);
  if (onChangeAction) {
    made.element.addEventListener('change', () => act({ action: onChangeAction }, buttonId, made.element, drawing));
  }
  return made.element;
}

function decoratedText(description, drawing) {
  const words = [
    description.topLabel ? h('span', { class: 'label' }, cardText(description.topLabel)) : undefined,
    h('span', { class: `decorated-text ${description.wrapText ? 'wrap' : ''}` }, cardText(description.text)),
    description.bottomLabel ? h('span', { class: 'label' }, cardText(description.bottomLabel)) : undefined,
  ];
  const start = description.startIcon ?? description.icon;
  return h(
    'div', { class: 'decorated' },
    start ? h('span', { class: 'decorated-icon' }, cardIcon(start)) : undefined,
    description.onClick
      ? pressable(description, 'decorated-words', words, drawing)
      : h('div', { class: 'decorated-words' }, words),
    description.button ? button(description.button, drawing) : undefined,
    description.switchControl
      ? input(switchControl(description.switchControl, plain(description.text)), description.switchControl, drawing)
      : undefined,
    description.endIcon ? h('span', { class: 'decorated-icon' }, cardIcon(description.endIcon)) : undefined,
  );
}

const plain = (html) => cardText(html).textContent;

function columns(description, drawing) {
  return h('div', { class: 'columns' }, (description.columnItems ?? []).slice(0, 2).map((it) => h(
    'div',
    { class: `column ${it.horizontalSizeStyle === 'FILL_MINIMUM_SPACE' ? 'least' : ''} ${
      { CENTER: 'centre', END: 'end' }[it.horizontalAlignment] ?? ''} ${
      { CENTER: 'middle', BOTTOM: 'bottom' }[it.verticalAlignment] ?? ''}` },
    (it.widgets ?? []).map((inner) => widget(inner, drawing)),
  )));
}

function chipList(description, drawing) {
  return h('div', { class: `chips ${description.layout === 'HORIZONTAL_SCROLLABLE' ? 'scrolls' : ''}` },
    (description.chips ?? []).map((it) => pressable({ ...it, text: undefined }, 'chip',
      [it.icon ? cardIcon(it.icon) : undefined, it.label], drawing)));
}

function grid(description, drawing) {
  const items = (description.items ?? []).map((it) => {
    const words = [
      it.image ? image(it.image.imageUri, it.image.altText) : undefined,
      h('strong', {}, it.title), it.subtitle ? h('span', { class: 'label' }, it.subtitle) : undefined,
    ];
    return description.onClick
      ? pressable({ ...description, extra: [{ key: 'grid_item_identifier', value: it.id ?? '' }] }, 'grid-item', words, drawing)
      : h('div', { class: 'grid-item' }, words);
  });
  return h('div', {}, description.title ? h('h4', { class: 'section-title' }, description.title) : undefined,
    h('div', { class: 'grid' }, items));
}

function carousel(description, drawing) {
  return h('div', { class: 'carousel', tabindex: '0', role: 'group' }, (description.carouselCards ?? []).map((it) => h(
    'div', { class: 'carousel-card' },
    [...(it.widgets ?? []), ...(it.footerWidgets ?? [])].map((inner) => widget(inner, drawing)),
  )));
}

function buttonList(description, drawing) {
  return h('div', { class: 'buttons' }, (description.buttons ?? []).map((it) => button(it, drawing)));
}

const STYLES = { FILLED: 'filled', FILLED_TONAL: 'tonal', BORDERLESS: 'borderless' };

function button(description, drawing, extra = {}) {
  const bare = !description.text;
  const style = extra.style ?? STYLES[description.type] ?? (description.color ? 'filled' : 'outlined');
  const words = [
    description.icon ? cardIcon(description.icon) : undefined,
    bare ? undefined : h('span', { class: 'button-words' }, description.text),
  ];
  const drawn = pressable(description, `button ${style} ${bare ? 'bare' : ''}`, words, drawing, extra.test);
  if (bare || description.altText) {
    const name = description.altText ?? description.icon?.altText ?? '';
    drawn.setAttribute('aria-label', bare ? name : `${description.text}: ${name}`);
    drawn.title = name;
  }
  if (description.color && style === 'filled') {
    paint(drawn, description.color);
  }
  return drawn;
}

/** Paints a button in the bot's colour, its words dark or light, whichever can be read (WCAG relative luminance). */
function paint(element, { red = 0, green = 0, blue = 0 }) {
  const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  element.style.setProperty('--paint', `rgb(${[red, green, blue].map((it) => Math.round(it * 255)).join(' ')})`);
  element.style.setProperty('--paint-words', light > 0.18 ? '#111' : '#fff');
}

/** A link, a menu or a button, as the `onClick` of its description says. */
function pressable(description, style, words, drawing, test = 'button') {
  const { onClick = {}, buttonId, disabled } = description;
  const data = { test, button: buttonId };
  if (onClick.openLink && safeUrl(onClick.openLink.url) && !disabled) {
    return outsideLink(onClick.openLink.url, { class: `${style} leads-out`, data }, words);
  }
  if (onClick.overflowMenu) {
    return menu(description, style, words, drawing);
  }
  const submits = drawing.dialog && onClick.action !== undefined;
  const element = h('button', { type: 'button', class: style, disabled: disabled === true, data }, words);
  if (submits && test === 'button') {
    element.classList.add('submits');
  }
  if (onClick.action) {
    drawing.actions.push(onClick.action);
  }
  element.addEventListener('click', () => act(onClick, buttonId, element, drawing, description.extra));
  return element;
}

async function act({ action }, buttonId, element, drawing, extra = []) {
  if (!action || element.getAttribute('aria-busy') === 'true') {
    return;
  }
  const form = readForm(action, drawing.inputs);
  if (form === undefined) {
    return;
  }
  element.setAttribute('aria-busy', 'true');
  element.classList.toggle('spins', action.loadIndicator !== 'NONE');
  try {
    const parameters = Object.fromEntries([...(action.parameters ?? []), ...extra].map((it) => [it.key, it.value]));
    const target = buttonId && extra.length === 0
      ? { button: buttonId }
      : { function: action.function, parameters, interaction: action.interaction };
    await drawing.press(target, form);
  } finally {
    element.removeAttribute('aria-busy');
    element.classList.remove('spins');
  }
}

function menu(description, style, words, drawing) {
  const list = h('div', { class: 'menu', role: 'menu', popover: 'auto', id: freshId('menu') },
    (description.onClick.overflowMenu.items ?? []).map((it) => {
      const item = pressable(it, 'menu-item', [it.startIcon ? cardIcon(it.startIcon) : undefined, it.text], drawing);
      item.setAttribute('role', 'menuitem');
      item.addEventListener('click', () => list.hidePopover());
      return item;
    }));
  const opener = h('button', {
    type: 'button', class: style, 'aria-haspopup': 'menu', popovertarget: list.id, data: { test: 'button' },
    disabled: description.disabled === true,
  }, words.some(Boolean) ? words : icon('menu'));
  list.addEventListener('toggle', (event) => {
    if (event.newState === 'open') {
      const at = opener.getBoundingClientRect();
      list.style.left = `${Math.max(8, Math.min(at.left, innerWidth - list.offsetWidth - 8))}px`;
      list.style.top = `${Math.min(at.bottom + 4, innerHeight - list.offsetHeight - 8)}px`;
      list.querySelector('button, a')?.focus();
    }
  });
  return h('span', {}, opener, list);
}

function fixedFooter({ primaryButton, secondaryButton }, drawing) {
  return h(
    'footer', { class: 'card-footer' },
    secondaryButton ? button(secondaryButton, drawing, { style: 'borderless' }) : undefined,
    primaryButton ? button(primaryButton, drawing, { style: 'filled', test: 'dialog-submit' }) : undefined,
  );
}
