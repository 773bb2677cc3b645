/* Our own line drawings on a 24 by 24 grid, so that no icon font is fetched from anywhere. */
const LINES = {
  dot: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c.6-4 3.8-6 8-6s7.4 2 8 6',
  people: 'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 20c.5-3.5 3-5.2 6.5-5.2s6 1.7 6.5 5.2M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 15.2c2 .7 3.2 2.3 3.5 4.8',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2',
  mail: 'M3 6h18v12H3zM3.5 6.5l8.5 6.5 8.5-6.5',
  phone: 'M6 3h3l2 5-2.5 1.8a12 12 0 0 0 5.7 5.7L16 13l5 2v3a3 3 0 0 1-3.2 3A16 16 0 0 1 3 6.2 3 3 0 0 1 6 3z',
  star: 'M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z',
  bookmark: 'M7 3h10v18l-5-4-5 4z',
  place: 'M12 21s7-6 7-11.5a7 7 0 0 0-14 0C5 15 12 21 12 21zM12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  calendar: 'M4 5h16v16H4zM4 10h16M8 3v4M16 3v4',
  video: 'M3 6h12v12H3zM15 10.5l6-3v9l-6-3z',
  open: 'M14 4h6v6M20 4l-9 9M11 5H5v14h14v-6',
  'thumb-up': 'M7 11v9H3.5v-9zM7 11l4-8c1.8 0 2.8 1.3 2.4 3l-.8 3.5h5.6a2 2 0 0 1 2 2.5l-1.5 6.3A2.2 2.2 0 0 1 16.5 20H7',
  'thumb-down': 'M7 13V4H3.5v9zM7 13l4 8c1.8 0 2.8-1.3 2.4-3l-.8-3.5h5.6a2 2 0 0 0 2-2.5l-1.5-6.3A2.2 2.2 0 0 0 16.5 4H7',
  send: 'M4 4l17 8-17 8 2.5-8zM6.5 12H13',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM9 14.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M20 12H5M11 5l-7 7 7 7',
  reply: 'M10 6l-6 6 6 6M4 12h9c4.5 0 7 2.5 7 7',
  add: 'M12 5v14M5 12h14',
  more: 'M6 9l6 6 6-6',
  less: 'M6 15l6-6 6 6',
  check: 'M5 12.5l4.5 4.5L19 7',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.5v.3',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.3 9.5a2.7 2.7 0 1 1 4 2.4c-.9.5-1.3 1-1.3 2M12 16.5v.3',
  warning: 'M12 4l9 16H3zM12 10v4.5M12 17v.3',
  language: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c3 2.7 4 5.7 4 9s-1 6.3-4 9c-3-2.7-4-5.7-4-9s1-6.3 4-9z',
  menu: 'M12 5v.3M12 12v.3M12 19v.3',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21',
  edit: 'M4 20l1-4.5L16 4.5l3.5 3.5-11 11zM13.5 7l3.5 3.5',
  school: 'M2 9l10-5 10 5-10 5zM6 11.5V16c3.5 2.7 8.5 2.7 12 0v-4.5M22 9v6',
  chat: 'M4 5h16v12H9l-5 4z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  swap: 'M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4',
  lock: 'M6 11h12v10H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11',
  eye: 'M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  delete: 'M5 7h14M9 7V4h6v3M7 7l1 14h8l1-14M10 11v6M14 11v6',
  bulb: 'M9 18h6M10 21h4M12 3a6 6 0 0 0-3.5 10.9c.7.6 1 1.2 1 2.1h5c0-.9.3-1.5 1-2.1A6 6 0 0 0 12 3z',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  history: 'M4 5v5h5M4.5 10a8 8 0 1 1-.3 4M12 8v4.5l3 1.8',
};

/** Google's names for the same things: `knownIcon` in capitals, `materialIcon` in small letters. */
const ALIASES = {
  description: 'document', article: 'document', menu_book: 'document', picture_as_pdf: 'document', library_books: 'document',
  multiple_people: 'people', group: 'people', groups: 'people', support_agent: 'people', diversity_3: 'people',
  account_circle: 'person', badge: 'person', contact_support: 'help', email: 'mail', call: 'phone', map_pin: 'place',
  location_on: 'place', schedule: 'clock', hourglass_empty: 'clock', pending: 'clock', timer: 'clock', update: 'history',
  invite: 'calendar', event: 'calendar', event_seat: 'calendar', today: 'calendar', video_camera: 'video',
  video_play: 'video', open_in_new: 'open', link: 'open', thumb_up: 'thumb-up', thumb_down: 'thumb-down', cancel: 'close',
  arrow_back: 'back', forward: 'swap', swap_horiz: 'swap', move_up: 'swap', done: 'check', check_circle: 'check',
  task_alt: 'check', verified: 'check', error: 'warning', report: 'warning', gpp_maybe: 'lock', shield: 'lock',
  security: 'lock', privacy_tip: 'lock', translate: 'language', more_vert: 'menu', more_horiz: 'menu', forum: 'chat',
  chat_bubble: 'chat', question_answer: 'chat', sms: 'chat', help_outline: 'help', quiz: 'help', lightbulb: 'bulb',
  tips_and_updates: 'bulb', expand_more: 'more', expand_less: 'less', visibility: 'eye', edit_note: 'edit',
  rate_review: 'edit', undo: 'reply', replay: 'history', restart_alt: 'history',
};

const SVG = 'http://www.w3.org/2000/svg';

/** Draws an icon by our name or Google's; a name we do not draw becomes a dot. */
export function icon(name) {
  const key = String(name ?? '').toLowerCase().replace(/_icon$/, '');
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', LINES[ALIASES[key] ?? key] ?? LINES.dot);
  svg.append(path);
  return svg;
}

/** Draws the icon of a card, which names it in one of three ways; pictures from elsewhere are never fetched. */
export function cardIcon(description) {
  const drawn = icon(description.knownIcon ?? description.materialIcon?.name);
  if (description.altText) {
    drawn.removeAttribute('aria-hidden');
    drawn.setAttribute('role', 'img');
    drawn.setAttribute('aria-label', description.altText);
  }
  return drawn;
}
