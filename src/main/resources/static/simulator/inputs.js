import { freshId, h } from './dom.js';
import { t } from './words.js';

/**
 * An input of a card: its `name`, its `element`, `values()` as Chat sends them, `problem()` in words if the values cannot
 * be sent, `say(problem)` to show it, and `focus()`.
 */
function field(name, element, values, focusable, problem = () => undefined) {
  const note = h('p', { class: 'field-problem', id: freshId('problem'), role: 'alert', hidden: true });
  element.append(note);
  const controls = () => [...element.querySelectorAll('input, select, textarea')];
  return {
    name,
    element,
    values,
    problem,
    focus: () => focusable()?.focus(),
    say(words) {
      note.textContent = words ?? '';
      note.hidden = words === undefined;
      controls().forEach((it) => {
        it.toggleAttribute('aria-invalid', words !== undefined);
        it.setAttribute('aria-errormessage', note.id);
      });
    },
  };
}

const LONGEST_UNSTATED = 32_000;

export function textInput(widget) {
  const id = freshId('input');
  const limit = widget.validation?.characterLimit;
  const many = widget.type === 'MULTIPLE_LINE';
  const kind = { INTEGER: 'numeric', FLOAT: 'decimal', EMAIL: 'email' }[widget.validation?.inputType];
  const control = h(many ? 'textarea' : 'input', {
    id,
    name: widget.name,
    rows: many ? 4 : null,
    type: many ? null : 'text',
    inputmode: kind,
    placeholder: widget.placeholderText ?? (widget.label ? null : widget.hintText),
    autocomplete: 'off',
    data: { test: 'input' },
  });
  control.value = widget.value ?? '';
  const counter = limit ? h('span', { class: 'counter' }) : undefined;
  const count = () => {
    counter.textContent = `${control.value.length} / ${limit}`;
    counter.classList.toggle('over', control.value.length > limit);
  };
  const suggestions = widget.initialSuggestions?.items ?? [];
  const list = suggestions.length > 0 && !many
    ? h('datalist', { id: `${id}-list` }, suggestions.map((it) => h('option', { value: it.text })))
    : undefined;
  if (list) {
    control.setAttribute('list', list.id);
  }
  const element = h(
    'div', { class: 'field' },
    h('label', { for: id }, widget.label ?? widget.hintText ?? widget.name),
    control, list,
    h('div', { class: 'field-foot' }, h('span', {}, widget.label ? widget.hintText : ''), counter),
  );
  const made = field(widget.name, element, () => (control.value === '' ? [] : [control.value]), () => control,
    () => textProblem(control.value, limit ?? LONGEST_UNSTATED, widget.validation?.inputType));
  control.addEventListener('input', () => made.say(undefined));
  if (counter) {
    control.addEventListener('input', count);
    count();
  }
  return made;
}

function textProblem(value, limit, kind) {
  if (value.length > limit) {
    return t('field.tooLong', limit);
  }
  const shape = { INTEGER: /^[+-]?\d+$/, FLOAT: /^[+-]?\d+(\.\d+)?$/, EMAIL: /^[^\s@]+@[^\s@]+\.[^\s@]+$/ }[kind];
  return value !== '' && shape && !shape.test(value) ? t('field.wrongKind') : undefined;
}

export function selectionInput(widget, people) {
  return widget.type === 'DROPDOWN' ? dropdown(widget) : choices(widget, people);
}

function dropdown(widget) {
  const id = freshId('input');
  const chosen = (widget.items ?? []).some((it) => it.selected);
  const control = h(
    'select', { id, name: widget.name, data: { test: 'input' } },
    chosen ? undefined : h('option', { value: '', selected: true }, t('field.choose')),
    (widget.items ?? []).map((it) => h('option', { value: it.value, selected: it.selected === true }, it.text)),
  );
  const element = h('div', { class: 'field' }, h('label', { for: id }, widget.label ?? widget.name), control);
  const made = field(widget.name, element, () => (control.value === '' ? [] : [control.value]), () => control);
  control.addEventListener('change', () => made.say(undefined));
  return made;
}

