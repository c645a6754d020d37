/** What was said in the meeting that is over: by the chair, by staff, and what was decided. Made up, and without a figure that anybody could take for real. Over 250 lines, in two languages. */
import { both } from './town-hall-shape.ts';

/** Lines that the captioner heard wrongly at first, by what was said in English. */
export const misheard = [
  {
    for: 'Rivers do not change on the day of a vote. Who signs for them might.',
    heard: both(
      'Rivers do not change on the day of a boat. Who signs for them might.',
      'Los ríos no cambian el día de una votación. Quién firma por ellos, quizá.',
    ),
  },
] as const;

/** Staff begin each item. */
export const presented = {
  2: {
    speaker: both('Health department (made up)', 'Departamento de salud (inventado)'),
    lines: [
      both(
        'Good evening. A clinic is paid by several payers, and each has its own rules.',
        'Buenas noches. A una clínica le pagan varios pagadores y cada uno tiene sus reglas.',
      ),
      both(
        'After a No, those rules go on until somebody changes them.',
        'Tras un no, esas reglas siguen hasta que alguien las cambie.',
      ),
      both(
        'After a Yes, talks would come first, and nothing ends on the day of the vote.',
        'Tras un sí vendrían primero negociaciones y nada termina el día de la votación.',
      ),
      both(
        'For either case we list what we know, what we assume and what nobody knows yet.',
        'Para ambos casos decimos qué sabemos, qué suponemos y qué no sabe nadie todavía.',
      ),
    ],
  },
  3: {
    speaker: both('Water office (made up)', 'Oficina del agua (inventada)'),
    lines: [
      both(
        'Water reaches this county through works of the state, through federal works and from wells.',
        'El agua llega a este condado por obras del estado, por obras federales y de pozos.',
      ),
      both(
        'Contracts are with different governments and end in different years.',
        'Los contratos son con distintos gobiernos y terminan en distintos años.',
      ),
      both(
        'Rivers do not change on the day of a vote. Who signs for them might.',
        'Los ríos no cambian el día de una votación. Quién firma por ellos, quizá.',
      ),
      both(
        'We brought a map, and we mark on it who decides on what today.',
        'Trajimos un mapa y marcamos en él quién decide hoy sobre qué.',
      ),
    ],
  },
  4: {
    speaker: both('Budget office (made up)', 'Oficina de presupuesto (inventada)'),
    lines: [
      both(
        'The county plans one year in detail and four in outline.',
        'El condado planea un año en detalle y cuatro a grandes rasgos.',
      ),
      both(
        'After a No we would plan as we do now, with the same doubts as every year.',
        'Tras un no planearíamos como ahora, con las dudas de cada año.',
      ),
      both(
        'After a Yes we would plan two ways at once until talks are over.',
        'Tras un sí planearíamos de dos maneras a la vez hasta que acaben las negociaciones.',
      ),
      both(
        'Neither plan is free: we tell what the planning itself costs.',
        'Ningún plan es gratis: diremos cuánto cuesta planear.',
      ),
    ],
  },
} as const;

