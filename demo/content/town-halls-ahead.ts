/**
 * The town halls that come, one that was called off, and a listening evening a month ago. Everything in them is made up. Over 250 lines, as
 * everything stands in two languages.
 */
import { both, questionsIn, three, type HallItem, type HallTexts } from './town-hall-shape.ts';

const madeUp = both(
  '\n\nThe meeting and everybody in it are made up for this demo.',
  '\n\nLa reunión y todas las personas son inventadas para esta demostración.',
);
const about = (en: string, es: string) => both(en + madeUp.en, es + madeUp.es);

const access = both(
  'Step-free from the street. Hearing loop. Interpreters for English and Spanish, captions in both. Tell us beforehand what else you need.',
  'Sin escalones desde la calle. Bucle auditivo. Intérpretes de inglés y español, subtítulos en ambos. Díganos antes qué más necesita.',
);

export const ahead = {
  slug: 'california-special-meeting-on-the-measure',
  published: 'Agenda of the special meeting, posted six days before, in English and Spanish.',
  texts: {
    title: both(
      'What should be settled before November 2028? A special meeting with seats for every region',
      '¿Qué debe quedar claro antes de noviembre de 2028? Una reunión especial con lugares para cada región',
    ),
    summary: about(
      'A state commission on the measure listens for one evening. It takes **no side**: it collects what residents want to have settled, for a Yes and for a No, before ballots are printed. Places in the hall are kept for regions; everybody can take part by phone and on the web.\n\nAsk now and support what others ask: the questions with most support come first.',
      'Una comisión estatal sobre la medida escucha durante una tarde. **No toma partido**: reúne lo que los residentes quieren que quede claro, para un sí y para un no, antes de imprimir las boletas. Hay lugares en la sala reservados por región; todos pueden participar por teléfono y por internet.\n\nPregunte ya y apoye lo que preguntan otros: las preguntas con más apoyo van primero.',
    ),
    access,
  } satisfies HallTexts,
  items: [
    {
      kind: 'information',
      title: both('Opening and how to take part', 'Apertura y cómo participar'),
      description: both(
        'The order of questions, interpreters, captions.',
        'El orden de las preguntas, intérpretes, subtítulos.',
      ),
      minutes: 10,
    },
    {
      kind: 'discussion',
      title: both('What should be settled for a Yes', 'Qué debe quedar claro para un sí'),
      description: both('Questions about what would come after a Yes.', 'Preguntas sobre lo que vendría tras un sí.'),
      minutes: 40,
    },
    {
      kind: 'discussion',
      title: both('What should be settled for a No', 'Qué debe quedar claro para un no'),
      description: both('Questions about what would come after a No.', 'Preguntas sobre lo que vendría tras un no.'),
      minutes: 40,
    },
    {
      kind: 'action',
      title: both('List of questions for the commission', 'Lista de preguntas para la comisión'),
      description: both(
        'The members vote on the list as it stands, with those that have most support first.',
        'Los miembros votan la lista como está, con las de más apoyo primero.',
      ),
      minutes: 20,
    },
  ] satisfies readonly HallItem[],
  /** Places kept, and how many want them. */
  kept: [
    { region: 'county:los_angeles', places: 12, wish: 17 },
    { region: 'county:fresno', places: 6, wish: 6 },
    { region: 'county:humboldt', places: 4, wish: 7 },
    { region: 'county:san_diego', places: 8, wish: 5 },
    { region: 'county:sacramento', places: 6, wish: 9 },
  ],
  capacity: 38,
  questions: questionsIn([
    three(
      both(
        'When would talks with Congress begin after a Yes?',
        '¿Cuándo empezarían las negociaciones con el Congreso tras un sí?',
      ),
      both(
        'What happens after a Yes when Congress does not want to talk?',
        '¿Qué pasa tras un sí si el Congreso no quiere negociar?',
      ),
      both('Who would sit at the table for California?', '¿Quién se sentaría a la mesa por California?'),
    ),
    three(
      both('Could we keep our passports and have a second one?', '¿Podríamos conservar el pasaporte y tener otro más?'),
      both('Could we lose the passport that we have?', '¿Podríamos perder el pasaporte que tenemos?'),
      both('Who decides who is a citizen?', '¿Quién decide quién es ciudadano?'),
    ),
    three(
      both(
        'Could a new constitution be voted on before anything else?',
        '¿Podría votarse una nueva constitución antes que nada?',
      ),
      both(
        'Would the rights we have today hold on every day in between?',
        '¿Valdrían los derechos de hoy cada día entre medias?',
      ),
      both('Will the measure be explained in plain words?', '¿Se explicará la medida con palabras sencillas?'),
    ),
    three(
      both(
        'After a No, will the wish for more say here be heard at all?',
        'Tras un no, ¿se escuchará el deseo de decidir más aquí?',
      ),
      both(
        'After a No, will the question be put again two years later?',
        'Tras un no, ¿se volverá a preguntar dos años después?',
      ),
      both('How many must vote for the result to count?', '¿Cuántos deben votar para que valga el resultado?'),
    ),
    three(
      both(
        'Could Social Security be paid on by a Californian fund?',
        '¿Podría un fondo californiano seguir pagando el Seguro Social?',
      ),
      both(
        'Who would stand in for Social Security if talks take years?',
        '¿Quién respondería por el Seguro Social si negociar tarda años?',
      ),
      both('Where can I see what I have paid in so far?', '¿Dónde veo lo que he cotizado hasta hoy?'),
    ),
    three(
      both('Would Californian soldiers come home?', '¿Volverían a casa los soldados californianos?'),
      both(
        'Would Californian soldiers lose their service years?',
        '¿Perderían los soldados californianos sus años de servicio?',
      ),
      both('How many people here serve today?', '¿Cuántas personas de aquí sirven hoy?'),
    ),
    three(
      both(
        'Could tribes choose their own way in the talks?',
        '¿Podrían las tribus elegir su camino en las negociaciones?',
      ),
      both(
        'Would treaties with tribes still bind everybody?',
        '¿Seguirían obligando a todos los tratados con las tribus?',
      ),
      both('Are tribes invited to this evening?', '¿Están invitadas las tribus a esta tarde?'),
    ),
    three(
      both('May counties that want to leave speed things up?', '¿Pueden acelerar los condados que quieren separarse?'),
      both('May counties that want to stay do so?', '¿Pueden quedarse los condados que quieren quedarse?'),
      both('Will results be told by county?', '¿Se darán los resultados por condado?'),
    ),
  ]),
  /** So that there are 25: about the evening itself. */
  last: both(
    'Will the recording have captions in both languages?',
    '¿Tendrá la grabación subtítulos en ambos idiomas?',
  ),
  accommodation: [
    'A seat near the hearing loop, please.',
    'I use a wheelchair and come with an assistant.',
    'Large print of the agenda.',
    'I come with a guide dog.',
  ],
} as const;

