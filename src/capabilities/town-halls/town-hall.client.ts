/**
 * Taking part without loading the page again, also on a bad line: support and questions are sent until they have arrived, what is one's own
 * is put back when parts of the page are replaced, and a lost line is said. The forms underneath work without it.
 */
import { inLanguage } from './island-words.ts';
import { watchOwn, type OwnWatch } from './own-watch.ts';
import { openSupport, type SupportQueue } from './send-support.ts';
import { call, newKey, type Called } from './town-hall-calls.ts';

/** A line that comes back by itself within this is not worth a word. */
const lostMs = 4_000;
/** News that came by another way lately tell that the page is up to date. */
const freshMs = 15_000;
const mostAskTries = 8;

class TownHall extends HTMLElement {
  #words: Record<string, string> = {};
  #mine = new Set<string>();
  #queue!: SupportQueue;
  #own!: OwnWatch;
  #lostTimer: number | undefined;
  #takenAt = 0;
  #said: Record<string, string> = {};
  readonly #leaving = new AbortController();

  connectedCallback(): void {
    this.#words = JSON.parse(this.dataset['words'] ?? '{}') as Record<string, string>;
    this.#mine = new Set((this.dataset['mine'] ?? '').split(' ').filter((id) => id !== ''));
    const api = this.getAttribute('api') ?? '';
    this.#queue = openSupport({
      send: async (question, supports) => {
        const done = await call('PUT', `${api}/questions/${question}/support`, { supports });
        return done.kind === 'done' ? { kind: 'recorded' } : done;
      },
      after: (ms, run) => void setTimeout(run, ms),
      refused: (question, message) => {
        this.#support(question, !this.#mine.has(question));
        this.#refuse(message);
      },
    });
    this.#own = watchOwn({
      root: this,
      page: this.getAttribute('page') ?? '',
      positionWords: this.#words['position'] ?? '',
      changed: (label) => this.#say('saidYours', label),
    });
    this.#said = this.#told();
    const { signal } = this.#leaving;
    this.addEventListener('submit', (event) => this.#submitted(event), { signal });
    this.addEventListener('parts-taken', () => this.#taken(), { signal });
    window.addEventListener('online', () => this.#queue.flush(), { signal });
    const parts = this.querySelector('live-parts');
    if (parts !== null) new MutationObserver(() => this.#line()).observe(parts, { attributeFilter: ['data-line'] });
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
    this.#own.close();
    clearTimeout(this.#lostTimer);
  }

  #submitted(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    const button = form.querySelector<HTMLElement>('[data-support]');
    if (button !== null) {
      event.preventDefault();
      const [question, supports] = [button.dataset['support']!, button.getAttribute('aria-pressed') !== 'true'];
      this.#refuse('');
      this.#support(question, supports);
      this.#queue.want(question, supports);
    } else if (form.id === 'ask-form') {
      event.preventDefault();
      void this.#ask(form);
    } else if (form.action.endsWith('/withdraw')) {
      event.preventDefault();
      void this.#withdraw(form);
    }
  }

  /** Shown at once; the number that the server tells comes after. */
  #support(question: string, supports: boolean): void {
    if (supports) this.#mine.add(question);
    else this.#mine.delete(question);
    const button = this.querySelector(`[data-support="${CSS.escape(question)}"]`);
    const count = button?.closest('form')?.querySelector<HTMLElement>('[data-count]') ?? null;
    if (count !== null) {
      const next = Math.max(0, Number(count.dataset['value'] ?? 0) + (supports ? 1 : -1));
      count.dataset['value'] = String(next);
      count.textContent = inLanguage(next);
    }
    this.#press();
  }

  #press(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-support]')) {
      const mine = this.#mine.has(button.dataset['support']!);
      button.setAttribute('aria-pressed', String(mine));
      button.value = mine ? 'no' : 'yes';
      const label = button.querySelector('[data-label]');
      const words = this.#words[mine ? 'supported' : 'support'] ?? '';
      if (label !== null && label.textContent !== words) label.textContent = words;
    }
  }

  async #ask(form: HTMLFormElement): Promise<void> {
    if (form.dataset['sending'] === 'yes') return;
    form.dataset['sending'] = 'yes';
    const sent = new FormData(form);
    const text = (name: string): string => String(sent.get(name) ?? '');
    const item = text('item');
    const body = {
      form: text('form') === 'spoken' ? 'spoken' : 'written',
      text: text('text'),
      name: text('name'),
      language: text('language'),
      item: item === '' ? null : Number(item),
      interpreted: text('interpreted') === 'yes',
    };
    this.#refuse('');
    const done = await this.#insist(() =>
      call('PUT', `${this.getAttribute('api')}/questions/${text('question')}`, body),
    );
    delete form.dataset['sending'];
    if (done.kind !== 'done')
      return this.#refuse(done.kind === 'later' ? (this.#words['lineLost'] ?? '') : done.message, done);
    const { state } = done.answer as { readonly state: string };
    form.querySelector<HTMLTextAreaElement>('textarea')!.value = '';
    form.querySelector<HTMLInputElement>('[name=question]')!.value = newKey();
    this.#say(state === 'waiting' ? 'waiting' : 'shown');
    await this.#own.refresh();
  }

  async #withdraw(form: HTMLFormElement): Promise<void> {
    const question = form.closest<HTMLElement>('[data-own-question]')?.dataset['ownQuestion'] ?? '';
    this.#refuse('');
    const done = await this.#insist(() => call('DELETE', `${this.getAttribute('api')}/questions/${question}`, {}));
    if (done.kind === 'refused') this.#refuse(done.message, done);
    await this.#own.refresh();
  }

  /** The same thing sent again is one thing, so what did not arrive is sent again. */
  async #insist(send: () => Promise<Called>): Promise<Called> {
    for (let tries = 1; ; tries += 1) {
      const done = await send();
      if (done.kind !== 'later' || tries >= mostAskTries || !this.isConnected) return done;
      this.#refuse(this.#words['lineLost'] ?? '');
      await new Promise((resolve) => setTimeout(resolve, 1_000 * tries));
    }
  }

  /** '' takes back what was said before. */
  #refuse(message: string, called?: Called): void {
    const place = this.querySelector<HTMLElement>('[data-refused]');
    if (place === null) return;
    place.textContent = message;
    if (called?.kind !== 'refused' || called.type !== 'sign-in') return;
    const link = document.createElement('a');
    link.href = `/sign-in?return=${encodeURIComponent(location.pathname)}`;
    link.textContent = this.#words['signIn'] ?? '';
    place.append(' ', link);
  }

  #taken(): void {
    this.#takenAt = performance.now();
    this.#press();
    this.#own.look();
    const told = this.#told();
    for (const [key, words] of Object.entries(told))
      if (words !== this.#said[key] && words !== '') this.#say(key, words);
    this.#said = told;
  }

  /** What is worth a word when it changes; support and the order of the queue are not. */
  #told(): Record<string, string> {
    const words = (selector: string): string =>
      (this.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
    return {
      saidStatus: `${words('.status-line')} ${words('.status-title')}`.trim(),
      saidFloor: words('.floor-text') || words('.floor-nobody'),
    };
  }

  #say(key: string, put = ''): void {
    const place = this.querySelector('[data-said]');
    if (place !== null) place.textContent = (this.#words[key] ?? '').replace('#', () => put);
  }

  #line(): void {
    if (this.querySelector<HTMLElement>('live-parts')?.dataset['line'] !== 'lost') {
      clearTimeout(this.#lostTimer);
      this.#lostTimer = undefined;
      if (this.#banner(false)) this.#say('lineBack');
      this.#queue.flush();
      return;
    }
    this.#lostTimer ??= window.setTimeout(() => {
      this.#lostTimer = undefined;
      if (performance.now() - this.#takenAt > freshMs || !navigator.onLine) {
        if (this.#banner(true)) this.#say('lineLost');
      } else this.#line();
    }, lostMs);
  }

  /** Whether that changed something. */
  #banner(lost: boolean): boolean {
    const banner = this.querySelector<HTMLElement>('[data-line-lost]');
    if (banner === null || banner.hidden !== lost) return false;
    banner.hidden = !lost;
    return true;
  }
}

customElements.define('town-hall', TownHall);