/** What was answered, one for each three questions of an item. */
export const answered = {
  2: [
    both(
      'A clinic has several payers. The report lists each with its share, and what becomes of it in both cases.',
      'Una clínica tiene varios pagadores. El informe dará la parte de cada uno y qué pasa con ella en ambos casos.',
    ),
    both(
      'How long payments take is measured here each month. We will show it, and say what would change it.',
      'Medimos cada mes cuánto tardan los pagos. Lo mostraremos y diremos qué lo cambiaría.',
    ),
    both(
      'Licences come from the state today, visas from Washington. Both rows go into the table.',
      'Las licencias las da hoy el estado; las visas, Washington. Las dos filas van en la tabla.',
    ),
    both(
      'Nothing changes on the day of a vote. What comes later would be for talks; we do not know it.',
      'Nada cambia el día de una votación. Lo que venga después dependería de negociaciones; no lo sabemos.',
    ),
    both(
      'We buy with other counties. Staff will ask the pharmacies what each outcome would mean for them.',
      'Compramos junto con otros condados. Preguntaremos a las farmacias qué significaría cada resultado.',
    ),
    both(
      'The hospital is federal. Whether it stays so is nothing the county decides; we will ask.',
      'El hospital es federal. Si sigue así no lo decide el condado; preguntaremos.',
    ),
  ],
  3: [
    both(
      'Each contract names its parties and its end. The list is public and will be in the report.',
      'Cada contrato dice quiénes lo firman y cuándo termina. La lista es pública y estará en el informe.',
    ),
    both(
      'Storage has many owners and payers. We will show for each plan who would have to agree.',
      'El almacenamiento tiene muchos dueños y pagadores. Diremos para cada plan quién tendría que aceptar.',
    ),
    both(
      'Call the county water line this week; help with a dry well does not wait for a vote.',
      'Llame esta semana a la línea de agua del condado; la ayuda por un pozo seco no espera votación.',
    ),
    both(
      'Where a river crosses a line, governments agree or courts decide. That is so today and would be then.',
      'Donde un río cruza un límite, acuerdan los gobiernos o deciden los tribunales. Así es hoy y así sería.',
    ),
    both(
      'Who owns a dam and who inspects it are two questions. We will mark both on the map.',
      'De quién es una presa y quién la inspecciona son dos preguntas. Marcaremos ambas en el mapa.',
    ),
    both(
      'Every test is on the web page of the district that delivers the water.',
      'Cada análisis está en la página del distrito que entrega el agua.',
    ),
  ],
  4: [
    both(
      'There will be one table with both cases side by side, and ranges where nobody can give a number.',
      'Habrá una tabla con los dos casos, y rangos donde nadie pueda dar una cifra.',
    ),
    both(
      'We will count posts by who pays them. Which would come or go is not ours to promise.',
      'Contaremos los puestos por quién los paga. No nos toca prometer cuáles llegarían o se irían.',
    ),
    both(
      'Where what we grow is sold is counted each year; terms of trade would be for others to set.',
      'Se cuenta cada año dónde se vende lo que cultivamos; las condiciones las fijarían otros.',
    ),
    both(
      'What a loan costs is for lenders to say. We will ask three of them about both outcomes.',
      'El costo de un préstamo lo dicen los prestamistas. Preguntaremos a tres sobre ambos resultados.',
    ),
    both(
      'For the last fires we can show who paid what. That is the base line in both cases.',
      'De los últimos incendios podemos mostrar quién pagó qué. Es el punto de partida en ambos casos.',
    ),
    both(
      'Limits on property taxes stand in the constitution of the state today. Staff will explain them.',
      'Los límites al impuesto predial están hoy en la constitución del estado. El personal los explicará.',
    ),
  ],
  6: [
    both(
      'Rules for the park are the same for everybody. The clerk has the form.',
      'Las reglas del parque son iguales para todos. La secretaría tiene el formulario.',
    ),
    both(
      'Thank you. Please tell the sheriff; the number is on the screen.',
      'Gracias. Avise por favor al sheriff; el número está en la pantalla.',
    ),
  ],
} as const;

/** Of the last item, what was answered to those who lean to neither: they ask about something else. */
export const answeredApart = [
  both(
    'Thank you. Public works keeps the list of crossings; the clerk passes it on.',
    'Gracias. Obras públicas lleva la lista de cruces; la secretaría se lo pasa.',
  ),
  both('Thank you. They hear you.', 'Gracias. Les llega.'),
] as const;

export const chairSays = {
  welcome: [
    both(
      'Good evening and welcome. We take questions from the hall, by phone and on the web, in one queue.',
      'Buenas noches y bienvenidos. Tomamos preguntas de la sala, por teléfono y por internet, en una sola cola.',
    ),
    both(
      'You need not give your name. Each speaker has two minutes, and four with an interpreter.',
      'No hace falta dar su nombre. Cada persona tiene dos minutos, y cuatro con intérprete.',
    ),
    both(
      'This board takes no side on the measure. We want to know what either outcome asks of us.',
      'Esta junta no toma partido sobre la medida. Queremos saber qué nos pide cada resultado.',
    ),
  ],
  lost: both(
    'The connection is lost. We are in recess until it is back, an hour at most.',
    'Se perdió la conexión. Estamos en receso hasta que vuelva, una hora como máximo.',
  ),
  back: both(
    'We are back. Nobody lost their place; the timer had stopped.',
    'Estamos de vuelta. Nadie perdió su lugar; el reloj se detuvo.',
  ),
  end: both(
    'What was not answered tonight will be answered in writing. Good night.',
    'Lo que no se contestó hoy se contestará por escrito. Buenas noches.',
  ),
} as const;

