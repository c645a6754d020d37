/**
 * Two initiatives on the demo's question: a real one of 2025, as fact with its sources, and a made-up one on its way to 2028.
 *
 * Arguments are the demo's own words, in pairs of the same length.
 */
import type { DemoInitiative } from './initiative-shape.ts';

const office = 'California Secretary of State';

/** Initiative 1977 (24-0001A2). Nothing here is made up. */
export const cleared2025: DemoInitiative = {
  slug: 'future-vote-on-independence-2025',
  region: '',
  topic: 'leave-the-united-states',
  title: {
    en: 'Initiative 1977: future vote on independence',
    es: 'Iniciativa 1977: votación futura sobre la independencia',
  },
  rules: 'california-statute',
  required: { number: 546_651, source: `${office}, signatures required after the election of 8 November 2022` },
  electionOn: '2026-11-03',
  takesPledges: false,
  hypothetical: false,
  source: `${office}, initiatives cleared for circulation, number 1977 (24-0001A2)`,
  proponents: ['Marcus Evans'],
  published: '2025-01-24',
  texts: [
    {
      kind: 'title',
      body: {
        en: 'Requires future vote on whether California should become independent country. Initiative statute.',
        es: 'Exige una votación futura sobre si California debe ser un país independiente. Ley por iniciativa.',
      },
      author: 'Attorney General of California',
      source: `${office}, number 1977 (24-0001A2)`,
      on: '2025-01-23',
    },
    {
      kind: 'summary',
      body: {
        en: 'Would have put one question on the ballot of November 2028: “Should California leave the United States and become a free and independent country?” Two conditions had to be met together: at least 50% of registered voters taking part, and at least 55% of the votes a yes. The result would then have counted as a statement of no confidence and of the will of the people of California; it would not have changed the government of the state or its relationship with the United States. A state commission would have reported on whether California could govern itself as a country.',
        es: 'Habría puesto una pregunta en la boleta de noviembre de 2028: si California debe separarse de los Estados Unidos y ser un país libre e independiente. Debían cumplirse dos condiciones a la vez: que participara al menos el 50% de los votantes inscritos y que al menos el 55% de los votos fuera un sí. El resultado habría contado como declaración de desconfianza y de la voluntad del pueblo de California; no habría cambiado el gobierno del estado ni su relación con los Estados Unidos. Una comisión estatal habría informado si California podía gobernarse como país.',
      },
      author: 'This site, after the Attorney General’s summary',
      source: `${office}, number 1977 (24-0001A2)`,
      on: '2025-01-23',
    },
    {
      kind: 'fiscal-note',
      body: {
        en: 'About 10 million dollars once, for the election and for setting up the commission, and about 2 million dollars a year for its work.',
        es: 'Unos 10 millones de dólares una vez, para la elección y para crear la comisión, y unos 2 millones de dólares al año para su trabajo.',
      },
      author: 'Legislative Analyst and Director of Finance, as summarised by the Attorney General',
      source: `${office}, number 1977 (24-0001A2)`,
      on: '2025-01-23',
    },
  ],
  entries: [
    {
      kind: 'title-issued',
      on: '2025-01-23',
      reason: `Cleared for circulation; last day of circulation 22 July 2025. Source: ${office}.`,
    },
    {
      kind: 'expired',
      on: '2025-07-23',
      reason:
        'The proponent said a week before the last day that no signatures would be handed in and that a new text would be filed. Source: CBS News Bay Area, 15 July 2025.',
    },
  ],
};

