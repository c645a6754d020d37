/**
 * The claims of the demo's brief on leaving the United States: what drives each side, what the law says, what is expected and which options are named. What
 * each side says is paraphrased for this demo and marked so; what the law and the sources say is real. Over 250 lines, as it is one list read as one.
 */
import type { Claim } from '../../src/rules/brief/index.ts';
import { both, check, claimOf, counter, opponents, source, supporters, type DemoClaim } from './brief-parts.ts';

const texasVWhite = source(
  'Texas v. White, 74 U.S. 700',
  'Supreme Court of the United States',
  '1869',
  'https://supreme.justia.com/cases/federal/us/74/700/',
);
const balance = source(
  'Balance of payments between the states and the federal government',
  'Rockefeller Institute of Government',
  '2024',
  'https://rockinst.org/issue-areas/fiscal-analysis/balance-of-payments-portal/',
);
const apportionment = source(
  '2020 Census: apportionment results',
  'U.S. Census Bureau',
  '2021-04-26',
  'https://www.census.gov/data/tables/2020/dec/2020-apportionment-data.html',
);
const stateConstitution = source(
  'California Constitution, article III, section 1',
  'California Legislative Information',
  '',
  'https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?lawCode=CONS&article=III',
);
const constitution = source(
  'Constitution Annotated: articles I, IV and V',
  'Library of Congress',
  '',
  'https://constitution.congress.gov/browse/',
);
const paymentsAbroad = source(
  'Payments outside the United States',
  'Social Security Administration',
  '',
  'https://www.ssa.gov/international/payments.html',
);
const cleanAir = source(
  'Clean Air Act, section 209 (42 U.S.C. 7543)',
  'Office of the Law Revision Counsel',
  '',
  'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title42-section7543&num=0&edition=prelim',
);
const boulderCanyon = source(
  'The Law of the River',
  'U.S. Bureau of Reclamation',
  '',
  'https://www.usbr.gov/lc/region/g1000/lawofrvr.html',
);
const initiativeStatus = source(
  'Initiative and referendum qualification status',
  'California Secretary of State',
  '',
  'https://www.sos.ca.gov/elections/ballot-measures/initiative-and-referendum-status',
);
const federalLand = source(
  'Federal Land Ownership: Overview and Data (R42346)',
  'Congressional Research Service',
  '2020-02-21',
  'https://crsreports.congress.gov/product/pdf/R/R42346',
);
const gdp = source(
  'GDP by state',
  'U.S. Bureau of Economic Analysis',
  '2024',
  'https://www.bea.gov/data/gdp/gdp-state',
);

