/**
 * The town hall that is on whenever somebody opens the demo: a civic group's evening, in San Diego. Everything in it is made up. Over 250
 * lines, as everything stands in two languages.
 */
import type { Bilingual } from './content.ts';
import { both, leans, three, type HallItem, type HallTexts, type Lean, type Three } from './town-hall-shape.ts';

export const liveSlug = 'san-diego-open-evening';
export const livePublished = 'The next evening of the series.';

export const liveTexts: HallTexts = {
  title: both(
    'San Diego, open evening: everyday life after a Yes and after a No',
    'San Diego, tarde abierta: la vida diaria tras un sí y tras un no',
  ),
  summary: both(
    'A civic group invites neighbours to ask what a Yes or a No on leaving the United States would mean at work, at the border, at school and at home. The group takes **no side**; the panel has one person who leans to each and one who leans to neither.\n\nThis evening is a simulation: it is always on, and everybody in it is made up. You can ask, support and choose as in a real one. Nobody can answer what you ask: it is called, and deferred.',
    'Un grupo cívico invita a los vecinos a preguntar qué significarían un sí o un no a separarse de los Estados Unidos en el trabajo, la frontera, la escuela y la casa. El grupo **no toma partido**; en el panel hay una persona que se inclina a cada lado y otra a ninguno.\n\nEsta tarde es una simulación: siempre está en curso y todas las personas son inventadas. Puede preguntar, apoyar y elegir como en una de verdad. Nadie puede contestar lo que usted pregunte: se llama y se aplaza.',
  ),
  access: both(
    'Step-free. Captions in English and Spanish on the screen and on the web.',
    'Sin escalones. Subtítulos en inglés y español en la pantalla y en internet.',
  ),
};

export const liveItems: readonly HallItem[] = [
  { kind: 'information', title: both('Welcome', 'Bienvenida'), description: both('', ''), minutes: 5 },
  {
    kind: 'discussion',
    title: both('Work and the border', 'Trabajo y frontera'),
    description: both('', ''),
    minutes: 30,
  },
  { kind: 'discussion', title: both('School and home', 'Escuela y casa'), description: both('', ''), minutes: 30 },
  { kind: 'public-comment', title: both('What else?', '¿Qué más?'), description: both('', ''), minutes: 15 },
];

export interface LiveTopic {
  readonly item: number;
  readonly ask: Three;
  /** The same to all three who ask. */
  readonly answer: readonly Bilingual[];
}

