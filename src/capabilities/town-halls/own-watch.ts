/**
 * One's own questions on the participants' page: where they stand follows from the parts that all are sent, as far as it can; the rest is
 * asked for when it may have changed, and each reader asks at another moment. Runs in the browser.
 */
import { inLanguage } from './island-words.ts';

const leastMs = 300;
const spreadMs = 1_700;
/** What waits for a moderator is seen by those who run the meeting only, so nobody is told of it: it is asked for. */
const waitingMs = 20_000;

export interface OwnWatch {
  /** The parts have changed. */
  look(): void;
  /** Asks the server now. */
  refresh(): Promise<void>;
  close(): void;
}

export function watchOwn(parts: {
  readonly root: HTMLElement;
  readonly page: string;
  readonly positionWords: string;
  readonly changed: (label: string) => void;
}): OwnWatch {
  const { root } = parts;
  let due: number | undefined;
  const timer = window.setInterval(() => {
    if (!document.hidden && owned().some(({ dataset }) => dataset['state'] === 'waiting')) soon();
  }, waitingMs);

  const owned = (): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-own-question]')];
  const label = (own: HTMLElement): HTMLElement | null => own.querySelector('[data-position]');

  function soon(): void {
    due ??= window.setTimeout(
      () => {
        due = undefined;
        void refresh();
      },
      leastMs + Math.random() * spreadMs,
    );
  }

  function look(): void {
    const queue = root.querySelector('[data-list="queue"]');
    const floor = root.querySelector<HTMLElement>('[data-part="floor"]')?.dataset['question'];
    const ids = [...(queue?.children ?? [])]
      .filter((card) => !card.hasAttribute('data-gone'))
      .map((card) => card.querySelector<HTMLElement>('[data-support]')?.dataset['support']);
    for (const own of owned()) {
      const { ownQuestion: id = '', state } = own.dataset;
      const at = ids.indexOf(id);
      if (at >= 0 && state === 'queued') {
        const place = label(own);
        if (place !== null) place.textContent = parts.positionWords.replace('#', inLanguage(at + 1));
      }
      const known = at >= 0 ? 'queued' : floor === id ? 'floor' : undefined;
      // Beyond those that are shown nothing can be told from here.
      const left = known === undefined && (state === 'floor' || (state === 'queued' && own.dataset['seen'] === 'yes'));
      if (at >= 0) own.dataset['seen'] = 'yes';
      if (left || (known !== undefined && known !== state)) soon();
    }
  }

  async function refresh(): Promise<void> {
    try {
      const answer = await fetch(`${parts.page}/mine`, { headers: { accept: 'text/html' } });
      if (!answer.ok) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-own]');
      const old = root.querySelector('[data-own]');
      if (
        fresh === null ||
        old === null ||
        (old.contains(document.activeElement) && document.activeElement?.matches('textarea'))
      )
        return;
      const before = new Map(owned().map(({ dataset }) => [dataset['ownQuestion'], dataset['state']]));
      old.replaceWith(document.importNode(fresh, true));
      for (const own of owned()) {
        const { ownQuestion: id, state } = own.dataset;
        if (before.has(id) && before.get(id) !== state) parts.changed(label(own)?.textContent ?? '');
      }
      look();
    } catch {
      // No line at the moment: the next change or look brings it.
    }
  }

  return {
    look,
    refresh,
    close: () => {
      clearInterval(timer);
      clearTimeout(due);
    },
  };
}
