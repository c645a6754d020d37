/** An official figure: what was measured where, for when, as published when. */
export interface Figure {
  /** The indicator, and which of its definitions the figure was made by. */
  readonly indicator: string;
  readonly definition: number;
  readonly place: string;
  readonly period: string;
  /** The number of the vintage, counted up for each indicator; a later one may revise an earlier one. */
  readonly vintage: number;
  readonly value: number;
  /** Half the width of the interval that the source gives; null where it gives none. */
  readonly margin: number | null;
  /** In percent, for example 90; null with the margin. */
  readonly confidence: number | null;
}