export const liveTopics: readonly LiveTopic[] = [
  {
    item: 2,
    ask: three(
      both(
        'I cross to Tijuana every day. Could our own border be faster?',
        'Cruzo a Tijuana cada día. ¿Podría ser más rápida una frontera propia?',
      ),
      both(
        'I cross to Tijuana every day. Could a new border be slower?',
        'Cruzo a Tijuana cada día. ¿Podría ser más lenta una frontera nueva?',
      ),
      both(
        'Who runs the crossing today, and who pays for its lanes?',
        '¿Quién administra hoy el cruce y quién paga sus carriles?',
      ),
    ),
    answer: [
      both(
        'Two governments run the crossing today, and both would have to agree on anything else.',
        'Hoy lo administran dos gobiernos, y los dos tendrían que acordar cualquier otra cosa.',
      ),
      both(
        'How long people wait depends on lanes and staff. No vote sets either.',
        'La espera depende de carriles y personal. Ninguna votación los fija.',
      ),
    ],
  },
  {
    item: 2,
    ask: three(
      both(
        'I work at the shipyard. Could it build for California?',
        'Trabajo en el astillero. ¿Podría construir para California?',
      ),
      both(
        'I work at the shipyard. Would the navy still order from us?',
        'Trabajo en el astillero. ¿Seguiría encargando la marina?',
      ),
      both('How many jobs in the city come with the navy?', '¿Cuántos empleos de la ciudad vienen con la marina?'),
    ),
    answer: [
      both(
        'Orders are contracts, and contracts have an end. We can list those that are public.',
        'Los encargos son contratos, y los contratos terminan. Podemos enumerar los públicos.',
      ),
      both(
        'Who orders after that would be for talks, and nobody at this table knows.',
        'Quién encargue después dependería de negociaciones; nadie en esta mesa lo sabe.',
      ),
    ],
  },
  {
    item: 2,
    ask: three(
      both(
        'Could my small shop sell abroad with less paper?',
        '¿Podría mi tienda vender al extranjero con menos papeles?',
      ),
      both(
        'Would my small shop need papers to sell in Arizona?',
        '¿Necesitaría mi tienda papeles para vender en Arizona?',
      ),
      both(
        'Where can a small shop ask about trade rules now?',
        '¿Dónde pregunta hoy una tienda por las reglas de comercio?',
      ),
    ),
    answer: [
      both(
        'Rules of trade are made in treaties. After a No they stay; after a Yes they would be agreed anew.',
        'Las reglas de comercio se hacen en tratados. Tras un no siguen; tras un sí se acordarían de nuevo.',
      ),
      both(
        'The small business desk at the library answers in both languages.',
        'La oficina de negocios de la biblioteca contesta en ambos idiomas.',
      ),
    ],
  },
  {
    item: 2,
    ask: three(
      both('Could a new currency be better for our exports?', '¿Sería mejor una moneda nueva para exportar?'),
      both(
        'Would my savings stay in dollars after leaving?',
        '¿Seguirían mis ahorros en dólares después de separarse?',
      ),
      both('Which countries use money that is not their own?', '¿Qué países usan dinero que no es suyo?'),
    ),
    answer: [
      both(
        'The measure says nothing about money. It could be kept, shared or made new, and each has its price.',
        'La medida no dice nada del dinero. Podría conservarse, compartirse o crearse, y cada cosa tiene su precio.',
      ),
      both(
        'We put a short paper on the page with what has been done elsewhere.',
        'Pusimos en la página un papel breve con lo que se ha hecho en otros lugares.',
      ),
    ],
  },
  {
    item: 2,
    ask: three(
      both(
        'Could farm workers get papers sooner under our own law?',
        '¿Tendrían papeles antes los trabajadores del campo con una ley propia?',
      ),
      both(
        'Could farm workers with federal papers lose them?',
        '¿Podrían perderlos los trabajadores del campo con papeles federales?',
      ),
      both('Where is free legal advice in the county?', '¿Dónde hay asesoría legal gratuita en el condado?'),
    ),
    answer: [
      both(
        'Papers are federal today. What a law of our own would say is not written anywhere yet.',
        'Los papeles son hoy federales. Lo que diría una ley propia no está escrito todavía.',
      ),
      both(
        'Advice is free on Thursdays; the address is on the screen.',
        'La asesoría es gratis los jueves; la dirección está en la pantalla.',
      ),
    ],
  },
  {
    item: 2,
    ask: three(
      both(
        'Could taxes be simpler with one government less?',
        '¿Serían más sencillos los impuestos con un gobierno menos?',
      ),
      both(
        'Would I file taxes in two countries if I work in Nevada?',
        '¿Tendría que declarar en dos países si trabajo en Nevada?',
      ),
      both('Who keeps my tax records today?', '¿Quién guarda hoy mis declaraciones?'),
    ),
    answer: [
      both(
        'Today most people file twice, with the state and with Washington. What would take their place is open.',
        'Hoy la mayoría declara dos veces, al estado y a Washington. Qué los sustituiría está abierto.',
      ),
      both(
        'Countries that share workers have treaties about it. Without one, people pay twice.',
        'Los países que comparten trabajadores tienen tratados. Sin uno, se paga dos veces.',
      ),
    ],
  },
  {
    item: 3,
    ask: three(
      both(
        'Could schools get more if federal rules for grants fell away?',
        '¿Recibirían más las escuelas si cayeran las reglas federales?',
      ),
      both(
        'Would school lunches paid by Washington go on?',
        '¿Seguirían en las escuelas los almuerzos que paga Washington?',
      ),
      both('How much of a school lunch does each government pay?', '¿Cuánto del almuerzo paga cada gobierno?'),
    ),
    answer: [
      both(
        'A school lunch is paid from more than one purse. The district shows the parts on its page.',
        'El almuerzo se paga de más de una bolsa. El distrito muestra las partes en su página.',
      ),
      both(
        'What each outcome does to those parts, the district will tell at its own meeting.',
        'Lo que cada resultado haga con esas partes lo dirá el distrito en su reunión.',
      ),
    ],
  },
  {
    item: 3,
    ask: three(
      both(
        'Could tuition fall if California paid for its own students first?',
        '¿Bajaría la colegiatura si California pagara primero a sus estudiantes?',
      ),
      both(
        'Would federal student loans be called back?',
        '¿Se exigirían de vuelta los préstamos federales de estudios?',
      ),
      both('Whom can students ask about their loans?', '¿A quién preguntan los estudiantes por sus préstamos?'),
    ),
    answer: [
      both(
        'A loan is a contract, and it names its lender. It does not end with a vote.',
        'Un préstamo es un contrato y dice quién presta. No termina con una votación.',
      ),
      both(
        'What studying costs is set each year. The dean answers questions on Fridays.',
        'Lo que cuesta estudiar se fija cada año. La decana contesta los viernes.',
      ),
    ],
  },
  {
    item: 3,
    ask: three(
      both(
        'Could we build homes faster with our own rules for loans?',
        '¿Construiríamos casas más rápido con reglas propias de préstamos?',
      ),
      both('Who would back my mortgage after a Yes?', '¿Quién respaldaría mi hipoteca tras un sí?'),
      both('Who backs most mortgages today?', '¿Quién respalda hoy la mayoría de las hipotecas?'),
    ),
    answer: [
      both(
        'Many mortgages are backed by federal bodies. A No changes nothing about that.',
        'Muchas hipotecas las respaldan organismos federales. Un no no cambia nada de eso.',
      ),
      both(
        'After a Yes, who backs new ones would be among the first things to settle.',
        'Tras un sí, quién respalda las nuevas sería de lo primero por acordar.',
      ),
    ],
  },
  {
    item: 3,
    ask: three(
      both(
        'Could our power be cheaper if the grid ended at the state line?',
        '¿Sería más barata la luz si la red acabara en el límite estatal?',
      ),
      both(
        'Could our power fail if the grid ended at the state line?',
        '¿Fallaría la luz si la red acabara en el límite estatal?',
      ),
      both('Where does the power in my street come from?', '¿De dónde viene la luz de mi calle?'),
    ),
    answer: [
      both(
        'Lines cross many borders, also those of countries, where both sides agree.',
        'Las líneas cruzan muchos límites, también entre países, donde los dos lados acuerdan.',
      ),
      both(
        'What it costs depends on the agreement. The utility has a map of where power comes from.',
        'El costo depende del acuerdo. La compañía tiene un mapa de dónde viene la luz.',
      ),
    ],
  },
  {
    item: 3,
    ask: three(
      both(
        'My family is on both sides of the border. Could visits be easier?',
        'Mi familia está a los dos lados de la frontera. ¿Serían más fáciles las visitas?',
      ),
      both(
        'My family is in Oregon and here. Would we need passports?',
        'Mi familia está en Oregón y aquí. ¿Necesitaríamos pasaporte?',
      ),
      both(
        'Which neighbours of the country can be visited with a card alone?',
        '¿Qué países vecinos se visitan solo con una tarjeta?',
      ),
    ),
    answer: [
      both(
        'Some countries keep open borders with their neighbours, and some do not. Each agreed on it.',
        'Algunos países tienen fronteras abiertas con sus vecinos y otros no. Cada uno lo acordó.',
      ),
      both(
        'For today, the rules are on the page of the border agency.',
        'Las reglas de hoy están en la página de la agencia fronteriza.',
      ),
    ],
  },
  {
    item: 4,
    ask: three(
      both(
        'Will those who want to leave have as much time on the stage?',
        '¿Tendrán el mismo tiempo en el escenario quienes quieren separarse?',
      ),
      both(
        'Will those who want to stay have as much time on the stage?',
        '¿Tendrán el mismo tiempo en el escenario quienes quieren quedarse?',
      ),
      both('When is the next evening?', '¿Cuándo es la próxima tarde?'),
    ),
    answer: [
      both(
        'Everybody has the same time here, and the clock is on the screen.',
        'Todos tienen aquí el mismo tiempo, y el reloj está en la pantalla.',
      ),
      both(
        'The next evening begins when this one is over. That is the good thing about a simulation.',
        'La próxima tarde empieza cuando acaba esta. Es lo bueno de una simulación.',
      ),
    ],
  },
];

