/**
 * Takes over the parts of a page that changed, as the server sends them; see platform/live/live-parts.ts. Without it the page is as it
 * was when it was asked for. Where server-sent events do not get through, the page is fetched every ten seconds instead.
 */
import { arrangeWhenLeft } from './held-list.ts';

interface Message {
  readonly parts: readonly (readonly [id: string, html: string, list?: string])[];
  readonly counts: Readonly<Record<string, number>>;
  readonly order: Readonly<Record<string, readonly string[]>>;
}

const pollMs = 10_000;
/** At least so long between two looks for what is lacking, each at another moment for each reader. */
const lackMs = 2_000 + 4_000 * Math.random();

const reachable = 'a, button, summary, input, select, textarea';

/** Where words are lost when it is replaced; a choice that was not sent is made again. */
const typedIn = 'textarea, select, input:not([type=radio], [type=checkbox])';

class LiveParts extends HTMLElement {
  #events: EventSource | undefined;
  #timer: number | undefined;
  #seq = 0;
  readonly #counts = new Map<string, number>();

  connectedCallback(): void {
    this.#seq = Number(this.dataset['seq'] ?? 0);
    document.addEventListener('visibilitychange', this.#seen);
    this.#listen();
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    this.#rest();
  }

  #rest(): void {
    this.#events?.close();
    this.#events = undefined;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** A hidden page lets go of its line; when it is seen again it is told what it lacks. */
  readonly #seen = (): void => {
    this.#rest();
    if (!document.hidden) this.#listen();
  };

  #listen(): void {
    const source = this.getAttribute('src');
    if (source === null || !('EventSource' in window)) return this.#poll();
    const events = new EventSource(`${source}?after=${this.#seq}`);
    this.#events = events;
    events.addEventListener('parts', (event) => {
      this.#seq = Number(event.lastEventId);
      this.take(JSON.parse(event.data as string) as Message);
    });
    events.addEventListener('open', () => {
      this.dataset['line'] = 'open';
      clearInterval(this.#timer);
      this.#timer = undefined;
    });
    events.addEventListener('error', () => {
      this.dataset['line'] = 'lost';
      this.#poll();
      if (events.readyState === EventSource.CLOSED)
        setTimeout(() => this.#events === events && this.isConnected && (this.#rest(), this.#listen()), 3 * pollMs);
    });
  }

  #poll(): void {
    this.#timer ??= window.setInterval(() => void this.#fetch(), pollMs);
  }

  async #fetch(): Promise<void> {
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
      if (!answer.ok) return;
      const page = new DOMParser()
        .parseFromString(await answer.text(), 'text/html')
        .querySelector<HTMLElement>('live-parts');
      if (page === null) return;
      this.dataset['line'] = 'open';
      this.#seq = Number(page.dataset['seq'] ?? this.#seq);
      const order: Record<string, string[]> = {};
      const parts = [...page.querySelectorAll<HTMLElement>('[data-part]')].map((part) => {
        const list = part.closest<HTMLElement>('[data-list]')?.dataset['list'];
        if (list !== undefined) (order[list] ??= []).push(part.dataset['part']!);
        const id = part.dataset['part']!;
        return list === undefined ? ([id, part.outerHTML] as const) : ([id, part.outerHTML, list] as const);
      });
      for (const list of this.querySelectorAll<HTMLElement>('[data-list]')) order[list.dataset['list']!] ??= [];
      const counts: Record<string, number> = {};
      for (const shown of page.querySelectorAll<HTMLElement>('[data-count]'))
        counts[shown.dataset['count']!] = Number(shown.dataset['value'] ?? 0);
      this.take({ parts, counts, order });
    } catch {
      // No line at the moment: the next look brings it.
    }
  }

  take({ parts, counts, order }: Message): void {
    for (const [id, html, list] of parts) this.#put(id, html, list);
    for (const [list, ids] of Object.entries(order)) this.#arrange(list, ids);
    for (const [name, count] of Object.entries(counts)) this.#counts.set(name, count);
    for (const shown of this.querySelectorAll<HTMLElement>('[data-count]')) {
      const count = this.#counts.get(shown.dataset['count']!);
      if (count === undefined) continue;
      shown.dataset['value'] = String(count);
      shown.textContent = count.toLocaleString(document.documentElement.lang);
    }
    for (const shown of this.querySelectorAll<HTMLElement | SVGElement>('[data-share]')) {
      const { share = '', shareOf = '' } = shown.dataset;
      const [count, all] = [this.#counts.get(share), this.#counts.get(shareOf)];
      if (count === undefined || all === undefined) continue;
      const part = all === 0 ? 0 : count / all;
      if (shown instanceof SVGElement) shown.setAttribute('width', `${Math.round(part * 10_000) / 100}%`);
      else shown.textContent = part.toLocaleString(document.documentElement.lang, { style: 'percent' });
    }
    this.dispatchEvent(new CustomEvent('parts-taken', { bubbles: true }));
  }

  #find = (id: string): HTMLElement | null => this.querySelector(`[data-part="${CSS.escape(id)}"]`);

  #put(id: string, html: string, list: string | undefined): void {
    const template = document.createElement('template');
    template.innerHTML = html;
    const fresh = template.content.firstElementChild;
    const old = this.#find(id);
    if (fresh === null || old?.outerHTML === html) return;
    // Somebody typing in it is not interrupted; the next change brings both.
    if (old?.contains(document.activeElement) === true && document.activeElement?.matches(typedIn)) return;
    if (old !== null) {
      const focus = placeOfFocus(old);
      old.replaceWith(fresh);
      fresh.querySelectorAll<HTMLElement>(reachable)[focus]?.focus({ preventScroll: true });
    } else this.querySelector(`[data-list="${CSS.escape(list ?? '')}"]`)?.append(fresh);
  }

  #arrange(list: string, ids: readonly string[]): void {
    const place = this.querySelector<HTMLElement>(`[data-list="${CSS.escape(list)}"]`);
    if (place === null) return;
    const wanted = new Set(ids);
    const children = Array.from(place.children) as HTMLElement[];
    for (const child of children) child.toggleAttribute('data-gone', !wanted.has(child.dataset['part'] ?? ''));
    arrangeWhenLeft(
      place,
      children.some((child, at) => child.dataset['part'] !== ids[at]),
      () => {
        for (const child of Array.from(place.children))
          if (!wanted.has((child as HTMLElement).dataset['part'] ?? '')) child.remove();
        ids.forEach((id, at) => {
          const part = this.#find(id);
          if (part !== null && place.children[at] !== part) place.insertBefore(part, place.children[at] ?? null);
        });
        this.dispatchEvent(new CustomEvent('parts-taken', { bubbles: true }));
      },
    );
    // Where a list shows the first only, one may come up that was not sent yet.
    if (ids.some((id) => this.#find(id) === null)) this.#lacks();
  }

  #lacking = false;

  #lacks(): void {
    if (this.#lacking) return;
    this.#lacking = true;
    setTimeout(() => void this.#fetch().finally(() => (this.#lacking = false)), lackMs);
  }
}

/** Which of the part's links, buttons and fields has the focus; -1: none. */
const placeOfFocus = (part: HTMLElement): number =>
  [...part.querySelectorAll(reachable)].findIndex((one) => one === document.activeElement);

customElements.define('live-parts', LiveParts);
