/** What was done, as the console tells it; acts of others keep their name in the log. */
import { catalogue, type Locale } from '../../../platform/i18n/catalogue.ts';

const words = catalogue(
  {
    'referendum.created': 'The draft was made',
    'referendum.changed': 'It was changed',
    'referendum.published': 'It was published',
    'referendum.return-entered': 'A return was entered',
    'referendum.return-corrected': 'A return was corrected',
    'referendum.certified': 'The returns were certified',
    'referendum.reopened': 'The certification was taken back',
    'referendum.counted': 'The ballots were counted',
  },
  {
    es: {
      'referendum.created': 'Se hizo el borrador',
      'referendum.changed': 'Se cambió',
      'referendum.published': 'Se publicó',
      'referendum.return-entered': 'Se introdujo un resultado',
      'referendum.return-corrected': 'Se corrigió un resultado',
      'referendum.certified': 'Se certificaron los resultados',
      'referendum.reopened': 'Se retiró la certificación',
      'referendum.counted': 'Se contaron las papeletas',
    },
  },
);

export const actWords = (locale: Locale, act: string): string =>
  act in words.texts.en ? words(locale)(act as Parameters<ReturnType<typeof words>>[0]) : act;
