/** Words of registering a survey made here as a poll: of the page, and of what the registry then says of the survey. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const ownSurveyWords = catalogue(
  {
    title: 'Register a survey as a poll',
    lead: 'What is known of the survey goes into the registry as it stands on its page. You say which question it belongs to and what each answer counts as.',
    takenOver: 'What is taken over',
    wording: 'Exact wording',
    dates: 'When',
    size: 'Answered',
    figures: 'Figures',
    'figures.weighted': 'Weighted, with a design effect of {effect}.',
    'figures.raw': 'Not weighted.',
    volunteersTitle: 'A survey of volunteers',
    volunteersBody:
      'It will be named so in every list, table and trend: nobody was drawn by chance, so it has no margin of error.',
    countsAs: 'What each answer counts as',
    countsAsHint: 'As the chosen question means it. The same test for every side.',
    alreadyTitle: 'It is registered',
    alreadyBody: 'A question of a survey is registered once. Corrections are made on the page of the poll.',
    toPoll: 'To the poll',
    tooManyTitle: 'It has too many answers for the registry',
    tooManyBody: 'A poll may have at most {n} answers.',
    elsewhere: 'You are not an organiser of the region of this survey.',
    back: 'Back to the survey',
    // What the registry says: in the language of the survey.
    pollster: 'Survey of volunteers, {region}',
    context: 'A question of the survey “{title}”, after its introduction. The whole survey is at the source.',
    people: 'Residents of {region} with an account here.',
    frame: 'Residents of {region} with an account on this site.',
    recruitment: 'Volunteers: whoever wanted to answer while the survey was open. Nobody was drawn by chance.',
    precision: 'No margin of error: volunteers are not a random sample.',
    weighting: 'Raked to the population by {margins}. Weights are bounded, from a fifth of the mean to five times it.',
    'margin.region': 'region',
    'margin.age': 'age',
    marginsBoth: 'region and by age',
    notWeighted: 'Not weighted.',
    withheld:
      'Not weighted here: some weighted figures of this question are withheld, because they would tell about few people.',
    quality:
      'One answer for each account, which could be changed until the close. Answers beyond a full quota are left out.',
    limitations:
      'Those who answer by themselves may think otherwise than those who do not. Weights mend what they weigh by, and nothing else.',
  },
  {
    es: {
      title: 'Registrar una encuesta propia',
      lead: 'Lo que se sabe de la encuesta entra en el registro tal como figura en su página. Usted dice a qué pregunta pertenece y como qué cuenta cada respuesta.',
      takenOver: 'Lo que se toma de ella',
      wording: 'Palabras exactas',
      dates: 'Cuándo',
      size: 'Respondieron',
      figures: 'Cifras',
      'figures.weighted': 'Ponderadas, con un efecto de diseño de {effect}.',
      'figures.raw': 'Sin ponderar.',
      volunteersTitle: 'Una encuesta de voluntarios',
      volunteersBody:
        'Así se llamará en cada lista, tabla y tendencia: a nadie se le sorteó, de modo que no tiene margen de error.',
      countsAs: 'Como qué cuenta cada respuesta',
      countsAsHint: 'Según el sentido de la pregunta elegida. La misma prueba para todas las partes.',
      alreadyTitle: 'Ya está registrada',
      alreadyBody:
        'Una pregunta de una encuesta se registra una sola vez. Las correcciones se hacen en la página de la encuesta registrada.',
      toPoll: 'Ir a la encuesta registrada',
      tooManyTitle: 'Tiene demasiadas respuestas para el registro',
      tooManyBody: 'Una encuesta registrada puede tener como máximo {n} respuestas.',
      elsewhere: 'Usted no organiza la región de esta encuesta.',
      back: 'Volver a la encuesta',
      pollster: 'Encuesta de voluntarios, {region}',
      context: 'Una pregunta de la encuesta «{title}», después de su introducción. Toda la encuesta está en la fuente.',
      people: 'Residentes de {region} con una cuenta aquí.',
      frame: 'Residentes de {region} con una cuenta en este sitio.',
      recruitment:
        'Voluntarios: quien quiso responder mientras la encuesta estaba abierta. A nadie se le eligió al azar.',
      precision: 'Sin margen de error: los voluntarios no son una muestra al azar.',
      weighting:
        'Ajustada a la población por {margins}. Los pesos están acotados, de una quinta parte de la media a cinco veces.',
      'margin.region': 'región',
      'margin.age': 'edad',
      marginsBoth: 'región y por edad',
      notWeighted: 'Sin ponderar.',
      withheld:
        'Aquí sin ponderar: algunas cifras ponderadas de esta pregunta se reservan, porque dirían algo de pocas personas.',
      quality:
        'Una respuesta por cuenta, que podía cambiarse hasta el cierre. Las respuestas más allá de una cuota llena no cuentan.',
      limitations:
        'Quien responde por su cuenta puede pensar de otro modo que quien no lo hace. Los pesos corrigen aquello por lo que se pondera, y nada más.',
    },
  },
);
