/** What the page and its worker say to each other while a result is counted again on the reader's own machine. */

export interface RecountAsked {
  /** Of the file with ballots, rule and outcome. */
  readonly source: string;
  /** The digest that the page shows. */
  readonly digest: string;
}

export type RecountTold =
  /** `total` where the server says how long the file is. */
  | { readonly step: 'download'; readonly bytes: number; readonly total: number | undefined }
  | { readonly step: 'digest' }
  | { readonly step: 'count'; readonly done: number; readonly total: number }
  | { readonly step: 'verdict'; readonly verdict: Verdict };

export type Verdict =
  | { readonly kind: 'agrees'; readonly bytes: number }
  | { readonly kind: 'differs'; readonly differences: readonly Difference[] }
  | { readonly kind: 'failed'; readonly why: 'network' }
  | { readonly kind: 'failed'; readonly why: 'status'; readonly status: number };

export type Difference =
  /** `why` is English, for whoever looks into it. */
  | { readonly code: 'unreadable'; readonly why: string }
  | { readonly code: 'digest'; readonly stated: string; readonly computed: string }
  /** The file is right in itself, but it is not the one of the page. */
  | { readonly code: 'page'; readonly stated: string; readonly page: string }
  /** Names of projects. */
  | { readonly code: 'winners'; readonly onlyStated: readonly string[]; readonly onlyCounted: readonly string[] }
  | { readonly code: 'order' }
  | { readonly code: 'record' };
