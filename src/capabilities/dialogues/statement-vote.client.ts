/**
 * Votes without loading the page, also on a bad line and by single keys. The form underneath works without it; whether a
 * vote counts is decided by the server alone, and what it refuses is said.
 */
import { fetchNext, sendVote, type NextStatement, type Progress, type VoteAnswer } from './send-vote.ts';
import { inPageLanguage, openStage, type OnStage, type Said, type Stage, type Words } from './vote-stage.ts';
import { listenToKeys } from './vote-keys.ts';
import { browserStorage, openVoteQueue, type QueueNews, type VoteQueue } from './vote-queue.ts';

interface Given {
  readonly statement: NextStatement;
  readonly value: Said;
  readonly revision: number;
}

/** So many are fetched at a time, and again when few are left: what can be voted on while the line is down. */
const ahead = 20;
const fewLeft = 8;
/** The second tap of a double tap is not meant for the next statement. */
const tapMs = 300;
/** A vote that has not arrived by then is said to wait. */
const slowMs = 2_000;

class StatementVote extends HTMLElement {
  #words: Words = {};
  #stage!: Stage;
  #queue!: VoteQueue;
  #current: OnStage | undefined;
  #upcoming: NextStatement[] = [];
  /** Newest last: undo takes them back one by one. */
  #given: Given[] = [];
  readonly #seen = new Map<number, NextStatement>();
  #voted = 0;
  #total = 0;
  #fetching = false;
  #allFetched = false;
  #late = false;
  /** A refusal leaves open what stands: the server is asked. */
  #unsure = false;
  #closed = false;
  #shownAt = 0;