export const draft = {
  slug: 'solano-what-we-heard',
  texts: {
    title: both('Solano County: what we heard, and what comes next', 'Condado de Solano: qué escuchamos y qué sigue'),
    summary: about(
      'A draft that its organiser is still writing: nobody else sees it until the agenda is posted.',
      'Un borrador que su organizador aún escribe: nadie más lo ve hasta que se publique el orden del día.',
    ),
    access,
  } satisfies HallTexts,
  items: [
    {
      kind: 'information',
      title: both('What residents asked so far', 'Qué han preguntado los residentes'),
      description: both('', ''),
      minutes: 15,
    },
    {
      kind: 'public-comment',
      title: both('Comments', 'Comentarios'),
      description: both('', ''),
      minutes: 45,
    },
  ] satisfies readonly HallItem[],
} as const;

export const cancelled = {
  slug: 'humboldt-evening-on-ports-and-roads',
  published: 'Agenda of the community evening.',
  reason: 'The hall was damaged by a storm. A new date will be announced.',
  texts: {
    title: both(
      'Humboldt County: ports and roads after a Yes and after a No',
      'Condado de Humboldt: puertos y caminos tras un sí y tras un no',
    ),
    summary: about(
      'A community evening on what either outcome would mean for the harbour and for Highway 101. It takes no side.',
      'Una tarde comunitaria sobre qué significaría cada resultado para el puerto y la carretera 101. No toma partido.',
    ),
    access,
  } satisfies HallTexts,
  items: [
    {
      kind: 'discussion',
      title: both('The harbour', 'El puerto'),
      description: both('', ''),
      minutes: 40,
    },
    {
      kind: 'discussion',
      title: both('Roads', 'Caminos'),
      description: both('', ''),
      minutes: 40,
    },
  ] satisfies readonly HallItem[],
} as const;

