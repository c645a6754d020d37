/** Spanish words of the form in which an organiser sets the terms of a survey. */
import { periodWords, termsWords } from '../../../platform/process-terms/words.ts';

export const surveyFormEs = {
  ...termsWords.es,
  ...periodWords.es,
  titleTooLong: 'El título puede tener como máximo 120 letras.',
  textTooLong: 'El texto puede tener como máximo 5,000 letras.',
  questionsStand: 'Las preguntas están escritas en el idioma elegido antes. Quítelas primero o consérvelo.',
  regionNotYours: 'Usted no organiza en esta región.',
  noSuchRegions: 'Aquí no hay regiones de este tipo, así que nadie podría responder.',
  closesBeforeOpens: 'Debe cerrarse después de abrirse.',
  peopleUnreadable: 'Escriba cuántas personas hay, al menos 1.',
  sourceMissing: 'Escriba de dónde son estas cifras.',
  sourceTooLong: 'La fuente puede tener como máximo 300 letras.',
  newTitle: 'Nueva encuesta',
  newLead:
    'Usted hace un borrador. Después escribe sus preguntas. Solo quienes la dirigen la ven hasta que la publique.',
  editTitle: 'Editar la encuesta',
  changeTitle: 'Cambiar una encuesta publicada',
  changeLead:
    'Los residentes confían en lo publicado. Pueden cambiar el título, la introducción y las fechas futuras, con un motivo público. Las preguntas, las cuotas y los pesos no.',
  noRegions: 'Usted no organiza en ninguna región.',
  formLabel: 'Condiciones de la encuesta',
  titleHint: 'Corto y neutral, por ejemplo «Autobuses en el valle».',
  introduction: 'Introducción',
  introductionHint:
    'Quién pregunta, por qué y qué se hará con las respuestas. No sugiera una respuesta: a ambas partes debe resultarles igual de fácil dar su opinión. Puede usar **negrita**, listas y enlaces.',
  language: 'Idioma del título, la introducción y las preguntas',
  otherIntroduction: 'Introducción en el segundo idioma',
  regionHint: 'Pueden responder quienes viven allí.',
  datesHint: 'Horas en el reloj de la región ({zone}). Se abre y se cierra por sí sola.',
  sorting: 'A quién se cuenta dónde',
  regionKind: 'Contar a quienes responden por',
  regionKindHint:
    'Las cuotas, los pesos y las tablas van por estas regiones. La cuenta debe decir en cuál vive cada persona.',
  results: '¿Cuándo se muestran los resultados?',
  'results.after-close': 'Después del cierre',
  'results.after-closeHint': 'Lo que dijeron otros no influye en nadie. Lo habitual.',
  'results.live': 'Mientras está abierta',
  'results.liveHint': 'Cada diez respuestas, sin regiones. Las regiones se muestran después del cierre.',
  asksAge: '¿Preguntar el grupo de edad?',
  'asksAge.yes': 'Sí',
  'asksAge.yesHint':
    'Las respuestas se ponderan por lugar y edad. El grupo de edad se pregunta en la encuesta y queda en privado.',
  'asksAge.no': 'No',
  'asksAge.noHint': 'Las respuestas se ponderan solo por lugar.',
  ages: 'Cuántas personas hay en cada grupo de edad',
  agesHint:
    'Adultos de la región, para los pesos. Las cifras dadas son las de California; ponga las de su región en su lugar.',
  people: 'Personas de {age}',
  ageSource: 'Fuente de estas cifras',
  problemTitle: 'La encuesta no se guardó',
  movedOn: 'Entretanto se publicó o se cambió. No se guardó nada. Abra de nuevo esta página y mire lo que hay ahora.',
  quotasStand: 'Hay cuotas de regiones o grupos de edad que esto quitaría. Quite primero esas cuotas.',
  created: 'El borrador está hecho. Ahora escriba sus preguntas.',
  changedPublic: 'La encuesta cambió, y el registro público dice por qué.',
} as const;
