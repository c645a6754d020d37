/**
 * Keeps a part of a page up to date: told by server-sent events that something changed, it fetches the page again and
 * takes over the element with the same id. Where events do not get through, it looks every `poll` seconds instead.
 *
 * A region of several pieces (`data-piece`, each with an id) is taken piece by piece, so that what somebody types in one does not hold
 * back the others. What was typed and not sent is never lost: its piece waits.
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
    if (next === null) return;
    const pieces = [...this.querySelectorAll<HTMLElement>('[data-piece]')];
    const taken = (pieces.length === 0 ? [this] : pieces).filter((piece) => {
      const now = fresh.getElementById(piece.id);
      return now !== null && takeOver(piece, now);
    });
    const words = next.getAttribute('announce') ?? this.getAttribute('announce');
    if (taken.length > 0 && words !== null) announce(words);
  }
}

/** What each shows, as it came. */
const shown = new WeakMap<HTMLElement, string>();

/** Every page that is fetched has fresh keys in its forms: they alone are no change. */
const sameBut = (html: string): string => html.replaceAll(/(<input type="hidden" name="key" value=")[^"]*/g, '$1');

/** Gives whether there was something new that could be taken. */
function takeOver(old: HTMLElement, next: HTMLElement): boolean {
  const html = sameBut(next.innerHTML);
  if (html === (shown.get(old) ?? sameBut(old.innerHTML))) return false;
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  // A person typing inside is not interrupted.
  if (focused?.matches('input:not([type=checkbox], [type=radio]), textarea, select') || isTyped(old)) return false;
  const focusAgain = focused && pathTo(focused, old);
  const ticked = new Set([...old.querySelectorAll<HTMLInputElement>(ticks)].filter(isTicked).map(tickOf));
  const open = [...old.querySelectorAll('details')].map((details) => details.open);
  old.replaceChildren(...[...next.childNodes].map((node) => document.importNode(node, true)));
  shown.set(old, html);
  old.querySelectorAll('details').forEach((details, at) => {
    if (open[at] !== undefined) details.open = open[at];
  });
  for (const box of old.querySelectorAll<HTMLInputElement>(ticks)) box.checked ||= ticked.has(tickOf(box));
  if (focusAgain) (old.querySelector<HTMLElement>(focusAgain) ?? old).focus({ preventScroll: true });
  return true;
}

/** Whether something was typed or chosen in it that was not sent yet; ticks are taken along, so they hold nothing up. */
const isTyped = (region: HTMLElement): boolean =>
  [...region.querySelectorAll<HTMLInputElement>(typed)].some(({ value, defaultValue }) => value !== defaultValue) ||
  [...region.querySelectorAll<HTMLInputElement>('[type=radio]')].some((one) => one.checked !== one.defaultChecked) ||
  [...region.querySelectorAll('select')].some(({ options, selectedIndex }) => {
    const byDefault = [...options].findIndex(({ defaultSelected }) => defaultSelected);
    return selectedIndex !== Math.max(0, byDefault);
  });

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