export const listening = {
  slug: 'sacramento-listening-evening',
  published: 'Agenda of the listening evening.',
  texts: {
    title: both(
      'A listening evening: what worries you, and what do you hope for?',
      'Una tarde de escucha: ¿qué le preocupa y qué espera?',
    ),
    summary: about(
      'A civic group invited people from all over the state to say what they fear and what they hope for, whichever way they lean. Nothing was decided. What was left open is answered in writing.',
      'Un grupo cívico invitó a personas de todo el estado a decir qué temen y qué esperan, se inclinen hacia donde se inclinen. No se decidió nada. Lo que quedó abierto se contesta por escrito.',
    ),
    access,
  } satisfies HallTexts,
  items: [
    {
      kind: 'discussion',
      title: both('What worries you', 'Qué le preocupa'),
      description: both('', ''),
      minutes: 45,
    },
    {
      kind: 'discussion',
      title: both('What you hope for', 'Qué espera'),
      description: both('', ''),
      minutes: 45,
    },
  ] satisfies readonly HallItem[],
  questions: questionsIn([
    three(
      both(
        'I worry that after a No nothing changes for my rent.',
        'Me preocupa que tras un no nada cambie para mi renta.',
      ),
      both('I worry that after a Yes my rent goes up.', 'Me preocupa que tras un sí suba mi renta.'),
      both('Who can tell me what rent has to do with it?', '¿Quién me dice qué tiene que ver con la renta?'),
    ),
    three(
      both('I worry that others decide for us again.', 'Me preocupa que otros vuelvan a decidir por nosotros.'),
      both('I worry that we decide alone and stay alone.', 'Me preocupa que decidamos solos y nos quedemos solos.'),
      both('I worry that neighbours stop talking.', 'Me preocupa que los vecinos dejen de hablarse.'),
    ),
    three(
      both('I hope for a country that fits my town.', 'Espero un país que le quede a mi pueblo.'),
      both(
        'I hope my grandchildren live in the country I know.',
        'Espero que mis nietos vivan en el país que conozco.',
      ),
      both('I hope we stay fair to each other, whatever comes.', 'Espero que seamos justos pase lo que pase.'),
    ),
    three(
      both('I hope for talks without shouting.', 'Espero negociaciones sin gritos.'),
      both('I hope for reforms without leaving.', 'Espero reformas sin separarnos.'),
      both('Will there be another evening like this?', '¿Habrá otra tarde como esta?'),
    ),
  ]),
  answer: both(
    'Thank you. It is written down as you said it, and goes to everybody who writes about the measure.',
    'Gracias. Queda escrito como lo dijo y va a todos los que escriban sobre la medida.',
  ),
  written: both(
    'Two groups, one of each side, were asked. Their answers are on the page of this meeting.',
    'Se preguntó a dos grupos, uno de cada lado. Sus respuestas están en la página de esta reunión.',
  ),
} as const;