/** Made up. Its text follows the one of 2025 where it says how the vote is decided. */
export const leave2028: DemoInitiative = {
  slug: 'ask-californians-in-2028',
  region: '',
  topic: 'leave-the-united-states',
  title: { en: 'Ask Californians in 2028', es: 'Preguntar a California en 2028' },
  rules: 'california-statute',
  required: { number: 546_651, source: `${office}, signatures required after the election of 8 November 2022` },
  electionOn: '2028-11-07',
  takesPledges: true,
  hypothetical: true,
  source: '',
  proponents: ['Demo proponent A', 'Demo proponent B'],
  published: -110,
  texts: [
    {
      kind: 'title',
      body: {
        en: 'Asks voters in November 2028 whether California should leave the United States. Advisory. Initiative statute.',
        es: 'Pregunta a los votantes en noviembre de 2028 si California debe separarse de los Estados Unidos. Consultiva. Ley por iniciativa.',
      },
      author: 'Title office (made up)',
      on: -58,
    },
    {
      kind: 'summary',
      body: {
        en: 'Puts one question on the ballot of 7 November 2028: “Should California leave the United States and become a free and independent country?” The answer counts as yes only if at least 50% of registered voters take part and at least 55% of the votes are a yes. A yes would not make California independent; it would direct the state to seek talks with Congress and the other states. A no, or a vote that misses either condition, changes nothing.',
        es: 'Pone una pregunta en la boleta del 7 de noviembre de 2028: si California debe separarse de los Estados Unidos y ser un país libre e independiente. La respuesta cuenta como sí solo si participa al menos el 50% de los votantes inscritos y al menos el 55% de los votos es un sí. Un sí no haría independiente a California; encargaría al estado buscar conversaciones con el Congreso y los demás estados. Un no, o una votación que incumpla alguna de las condiciones, no cambia nada.',
      },
      author: 'Title office (made up)',
      on: -58,
    },
    {
      kind: 'measure',
      body: {
        en: '**Section 1.** At the statewide general election of November 2028 this question is put to the voters: “Should California leave the United States and become a free and independent country?”\n\n**Section 2.** The answer is yes if at least 50 percent of registered voters take part in the vote on this question and at least 55 percent of the votes cast on it are a yes. Otherwise it is no.\n\n**Section 3.** If the answer is yes, the Governor shall within one year ask Congress to begin talks, and shall report to the Legislature twice a year.\n\n**Section 4.** Nothing in this measure changes the constitution of the state, its laws, or its relationship with the United States.',
        es: '**Sección 1.** En la elección general estatal de noviembre de 2028 se hace esta pregunta a los votantes: si California debe separarse de los Estados Unidos y ser un país libre e independiente.\n\n**Sección 2.** La respuesta es sí si al menos el 50 por ciento de los votantes inscritos participa en la votación de esta pregunta y al menos el 55 por ciento de los votos sobre ella es un sí. De lo contrario, es no.\n\n**Sección 3.** Si la respuesta es sí, la persona titular de la gobernación pedirá al Congreso en el plazo de un año que empiecen conversaciones, e informará a la Legislatura dos veces al año.\n\n**Sección 4.** Nada en esta medida cambia la constitución del estado, sus leyes ni su relación con los Estados Unidos.',
      },
      author: 'The proponents (made up)',
      on: -110,
    },
    {
      kind: 'fiscal-note',
      body: {
        en: 'A few million dollars for the election and for reports to the Legislature. What talks or a departure would cost cannot be estimated from this measure, because it decides neither.',
        es: 'Unos pocos millones de dólares para la elección y los informes a la Legislatura. Lo que costarían las conversaciones o una salida no se puede calcular a partir de esta medida, porque no decide ninguna de las dos.',
      },
      author: 'Fiscal office (made up)',
      on: -58,
    },
    {
      kind: 'for',
      body: {
        en: 'A question this large should be put to the people once, clearly, and with conditions that nobody can call too easy: half of all registered voters, and well over half of the votes. Supporters say that only such a vote shows what Californians want, and that it is the one lawful way to begin a talk with the other states. They say that a no settles the matter for years, and that a yes binds nobody to a step that the courts forbid.',
        es: 'Una pregunta tan grande debe hacerse al pueblo una vez, con claridad y con condiciones que nadie pueda llamar fáciles: la mitad de los votantes inscritos y bastante más de la mitad de los votos. Quienes la apoyan dicen que solo así se sabe qué quiere California y que es la vía legal para empezar a hablar con los demás estados. Dicen que un no cierra el asunto por años y que un sí no obliga a ningún paso que los tribunales prohíban.',
      },
      author: 'Supporters (made up)',
      on: -100,
    },
    {
      kind: 'against',
      body: {
        en: 'A question this large should not be asked before anybody can say what a yes would mean: for pensions, for water, for the border, for people with family on the other side of it. Opponents say that the vote cannot deliver what it asks about, since Congress and most states would have to agree, and that it would spend years of attention on one quarrel. They say that the work of making the union better is done in it, and that asking has a price of its own.',
        es: 'Una pregunta tan grande no debe hacerse antes de poder decir qué significaría un sí: para las pensiones, el agua, la frontera y quienes tienen familia al otro lado. Quienes se oponen dicen que la votación no puede dar lo que pregunta, pues tendrían que aceptar el Congreso y la mayoría de los estados, y que gastaría años de atención en una disputa. Dicen que la unión se mejora desde dentro y que preguntar también tiene un precio.',
      },
      author: 'Opponents (made up)',
      on: -100,
    },
  ],
  entries: [
    { kind: 'submitted', on: -109, reason: 'Text, fee and request for a title and summary received.' },
    { kind: 'amended', on: -90, reason: 'Section 4 was added after comments in the public review.' },
    { kind: 'title-issued', on: -58, reason: 'Title, summary and fiscal note sent to the proponents.' },
  ],
  pledges: { residents: 18_400, machine: 2_600, from: -57, chance: 2028 },
};
