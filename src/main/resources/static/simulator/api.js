const ROOT = '/simulator/api/';

/** The control API said no, or could not be reached (status 0). */
export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function call(method, path, body) {
  let response;
  try {
    response = await fetch(ROOT + path, {
      method,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: 'no-store',
    });
  } catch (cause) {
    throw new ApiError(0, String(cause));
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new ApiError(response.status, answer.error ?? `HTTP ${response.status}`);
  }
  return answer;
}

const query = (parameters) => new URLSearchParams(parameters).toString();

export const words = (language) => call('GET', `words?${query({ language })}`);
export const users = () => call('GET', 'users');
export const speak = (user, locale) => call('PATCH', user, { locale });
export const spaces = (person) => call('GET', `spaces?${query({ as: person })}`);
export const transcript = (space, person) => call('GET', `${space}/transcript?${query({ as: person })}`);
export const add = (space, invitation) => call('POST', `${space}/add`, invitation);
export const write = (space, message) => call('POST', `${space}/messages`, message);
export const command = (id, invocation) => call('POST', `commands/${id}`, invocation);
export const click = (press) => call('POST', 'clicks', press);
export const dialogs = (person) => call('GET', `dialogs?${query({ as: person })}`);
export const submit = (dialog, form) => call('POST', `dialogs/${encodeURIComponent(dialog)}/submit`, form);
export const cancel = (dialog) => call('POST', `dialogs/${encodeURIComponent(dialog)}/cancel`, {});
export const deliveries = (limit) => call('GET', `deliveries?${query({ limit })}`);
export const settings = () => call('GET', 'settings');
export const change = (settings) => call('POST', 'settings', settings);
export const reset = () => call('POST', 'reset', { keepUsers: true });

/**
 * Listens to what happens to a person. `changed` is told `message`, `dialog`, `notice` or `settings` with the space, if
 * any; `connected` is told whether the line is up, and true again after each gap, when all must be fetched anew.
 */
export function listen(person, changed, connected) {
  const source = new EventSource(`${ROOT}events?${query({ as: person })}`);
  for (const kind of ['message', 'dialog', 'notice', 'settings']) {
    source.addEventListener(kind, (event) => changed(kind, spaceIn(event.data)));
  }
  source.addEventListener('open', () => connected(true));
  source.addEventListener('error', () => connected(false));
  return () => source.close();
}

function spaceIn(data) {
  try {
    return JSON.parse(data).space;
  } catch {
    return undefined;
  }
}