export const pastReasons = {
  published: 'Agenda of the regular meeting, in English and Spanish.',
  hidden: 'It names a private person. Asked again without the name, it would stand.',
  rejected: 'It advertises something.',
  merged: 'The same question, asked before.',
  deferred: 'Staff have to look it up first; to be answered in writing.',
  skipped: 'Called twice, and nobody answered.',
  lost: 'The line of the building failed; phone and web were both cut off.',
  restored:
    'Called the provider at once, moved the stream to a mobile line after 9 minutes, tested phone and web, and told all on the list by mail.',
};

export const hiddenText = 'Why does my neighbour on Elm Street still get water while mine is turned off?';
export const advertisement = 'Cheap well drilling, call us today!';

export const polls = {
  first: {
    form: 'poll',
    question: both('Which part of the report should come first?', '¿Qué parte del informe debe ir primero?'),
    options: [both('Clinics', 'Clínicas'), both('Water', 'Agua'), both('Budget', 'Presupuesto')],
    weights: [0.34, 0.41, 0.25],
    hands: [14, 19, 9],
  },
  copies: {
    form: 'straw',
    question: both(
      'Should the report also be printed for the libraries?',
      '¿Debe imprimirse el informe también para las bibliotecas?',
    ),
    options: [both('Yes', 'Sí'), both('No', 'No'), both('No opinion', 'Sin opinión')],
    weights: [0.61, 0.24, 0.15],
    hands: [27, 11, 4],
  },
} as const;

export const motionTexts = {
  report:
    'That staff write one report on both outcomes, with as many pages for each, and post it in English and Spanish 30 days before the board meets on it.',
  auditor: 'That an outside auditor check the figures of the report before it is posted.',
  minutes: 'That version 2 of the minutes of this meeting be approved.',
};

/** `due`: days from the first start of the demo. */
export const promises = [
  {
    item: 2,
    text: both(
      'List every payer of the rural clinics with its share',
      'Enumerar los pagadores de las clínicas rurales con su parte',
    ),
    owner: 'Health department (made up)',
    due: -3,
    status: 'delivered',
    note: both('Posted with the papers of the next meeting.', 'Publicado con los papeles de la próxima reunión.'),
  },
  {
    item: 3,
    text: both(
      'Mark on a map who owns and who inspects each dam',
      'Marcar en un mapa de quién es cada presa y quién la inspecciona',
    ),
    owner: 'Water office (made up)',
    due: 12,
    status: 'under-way',
    note: both('Half of the dams are marked.', 'La mitad de las presas está marcada.'),
  },
  {
    item: 4,
    text: both('Put both outcomes into one table, with ranges', 'Poner los dos resultados en una tabla, con rangos'),
    owner: 'Budget office (made up)',
    due: 20,
    status: 'delayed',
    note: both('Two lenders have not answered yet.', 'Dos prestamistas aún no contestan.'),
  },
  {
    item: 4,
    text: both(
      'Explain the limits on property taxes at the libraries',
      'Explicar en las bibliotecas los límites al impuesto predial',
    ),
    owner: 'County clerk (made up)',
    due: 30,
    status: undefined,
    note: undefined,
  },
] as const;

export const notes = [
  {
    item: 1,
    text: 'The chair explained the order of questions: regions take turns, and in each those who have not spoken yet come first.',
  },
  {
    item: 2,
    text: 'The health department named three things that it does not know for either outcome, and will say so in the report.',
  },
  { item: 3, text: 'After the break the chair asked whether anybody had lost a place in the queue; nobody had.' },
  { item: 4, text: 'The budget office will use ranges instead of single figures.' },
] as const;

export const correction = {
  sections: { 'item-3': 'The water office showed its map before the first question. The first version left this out.' },
  reason: 'The water office pointed out that its map was missing.',
};

/** In writing, after the meeting; those that are not answered stay open. */
export const writtenBy = 'Office of the clerk (made up)';
