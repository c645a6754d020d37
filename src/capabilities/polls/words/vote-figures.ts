/** Words of the way from what polls found to the forecast of a vote. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const voteFigureWords = catalogue(
  {
    title: 'What would that mean for the vote?',
    pageTitle: 'From polls to the vote',
    lead: 'A forecast can begin with these figures. It then takes answers to this question as votes, which they are only where people were asked how they would vote.',
    pageLead:
      'Each question that polls asked on this topic stands apart. A forecast that begins with one takes its answers as votes, which they are only where people were asked how they would vote.',
    figures:
      'Yes among yes and no, as wording {wording} would find it on {day}: {support}, with a standard error of {error} points. {n, plural, one {# poll tells} other {# polls tell}} both shares; the undecided are left out. What all polls get wrong together is not in the error.',
    toForecast: 'Forecast with these figures: {vote}',
    withThese: 'Forecast with these figures',
    toQuestion: 'The polls and their trend',
    tooFew: 'Too few polls of this question tell both a yes and a no: nothing can be handed on.',
    otherwise: 'Otherwise',
    byHand: 'Forecast with figures of your own',
    none: 'No polls on this topic yet',
    noneBody: 'When polls are registered under the topic of this vote they appear here.',
  },
  {
    es: {
      title: '¿Qué significaría para la votación?',
      pageTitle: 'De las encuestas a la votación',
      lead: 'Un pronóstico puede partir de estas cifras. Entonces toma las respuestas a esta pregunta como votos, y solo lo son si se preguntó cómo se votaría.',
      pageLead:
        'Cada pregunta que hicieron las encuestas sobre este tema va aparte. Un pronóstico que parte de una toma sus respuestas como votos, y solo lo son si se preguntó cómo se votaría.',
      figures:
        'Sí entre los síes y noes, como lo hallaría la redacción {wording} el {day}: {support}, con un error estándar de {error} puntos. {n, plural, one {# encuesta da} other {# encuestas dan}} ambas proporciones; los indecisos quedan fuera. En el error no está lo que todas las encuestas yerran a la vez.',
      toForecast: 'Pronosticar con estas cifras: {vote}',
      withThese: 'Pronosticar con estas cifras',
      toQuestion: 'Las encuestas y su tendencia',
      tooFew: 'Muy pocas encuestas de esta pregunta dan a la vez un sí y un no: no hay cifras que pasar.',
      otherwise: 'Otra opción',
      byHand: 'Pronosticar con cifras propias',
      none: 'Todavía no hay encuestas sobre este tema',
      noneBody: 'Cuando se registren encuestas bajo el tema de esta votación aparecerán aquí.',
    },
  },
);
