/**
 * Keeps a part of a page up to date: told by server-sent events that something changed, it fetches the page again and
 * takes over the element with the same id. Where events do not get through, it looks every `poll` seconds instead.
 */
const firstRetryMs = 2_000;

const typed = 'textarea, input:not([type=checkbox], [type=radio], [type=hidden])';
const ticks = 'input[type=checkbox]';
/** By the visitor, and not by the page. */
const isTicked = ({ checked, defaultChecked }: HTMLInputElement): boolean => checked && !defaultChecked;
const tickOf = ({ name, value }: HTMLInputElement): string => `${name} ${value}`;

class LiveRegion extends HTMLElement {
  #events: EventSource | undefined;
  #timer: number | undefined;
  #fetching = false;
  #again = false;

  connectedCallback(): void {
    document.addEventListener('visibilitychange', this.#seen);
    this.#listen();
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    this.#events?.close();
    clearInterval(this.#timer);
  }

  /** A hidden page lets go of its connection; when it is seen again it catches up. */
  readonly #seen = (): void => {
    this.#events?.close();
    this.#events = undefined;
    clearInterval(this.#timer);
    if (document.hidden) return;
    this.#listen();
    void this.#refresh();
  };

  #listen(): void {
    const source = this.getAttribute('src');
    if (source === null || !('EventSource' in window)) return this.#poll();
    const events = new EventSource(source);
    this.#events = events;
    const changed = (): void => void this.#refresh();
    events.addEventListener('change', changed);
    events.addEventListener('message', changed);
    let failed = false;
    events.addEventListener('open', () => {
      clearInterval(this.#timer);
      this.#timer = undefined;
      // What changed while the line was down was missed.
      if (failed) changed();
      failed = false;
    });
    events.addEventListener('error', () => {
      failed = true;
      this.#poll();
      // The browser gives up for good on some answers; try again later.
      if (events.readyState === EventSource.CLOSED)
        setTimeout(() => this.#events === events && this.isConnected && this.#relisten(), firstRetryMs * 15);
    });
  }

  #relisten(): void {
    this.#events?.close();
    this.#listen();
  }

  #poll(): void {
    if (this.#timer !== undefined) return;
    const seconds = Math.max(2, Number(this.getAttribute('poll') ?? 10));
    this.#timer = window.setInterval(() => void this.#refresh(), seconds * 1_000);
  }

  async #refresh(): Promise<void> {
    if (this.#fetching) {
      this.#again = true;
      return;
    }
    this.#fetching = true;
    try {
      const answer = await fetch(this.getAttribute('refresh') ?? location.href, { headers: { accept: 'text/html' } });
      if (answer.ok) this.#take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    } catch {
      // No connection at the moment: the next event or look brings it.
    } finally {
      this.#fetching = false;
      if (this.#again) {
        this.#again = false;
        void this.#refresh();
      }
    }
  }

  #take(fresh: Document): void {
    const next = fresh.getElementById(this.id);
    if (next === null || next.innerHTML === this.#last()) return;
    const focused = this.contains(document.activeElement) ? document.activeElement : null;
    // A person typing inside is not interrupted.
    if (focused?.matches('input:not([type=checkbox], [type=radio]), textarea, select')) return;
    // Nor does what they have typed and not sent yet go away.
    if ([...this.querySelectorAll<HTMLInputElement>(typed)].some(({ value, defaultValue }) => value !== defaultValue)) return;
    const ticked = new Set([...this.querySelectorAll<HTMLInputElement>(ticks)].filter(isTicked).map(tickOf));
    const focusAgain = focused && pathTo(focused, this);
    const open = [...this.querySelectorAll('details')].map((details) => details.open);
    this.replaceChildren(...[...next.childNodes].map((node) => document.importNode(node, true)));
    this.#shown = next.innerHTML;
    this.querySelectorAll('details').forEach((details, at) => {
      if (open[at] !== undefined) details.open = open[at];
    });
    for (const box of this.querySelectorAll<HTMLInputElement>(ticks)) box.checked ||= ticked.has(tickOf(box));
    if (focusAgain) (this.querySelector<HTMLElement>(focusAgain) ?? this).focus({ preventScroll: true });
    const words = next.getAttribute('announce') ?? this.getAttribute('announce');
    if (words !== null) announce(words);
  }

  #shown: string | undefined;
  readonly #last = (): string => this.#shown ?? this.innerHTML;
}

/** A selector from the region to the focused element: its id, or its place. */
function pathTo(element: Element, region: Element): string {
  if (element.id !== '') return `#${CSS.escape(element.id)}`;
  const steps: string[] = [];
  for (let at: Element | null = element; at !== null && at !== region; at = at.parentElement) {
    const place = at.parentElement === null ? 0 : [...at.parentElement.children].indexOf(at);
    steps.unshift(`${at.localName}:nth-child(${place + 1})`);
  }
  return `:scope > ${steps.join(' > ')}`;
}

/** One quiet place for all regions, so that messages do not talk over each other. */
function announce(words: string): void {
  let place = document.getElementById('live-words');
  if (place === null) {
    place = document.createElement('div');
    place.id = 'live-words';
    place.className = 'visually-hidden';
    place.setAttribute('role', 'status');
    document.body.append(place);
  }
  place.textContent = words;
}

customElements.define('live-region', LiveRegion);