/** Who sits on the panel; each in turn answers. */
export const panel: Readonly<Record<Lean, Bilingual>> = {
  leave: both('Panel: leans to Yes (made up)', 'Panel: se inclina al sí (persona inventada)'),
  stay: both('Panel: leans to No (made up)', 'Panel: se inclina al no (persona inventada)'),
  either: both('Panel: leans to neither (made up)', 'Panel: no se inclina a ninguno (persona inventada)'),
};
export const speakerFor = (nr: number): Bilingual => panel[leans[nr % leans.length]!];

export const liveSays = {
  welcome: [
    both(
      'Welcome to the open evening. Ask here, by phone or on the web: it is one queue.',
      'Bienvenidos a la tarde abierta. Pregunten aquí, por teléfono o por internet: es una sola cola.',
    ),
    both(
      'Support the questions you want to hear; those with most support come first.',
      'Apoyen las preguntas que quieren oír; las de más apoyo van primero.',
    ),
    both('Nobody here tells you how to vote.', 'Nadie aquí le dice cómo votar.'),
  ],
  item: both('We come to the next item.', 'Pasamos al siguiente punto.'),
  poll: both(
    'A quick poll, please: it is on your screens for a minute.',
    'Una encuesta rápida, por favor: está en sus pantallas un minuto.',
  ),
  pollOver: both('Thank you, the poll is closed.', 'Gracias, la encuesta está cerrada.'),
  thanks: both('Thank you. The next one, please.', 'Gracias. La siguiente, por favor.'),
  visitor: both(
    'A question from a visitor of the demo. Nobody on this panel is real, so it is deferred.',
    'Una pregunta de una visita a la demostración. Nadie en este panel es real, así que se aplaza.',
  ),
  end: both(
    'That was our time. What is left open is answered in writing. Good night.',
    'Se acabó el tiempo. Lo que quede abierto se contesta por escrito. Buenas noches.',
  ),
} as const;

