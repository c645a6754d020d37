/** Words of the room that every page uses. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const common = catalogue(
  {
    investment: 'Investment',
    'state.draft': 'Draft',
    'state.published': 'Proposed',
    'state.adopted': 'Adopted',
    hypothetical: 'Hypothetical',
    hypotheticalNote:
      'This allocation is an example: nobody has set this sum aside. The figures of the regions are official ones.',
    'level.county': 'counties',
    'level.city': 'cities',
    'level.district': 'districts',
    regionsOf: '{n, number} {level}',
    proposedOn: 'Proposed on {date}',
    adoptedOn: 'Adopted on {date}',
    'example.north': 'North',
    'example.middle': 'Middle',
    'example.south': 'South',
    notPeople: 'Weights are by region and official figures, never by a person’s race or group.',
    'direction.more-is-need': 'More of it is more need',
    'direction.less-is-need': 'Less of it is more need',
  },
  {
    es: {
      investment: 'Inversión',
      'state.draft': 'Borrador',
      'state.published': 'Propuesta',
      'state.adopted': 'Adoptada',
      hypothetical: 'Hipotética',
      hypotheticalNote:
        'Este reparto es un ejemplo: nadie ha apartado esta suma. Las cifras de las regiones son oficiales.',
      'level.county': 'condados',
      'level.city': 'ciudades',
      'level.district': 'distritos',
      regionsOf: '{n, number} {level}',
      proposedOn: 'Propuesto el {date}',
      adoptedOn: 'Adoptado el {date}',
      'example.north': 'Norte',
      'example.middle': 'Centro',
      'example.south': 'Sur',
      notPeople: 'Los pesos son por región y por cifras oficiales, nunca por la raza o el grupo de una persona.',
      'direction.more-is-need': 'Cuanto más, más necesidad',
      'direction.less-is-need': 'Cuanto menos, más necesidad',
    },
  },
);
