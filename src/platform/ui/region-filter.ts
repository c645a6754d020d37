/** Choosing a region above a list of processes: sent by GET, so that the address can be shared. */
import { selectField } from './choices.ts';
import { filterForm } from './forms.ts';
import type { Content } from './html.ts';

/** Left out where there is nothing to choose. `say` names the filter, its button, the field and the answer that leaves it open. */
export const regionFilter = (parts: {
  readonly action: string;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  /** The region chosen, '' for all. */
  readonly region: string;
  readonly say: (key: 'filter' | 'show' | 'region' | 'allRegions') => string;
}): Content =>
  (parts.regions.length > 1 || parts.region !== '') &&
  filterForm({
    action: parts.action,
    label: parts.say('filter'),
    submit: parts.say('show'),
    fields: selectField({
      name: 'region',
      label: parts.say('region'),
      value: parts.region,
      placeholder: parts.say('allRegions'),
      options: parts.regions.map(({ id, name }) => ({ value: id, label: name })),
    }),
  });