function choices(widget, people) {
  const group = freshId('group');
  const single = widget.type === 'RADIO_BUTTON';
  const most = widget.type === 'MULTI_SELECT' ? widget.multiSelectMaxSelectedItems ?? 3 : Infinity;
  const items = widget.platformDataSource?.commonDataSource === 'USER'
    ? people.map((it) => ({ text: it.displayName, value: it.name, bottomText: it.email }))
    : widget.items ?? [];
  const element = h(
    'fieldset', { class: `field choices ${widget.type === 'MULTI_SELECT' ? 'many' : ''}`, name: widget.name },
    h('legend', {}, widget.label ?? widget.name),
    items.map((it) => h(
      'label', { class: 'choice' },
      h('input', {
        type: single ? 'radio' : 'checkbox',
        role: widget.type === 'SWITCH' ? 'switch' : null,
        class: widget.type === 'SWITCH' ? 'switch' : null,
        name: group,
        value: it.value,
        checked: it.selected === true,
        data: { test: 'input' },
      }),
      h('span', {}, it.text, it.bottomText ? h('small', {}, it.bottomText) : undefined),
    )),
  );
  const checked = () => [...element.querySelectorAll('input:checked')].map((it) => it.value);
  const made = field(widget.name, element, checked, () => element.querySelector('input'),
    () => (checked().length > most ? t('field.tooMany', most) : undefined));
  element.addEventListener('change', () => made.say(undefined));
  return made;
}

/** The switch or box at the end of a decorated text. */
export function switchControl(widget, label) {
  const box = widget.controlType === 'CHECKBOX' || widget.controlType === 'CHECK_BOX';
  const control = h('input', {
    type: 'checkbox',
    role: box ? null : 'switch',
    class: box ? null : 'switch',
    name: widget.name,
    checked: widget.selected === true,
    'aria-label': label,
    data: { test: 'input' },
  });
  const element = h('div', { class: 'field-inline' }, control);
  return field(widget.name, element, () => (control.checked ? [widget.value ?? 'true'] : []), () => control);
}

export function dateTimePicker(widget) {
  const id = freshId('input');
  const type = { DATE_ONLY: 'date', TIME_ONLY: 'time' }[widget.type] ?? 'datetime-local';
  const control = h('input', { id, name: widget.name, type, data: { test: 'input' } });
  if (widget.valueMsEpoch !== undefined) {
    const iso = new Date(Number(widget.valueMsEpoch)).toISOString();
    control.value = { date: iso.slice(0, 10), time: iso.slice(11, 16) }[type] ?? iso.slice(0, 16);
  }
  const read = () => {
    if (control.value === '') {
      return [];
    }
    return [type === 'time' ? control.value : String(Date.parse(`${control.value}${type === 'date' ? '' : ':00'}Z`))];
  };
  const element = h('div', { class: 'field' }, h('label', { for: id }, widget.label ?? widget.name), control);
  const made = field(widget.name, element, read, () => control);
  control.addEventListener('input', () => made.say(undefined));
  return made;
}

/** Which inputs must be filled before an action may be sent. */
function required(action, inputs) {
  return action.allWidgetsAreRequired === true
    ? inputs
    : inputs.filter((it) => (action.requiredWidgets ?? []).includes(it.name));
}

/** Reads all inputs for an action, those without a value too, or shows what is wrong, puts the focus there and gives nothing. */
export function readForm(action, inputs) {
  const musts = new Set(required(action, inputs));
  const wrong = inputs.filter((it) => {
    const blank = it.values().every((value) => value.trim() === '');
    const problem = musts.has(it) && blank ? t('field.required') : it.problem();
    it.say(problem);
    return problem !== undefined;
  });
  if (wrong.length > 0) {
    wrong[0].focus();
    return undefined;
  }
  return Object.fromEntries(inputs.map((it) => [it.name, it.values()]));
}

/** Marks the inputs that some button of the card needs, so that people see it before they press. */
export function markRequired(actions, inputs) {
  new Set(actions.flatMap((it) => required(it, inputs))).forEach((it) => {
    it.element.querySelector('label, legend')?.append(' ', h('span', { class: 'must', 'aria-hidden': 'true' }, '*'));
    it.element.querySelectorAll('input, select, textarea').forEach((control) => {
      control.setAttribute('aria-required', 'true');
    });
  });
}
