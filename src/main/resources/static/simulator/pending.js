import * as api from './api.js';

const LOOK_MS = 700;
const LONGEST_MS = 90_000;
const ONGOING = /PENDING|RUNNING|PROGRESS|WAITING|RETRY|QUEUED|SENDING|OPEN/i;

/** The deliveries to the app that have not ended yet; `changed` is called when one ends. */
export function pending(changed) {
  const waiting = new Map();
  let timer;

  const over = (id) => {
    if (waiting.delete(id)) {
      changed();
    }
  };

  async function look() {
    timer = undefined;
    const known = new Map((await api.deliveries(50).catch(() => [])).map((it) => [it.id, it]));
    const now = performance.now();
    for (const [id, { since }] of waiting) {
      const delivery = known.get(id);
      if ((delivery && !ONGOING.test(delivery.state)) || now - since > LONGEST_MS) {
        over(id);
      }
    }
    lookLater();
  }

  function lookLater() {
    if (timer === undefined && waiting.size > 0) {
      timer = setTimeout(look, LOOK_MS);
    }
  }

  return {
    add(delivery, space, thread) {
      if (delivery?.id !== undefined && ONGOING.test(delivery.state ?? 'PENDING')) {
        waiting.set(delivery.id, { space, thread, since: performance.now() });
        changed();
        lookLater();
      }
    },
    /** An app's message that is the last of its thread ends the wait in that thread. */
    saw({ messages = [] }) {
      const last = new Map(messages.map((it) => [it.thread?.name, it]));
      [...waiting].filter(([, { thread }]) => thread && last.get(thread)?.sender?.type === 'BOT')
        .forEach(([id]) => waiting.delete(id));
    },
    in: (space) => [...waiting.values()].filter((it) => it.space === space).length,
    forget() {
      waiting.clear();
    },
  };
}