export const visitorDeferred = 'Asked by a visitor of the demo: nobody in it is real who could answer.';
export const liveRejected = 'It advertises something.';
export const liveAdvertisement = both(
  'Best tacos in town, two for one tonight!',
  'Los mejores tacos de la ciudad, hoy dos por uno.',
);

export const livePolls: readonly {
  readonly item: number;
  readonly form: 'poll' | 'straw';
  readonly question: Bilingual;
  readonly options: readonly Bilingual[];
  readonly weights: readonly number[];
}[] = [
  {
    item: 2,
    form: 'poll',
    question: both('What should the next evening be about?', '¿De qué debe tratar la próxima tarde?'),
    options: [both('Work', 'Trabajo'), both('School', 'Escuela'), both('Health', 'Salud'), both('Water', 'Agua')],
    weights: [0.3, 0.2, 0.28, 0.22],
  },
  {
    item: 2,
    form: 'straw',
    question: both(
      'Did the last answer tell you what you wanted to know?',
      '¿Le dijo la última respuesta lo que quería saber?',
    ),
    options: [both('Yes', 'Sí'), both('In part', 'En parte'), both('No', 'No')],
    weights: [0.38, 0.37, 0.25],
  },
  {
    item: 3,
    form: 'straw',
    question: both('Should each speaker have two minutes or three?', '¿Dos minutos o tres para cada persona?'),
    options: [both('Two', 'Dos'), both('Three', 'Tres'), both('No opinion', 'Sin opinión')],
    weights: [0.52, 0.3, 0.18],
  },
  {
    item: 3,
    form: 'poll',
    question: both('How do you take part tonight?', '¿Cómo participa hoy?'),
    options: [
      both('Alone', 'A solas'),
      both('With family or friends', 'Con familia o amigos'),
      both('In a group', 'En grupo'),
    ],
    weights: [0.5, 0.35, 0.15],
  },
];