const claims: readonly DemoClaim[] = [
  {
    key: 'own-laws',
    kind: 'motivation',
    side: 'for',
    heading: both('Self-government', 'Autogobierno'),
    saidBy: supporters,
    text: both(
      'A country of its own could decide on immigration, energy, health care and trade as its voters want, without waiting for fifty states that want other things.',
      'Un país propio podría decidir sobre inmigración, energía, salud y comercio como quieren sus votantes, sin esperar a cincuenta estados que quieren otras cosas.',
    ),
    outcome: both(
      'Laws that follow the majority here, sooner and with fewer compromises.',
      'Leyes que sigan a la mayoría de aquí, antes y con menos concesiones.',
    ),
    sources: [initiativeStatus],
    counters: [
      counter(
        opponents,
        both(
          'The state already makes most of the law that people meet in daily life: schools, crime, land, water, roads and taxes of its own.',
          'El estado ya hace la mayor parte de la ley que la gente encuentra a diario: escuelas, delitos, suelo, agua, caminos e impuestos propios.',
        ),
        constitution,
      ),
    ],
    check: check(
      'not-checkable',
      both(
        'It is true that these fields are federal today. Whether laws would then follow the majority better cannot be checked beforehand.',
        'Es cierto que estos campos son hoy federales. Si las leyes seguirían mejor a la mayoría no se puede comprobar de antemano.',
      ),
    ),
  },
  {
    key: 'a-voice-in-the-union',
    kind: 'motivation',
    side: 'against',
    heading: both('A voice in the union', 'Voz en la unión'),
    saidBy: opponents,
    text: both(
      'Inside the union the state helps to decide for 330 million people. Outside it would live next to those decisions, on trade, water and defense, without a vote in them.',
      'Dentro de la unión el estado ayuda a decidir por 330 millones de personas. Fuera viviría junto a esas decisiones, sobre comercio, agua y defensa, sin voto en ellas.',
    ),
    outcome: both(
      'Fifty-two seats in the House and two in the Senate are kept and used.',
      'Se conservan y se usan 52 escaños en la Cámara y dos en el Senado.',
    ),
    sources: [apportionment],
    counters: [
      counter(
        supporters,
        both(
          'Two of a hundred senators speak for an eighth of the people, so that voice is smaller than the state is.',
          'Dos de cien senadores hablan por una octava parte de la población, así que esa voz es menor que el estado.',
        ),
        apportionment,
      ),
    ],
    check: check(
      'supported',
      both(
        'The census of 2020 gave California 52 of 435 seats, and every state has two senators. A foreign country has none.',
        'El censo de 2020 dio a California 52 de 435 escaños, y cada estado tiene dos senadores. Un país extranjero no tiene ninguno.',
      ),
    ),
  },
  {
    key: 'taxes-that-leave',
    kind: 'driver',
    side: 'for',
    heading: both('Federal taxes', 'Impuestos federales'),
    saidBy: supporters,
    text: both(
      'People here pay more to the federal government than comes back in spending. With an economy among the largest of the world, that money could pay for what is lacking here.',
      'La gente de aquí paga al gobierno federal más de lo que vuelve en gasto. Con una economía entre las mayores del mundo, ese dinero podría pagar lo que aquí falta.',
    ),
    outcome: both(
      'More money for housing, schools and transit, decided on in the state.',
      'Más dinero para vivienda, escuelas y transporte, decidido en el estado.',
    ),
    sources: [balance, gdp],
    counters: [
      counter(
        opponents,
        both(
          'The balance turns around in some years, as in the pandemic, and does not count what is shared: defense, courts, disaster relief, a common market.',
          'El saldo se invierte en algunos años, como en la pandemia, y no cuenta lo compartido: defensa, tribunales, ayuda en desastres, un mercado común.',
        ),
        balance,
      ),
    ],
    check: check(
      'partly',
      both(
        'In most years more is paid than received; in 2020 and 2021 it was the other way round. How much of it could be spent otherwise depends on what would have to be replaced.',
        'En la mayoría de los años se paga más de lo que se recibe; en 2020 y 2021 fue al revés. Cuánto se podría gastar de otro modo depende de lo que habría que reemplazar.',
      ),
    ),
  },
  {
    key: 'payments-that-end',
    kind: 'driver',
    side: 'against',
    heading: both('Federal programs', 'Programas federales'),
    saidBy: opponents,
    text: both(
      'Social Security, Medicare, veterans’ care and disaster aid reach nearly every family. All of it would have to be replaced or agreed on anew, with a share of the national debt.',
      'El Seguro Social, Medicare, la atención a veteranos y la ayuda en desastres llegan a casi todas las familias. Todo habría que reemplazarlo o pactarlo de nuevo, con parte de la deuda.',
    ),
    outcome: both(
      'Pensions and care that people have paid for go on without a gap.',
      'Las pensiones y la atención que la gente ha pagado siguen sin interrupción.',
    ),
    sources: [paymentsAbroad, balance],
    counters: [
      counter(
        supporters,
        both(
          'Pensions that were earned are paid to people in most countries today, and a new country could run its own programs with the taxes it keeps.',
          'Las pensiones ganadas se pagan hoy a personas en la mayoría de los países, y un país nuevo podría tener sus propios programas con los impuestos que conserva.',
        ),
        paymentsAbroad,
      ),
    ],
    check: check(
      'partly',
      both(
        'Earned pensions are paid abroad in most countries; Medicare as a rule is not. What would be agreed on nobody can know.',
        'Las pensiones ganadas se pagan en la mayoría de los países; Medicare, por regla, no. Lo que se pactaría nadie lo puede saber.',
      ),
    ),
  },
  {
    key: 'no-way-out-alone',
    kind: 'barrier',
    side: 'neither',
    heading: both('No state can leave by itself', 'Ningún estado puede irse solo'),
    saidBy: both('Supreme Court, Texas v. White (1869)', 'Corte Suprema, Texas v. White (1869)'),
    text: both(
      'The union of the states was to be perpetual; there was no place for reconsideration or revocation, “except through revolution, or through consent of the States”.',
      'La unión de los estados había de ser perpetua; no había lugar para reconsiderar ni revocar, «salvo mediante una revolución o con el consentimiento de los estados» (traducción de esta demostración).',
    ),
    outcome: both(
      'A vote in one state changes nothing in law by itself; it can tell elected officials what voters want.',
      'Un voto en un solo estado no cambia nada en la ley por sí mismo; puede decir a quienes gobiernan qué quieren los votantes.',
    ),
    sources: [texasVWhite],
    counters: [],
    check: check(
      'supported',
      both('The words are those of the opinion of the Court.', 'Las palabras son las de la opinión de la Corte.'),
    ),
  },
  {
    key: 'state-constitution',
    kind: 'barrier',
    side: 'neither',
    heading: both('The state’s own constitution', 'La constitución del propio estado'),
    saidBy: both(
      'California Constitution, article III, section 1',
      'Constitución de California, artículo III, sección 1',
    ),
    text: both(
      'It says that the State of California is an inseparable part of the United States of America, and that the United States Constitution is the supreme law of the land.',
      'Dice que el estado de California es parte inseparable de los Estados Unidos de América y que la Constitución de los Estados Unidos es la ley suprema.',
    ),
    outcome: both(
      'This section would have to be amended; if that were a revision, two thirds of each house or a convention would have to propose it first.',
      'Habría que enmendar esta sección; si fuera una revisión, tendrían que proponerla antes dos tercios de cada cámara o una convención.',
    ),
    sources: [stateConstitution],
    counters: [],
    check: check(
      'supported',
      both(
        'Section 1 says so. Whether to strike it would be an amendment or a revision no court has decided.',
        'La sección 1 lo dice. Si quitarla sería enmienda o revisión no lo ha decidido ningún tribunal.',
      ),
    ),
  },
  {
    key: 'consent-of-the-states',
    kind: 'barrier',
    side: 'neither',
    heading: both('Consent has no procedure', 'El consentimiento no tiene procedimiento'),
    saidBy: both('Constitution of the United States', 'Constitución de los Estados Unidos'),
    text: both(
      'Article IV says how states come in, not how one goes out. The only written way to change that is article V: two thirds of both houses, then three quarters of the states.',
      'El artículo IV dice cómo entran los estados, no cómo sale uno. La única vía escrita para cambiarlo es el artículo V: dos tercios de ambas cámaras y luego tres cuartos de los estados.',
    ),
    outcome: both(
      'Thirty-eight states would have to agree, or Congress and courts would have to accept another way.',
      'Tendrían que estar de acuerdo 38 estados, o el Congreso y los tribunales tendrían que aceptar otra vía.',
    ),
    sources: [constitution],
    counters: [],
    check: check(
      'partly',
      both(
        'The articles say so. Whether consent could also be given by a law of Congress is disputed among scholars and was never tried.',
        'Los artículos lo dicen. Si el consentimiento podría darse también por una ley del Congreso lo discuten los estudiosos y nunca se intentó.',
      ),
    ),
  },
  {
    key: 'trade-and-standing',
    kind: 'consequence',
    side: 'for',
    heading: both('Trade in its own name', 'Comercio en nombre propio'),
    saidBy: supporters,
    text: both(
      'With ports on the Pacific and an economy the size of a large country’s, it could make its own trade agreements and set its own rules for technology and climate.',
      'Con puertos en el Pacífico y una economía del tamaño de un país grande, podría hacer sus propios acuerdos comerciales y fijar sus reglas para la tecnología y el clima.',
    ),
    outcome: both(
      'Trade policy made for the industries that are here.',
      'Una política comercial hecha para las industrias de aquí.',
    ),
    sources: [gdp],
    counters: [
      counter(
        opponents,
        both(
          'A new border would run through its largest market, and agreements take years.',
          'Una frontera nueva pasaría por su mayor mercado, y los acuerdos tardan años.',
        ),
      ),
    ],
    check: check(
      'partly',
      both(
        'The economy is as large as said: see the official figure in this brief. What agreements would bring cannot be checked.',
        'La economía es tan grande como se dice: véase la cifra oficial en este informe. Lo que traerían los acuerdos no se puede comprobar.',
      ),
    ),
  },
  {
    key: 'water-and-land',
    kind: 'consequence',
    side: 'against',
    heading: both('Water and federal land', 'Agua y tierras federales'),
    saidBy: opponents,
    text: both(
      'Water from the Colorado rests on an act of Congress and a compact of seven states, and nearly half of the land belongs to the federal government. Both would be bargained for.',
      'El agua del Colorado descansa en una ley del Congreso y un pacto de siete estados, y casi la mitad del suelo es del gobierno federal. Ambas cosas habría que negociarlas.',
    ),
    outcome: both(
      'Water rights and public land stay as they are settled.',
      'Los derechos de agua y las tierras públicas quedan como están acordados.',
    ),
    sources: [boulderCanyon, federalLand],
    counters: [
      counter(
        supporters,
        both(
          'Countries share rivers by treaty, as the United States and Mexico do with this one.',
          'Los países comparten ríos por tratado, como hacen los Estados Unidos y México con este.',
        ),
        boulderCanyon,
      ),
    ],
    check: check(
      'supported',
      both(
        'The Boulder Canyon Project Act and the compact of 1922 are part of the law of the river; about 45 % of the state is federal land.',
        'La ley del Boulder Canyon y el pacto de 1922 son parte de la ley del río; cerca del 45 % del estado es tierra federal.',
      ),
    ),
  },
  {
    key: 'vote-and-commission',
    kind: 'option',
    side: 'for',
    heading: both('A vote and a commission', 'Un voto y una comisión'),
    saidBy: supporters,
    text: both(
      'Ask voters in 2028, and let a commission report on what independence would take. Nobody has to decide before the facts are on the table.',
      'Preguntar a los votantes en 2028 y que una comisión informe sobre lo que exigiría la independencia. Nadie tiene que decidir antes de que los hechos estén sobre la mesa.',
    ),
    outcome: both(
      'A public answer to the question, and a report that both sides can use.',
      'Una respuesta pública a la pregunta y un informe que sirva a ambos lados.',
    ),
    sources: [initiativeStatus],
    counters: [
      counter(
        opponents,
        both(
          'A vote that cannot bind anybody costs money and unsettles people and firms for years.',
          'Un voto que no obliga a nadie cuesta dinero e inquieta durante años a personas y empresas.',
        ),
      ),
    ],
    check: check(
      'not-checkable',
      both(
        'What a vote would set in motion is a matter of judgment. That it would not bind the federal government is clear from Texas v. White.',
        'Lo que un voto pondría en marcha es cuestión de juicio. Que no obligaría al gobierno federal queda claro en Texas v. White.',
      ),
    ),
  },
  {
    key: 'more-within-the-union',
    kind: 'option',
    side: 'against',
    heading: both('More autonomy within the union', 'Más autonomía dentro de la unión'),
    saidBy: opponents,
    text: both(
      'Use what the law allows today: waivers as under the Clean Air Act, compacts with other states, suits in court, and a louder voice in Congress.',
      'Usar lo que la ley permite hoy: exenciones como las de la Ley de Aire Limpio, pactos con otros estados, demandas en los tribunales y más voz en el Congreso.',
    ),
    outcome: both(
      'Own rules in more fields, without a new border.',
      'Reglas propias en más campos, sin una frontera nueva.',
    ),
    sources: [cleanAir, constitution],
    counters: [
      counter(
        supporters,
        both(
          'A waiver can be withdrawn by the next administration, and compacts need the consent of Congress.',
          'El siguiente gobierno puede retirar una exención, y los pactos necesitan el consentimiento del Congreso.',
        ),
        cleanAir,
      ),
    ],
    check: check(
      'supported',
      both(
        'Section 209 lets California ask for stricter rules on vehicles, and article I names compacts. Both have limits, as the counter-claim says.',
        'La sección 209 permite a California pedir reglas más estrictas para vehículos, y el artículo I nombra los pactos. Ambos tienen límites, como dice la objeción.',
      ),
    ),
  },
];

export const briefClaims: readonly Claim[] = claims.map(claimOf);