  connectedCallback(): void {
    this.#words = JSON.parse(this.dataset['words'] ?? '{}') as Words;
    this.#stage = openStage(this, this.#words);
    this.#voted = Number(this.dataset['voted']);
    this.#total = Number(this.dataset['total']);
    this.#current = read<OnStage>(this.dataset['first']);
    const last = read<Given>(this.dataset['last']);
    if (last !== undefined) this.#given.push(last);
    const [api, tag] = [this.#attribute('api'), this.#attribute('tag')];
    this.#queue = openVoteQueue<VoteAnswer>({
      name: this.#attribute('queue'),
      storage: browserStorage(),
      send: (vote) => sendVote(api, tag, vote),
      after: (ms, run) => void setTimeout(run, ms),
      tell: (news) => this.#hear(news),
    });
    this.#listen();
    this.#takeUpLeftovers();
    void this.#fetch();
  }

  #listen(): void {
    this.#form('card').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#vote(Number((event.submitter as HTMLButtonElement | null)?.value) as Said);
    });
    this.#form('undo').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#undo();
    });
    const { signal } = this.#leaving;
    const again = (): void => {
      this.#queue.flush();
      void this.#fetch();
    };
    window.addEventListener('online', again, { signal });
    document.addEventListener('visibilitychange', () => document.hidden || again(), { signal });
    listenToKeys({
      root: this,
      storage: browserStorage(),
      words: { on: this.#say('keysOn'), off: this.#say('keysOff') },
      vote: (value) => this.#vote(value),
      undo: () => this.#undo(),
      signal,
    });
  }

  readonly #leaving = new AbortController();

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  /** Votes of an earlier visit that have not arrived: sent now, and not asked for again. */
  #takeUpLeftovers(): void {
    const left = this.#queue.waiting();
    if (left.length === 0) return;
    const newest = new Map(left.map((vote) => [vote.statement, vote]));
    this.#voted += [...newest.values()].filter(({ value }) => value !== null).length;
    this.#late = true;
    this.#stage.progress(this.#progress());
    this.#stage.waiting(left.length);
    const said = newest.get(this.#current?.number ?? -1);
    // Whoever asked for this very statement wants to see it, with what they said last.
    if (said !== undefined && this.#current !== undefined && new URLSearchParams(location.search).has('statement')) {
      this.#current = { ...this.#current, revision: said.revision + 1, standing: said.value ?? undefined };
      this.#appear('');
    } else if (said !== undefined) this.#advance();
    this.#queue.flush();
  }

  #vote(value: Said): void {
    const current = this.#current;
    if (current === undefined || this.#closed || performance.now() - this.#shownAt < tapMs) return;
    this.#stage.settle();
    const { number: statement, revision } = current;
    this.#seen.set(statement, current);
    this.#given.push({ statement: current, value, revision });
    if (current.standing === undefined) this.#voted += 1;
    this.#stage.last(this.#given.at(-1));
    this.#advance(this.#say(`said.${value}`));
    this.#put({ statement, revision, value });
  }

  #undo(): void {
    const last = this.#given.pop();
    if (last === undefined || this.#closed) return;
    const { statement, revision } = last;
    if (this.#current !== undefined) this.#upcoming.unshift(this.#current);
    this.#upcoming = this.#upcoming.filter(({ number }) => number !== statement.number);
    this.#current = { ...statement, revision: revision + 2, standing: undefined };
    this.#voted -= 1;
    this.#stage.last(this.#given.at(-1));
    this.#appear(this.#say('said.back'));
    this.#put({ statement: statement.number, revision: revision + 1, value: null });
  }

  #put(vote: Parameters<VoteQueue['put']>[0]): void {
    this.#stage.progress(this.#progress());
    this.#queue.put(vote);
    if (this.#late) this.#stage.waiting(this.#queue.waiting().length);
    else setTimeout(() => this.#queue.waiting().length > 0 && this.#wait(), slowMs);
  }

  #wait(): void {
    this.#late = true;
    this.#stage.waiting(this.#queue.waiting().length);
  }

  #advance(said = ''): void {
    this.#current = unsaid(this.#upcoming.shift());
    this.#appear(said);
    if (this.#upcoming.length < fewLeft) void this.#fetch();
  }

  #appear(said: string): void {
    const current = this.#current;
    this.#stage.show(current, current === undefined && !this.#allFetched);
    this.#shownAt = performance.now();
    const next = current === undefined ? '' : this.#say('next', inPageLanguage(current).text);
    if (said !== '') this.#stage.say(`${said} ${next}`);
  }

  async #fetch(): Promise<void> {
    if (this.#fetching || this.#closed) return;
    this.#fetching = true;
    const found = await fetchNext(this.#attribute('api'), ahead);
    this.#fetching = false;
    if (found === undefined) return;
    if (found.tag !== this.#attribute('tag')) return this.#halt('another-participant');
    const waits = new Set(this.#queue.waiting().map(({ statement }) => statement));
    const known = new Set([...this.#upcoming, ...(this.#current ? [this.#current] : [])].map(({ number }) => number));
    // Also what was refused: the list may be a second old.
    const fresh = found.statements.filter(
      ({ number }) => !waits.has(number) && !known.has(number) && !this.#seen.has(number),
    );
    if (this.#unsure && waits.size === 0) this.#sync(found.progress);
    this.#upcoming.push(...fresh);
    this.#allFetched = found.statements.length < ahead;
    if (this.#current !== undefined) return;
    this.#current = unsaid(this.#upcoming.shift());
    this.#appear('');
  }

  #hear(news: QueueNews<VoteAnswer>): void {
    const left = this.#queue.waiting().length;
    if (news.kind === 'later') return this.#wait();
    if (news.kind === 'halted') return this.#halt(news.type);
    if (this.#late || left === 0) this.#stage.waiting(left);
    if (news.kind === 'refused') this.#refused(news.type, news.dropped);
    else if (left === 0) {
      this.#sync(news.answer.progress);
    }
    if (left > 0) return;
    if (this.#late) this.#stage.say(this.#say('sent'));
    this.#late = false;
    if (this.#unsure || (this.#upcoming.length < fewLeft && !this.#allFetched)) void this.#fetch();
  }

  #sync({ voted, total }: Progress): void {
    [this.#voted, this.#total, this.#unsure] = [voted, total, false];
    this.#stage.progress({ voted, total });
  }

  #refused(type: string, dropped: readonly { readonly statement: number }[]): void {
    this.#unsure = true;
    const lost = new Set(dropped.map(({ statement }) => statement));
    this.#given = this.#given.filter(({ statement }) => !lost.has(statement.number));
    this.#stage.last(this.#given.at(-1));
    if (type === 'closed') {
      this.#closed = true;
      this.#stage.close();
      return this.#problem(type, String(dropped.length), { href: this.#attribute('page'), label: this.#say('reload') });
    }
    const [first] = lost;
    const about = this.#seen.get(first ?? -1);
    const more = about === undefined ? '' : ` ${this.#say('about', inPageLanguage(about).text)}`;
    const href = `${this.#attribute('page')}?statement=${first}`;
    const link = type === 'voted-meanwhile' ? { href, label: this.#say('seeStanding') } : undefined;
    return this.#problem(type, more, link);
  }

  /** Nothing is sent until the page is loaded again, so nothing more is asked. */
  #halt(type: string): void {
    this.#closed = true;
    this.#stage.close();
    const page = this.#attribute('page');
    const href = type === 'sign-in' ? `/sign-in?return=${encodeURIComponent(page)}` : page;
    this.#problem(type, '', { href, label: this.#say(type === 'sign-in' ? 'signIn' : 'reload') });
  }

  #problem(type: string, more: string, link: Parameters<Stage['problem']>[1]): void {
    const sentence = this.#words[`problem.${type}`] ?? this.#say('problem.other');
    this.#stage.problem(sentence.includes('#') ? sentence.replace('#', more) : sentence + more, link);
  }

  readonly #progress = (): Progress => ({ voted: this.#voted, total: this.#total });
  readonly #say = (key: string, put = ''): string => (this.#words[key] ?? '').replace('#', () => put);
  readonly #attribute = (name: string): string => this.getAttribute(name) ?? '';
  readonly #form = (name: string): HTMLFormElement => this.querySelector<HTMLFormElement>(`form[data-${name}]`)!;
}

const unsaid = (next: NextStatement | undefined): OnStage | undefined => next && { standing: undefined, ...next };

const read = <T>(text: string | undefined): T | undefined =>
  text === undefined || text === '' ? undefined : (JSON.parse(text) as T);

customElements.define('statement-vote', StatementVote);
