/**
 * The surveys of the demo. Respondents and answers are made up; how they lean is a means of the simulation, not a claim about
 * Californians. Reasons for staying and for leaving stand in equal number and alike in words. Over 250 lines, as every text stands in two languages.
 */
import type { DemoSurvey } from './survey-shape.ts';

const whatMatters: DemoSurvey = {
  slug: 'what-matters-in-2028',
  topic: 'leave-the-united-states',
  title: { en: 'What matters to you in the question of 2028', es: 'Qué le importa en la pregunta de 2028' },
  introduction: {
    en: 'A measure for November 2028 asks whether California should leave the United States. The state’s election office asked residents **what weighs most for them, whichever way they lean**, so that the voter guide answers the questions people have. Answers to each question were given the same space. The measure, the people and their answers are made up for this demo.',
    es: 'Una medida para noviembre de 2028 pregunta si California debe separarse de los Estados Unidos. La oficina electoral del estado preguntó a los residentes **qué pesa más para ellos, se inclinen hacia donde se inclinen**, para que la guía del votante responda las preguntas que la gente tiene. Cada respuesta tuvo el mismo espacio. La medida, las personas y sus respuestas son inventadas para esta demostración.',
  },
  results: 'after-close',
  calendar: { published: -58, opens: -55, closes: -13 },
  published: 'The voter guide is to answer the questions that residents have.',
  quotas: {
    los_angeles: 300,
    san_diego: 170,
    orange: 140,
    alameda: 110,
    sacramento: 110,
    san_bernardino: 110,
    fresno: 110,
    kern: 90,
    humboldt: 80,
    shasta: 70,
  },
  questions: [
    {
      kind: 'single',
      text: {
        en: 'If the measure were on the ballot today, how would you vote?',
        es: 'Si la medida estuviera hoy en la boleta, ¿cómo votaría?',
      },
      required: true,
      rotated: true,
      keepsLast: true,
      options: [
        { text: { en: 'Yes, California should leave', es: 'Sí, California debe separarse' }, base: 0.3, lean: 0.5 },
        { text: { en: 'No, California should stay', es: 'No, California debe quedarse' }, base: 0.5, lean: -0.5 },
        { text: { en: 'I would not vote on it', es: 'No votaría sobre ella' }, base: 0.05, age: -0.01 },
        { text: { en: 'I do not know yet', es: 'Todavía no lo sé' }, base: 0.15, age: -0.01 },
      ],
    },
    {
      kind: 'several',
      text: { en: 'What weighs most for you?', es: '¿Qué pesa más para usted?' },
      required: true,
      rotated: true,
      keepsLast: true,
      most: 3,
      options: [
        {
          text: { en: 'Deciding more matters in California', es: 'Decidir más asuntos en California' },
          base: 0.3,
          lean: 0.3,
        },
        {
          text: { en: 'A voice in decisions of the whole country', es: 'Tener voz en las decisiones de todo el país' },
          base: 0.3,
          lean: -0.25,
        },
        {
          text: { en: 'Where the taxes paid here are spent', es: 'Dónde se gastan los impuestos pagados aquí' },
          base: 0.35,
          lean: 0.2,
        },
        {
          text: { en: 'Social Security, Medicare and pensions', es: 'El Seguro Social, Medicare y las pensiones' },
          base: 0.3,
          lean: -0.15,
          age: 0.09,
        },
        {
          text: { en: 'Own rules for climate and energy', es: 'Reglas propias para el clima y la energía' },
          base: 0.2,
          lean: 0.2,
          age: -0.03,
        },
        {
          text: { en: 'Trade and travel without a border', es: 'Comercio y viajes sin frontera' },
          base: 0.25,
          lean: -0.2,
        },
        { text: { en: 'Something else', es: 'Alguna otra cosa' }, base: 0.06 },
      ],
    },
    {
      kind: 'scale',
      text: {
        en: 'How sure are you of your view on this question?',
        es: '¿Qué tan seguro está de su opinión sobre esta pregunta?',
      },
      required: true,
      low: 0,
      high: 10,
      lowLabel: { en: 'not sure at all', es: 'nada seguro' },
      highLabel: { en: 'completely sure', es: 'completamente seguro' },
      middle: 0.52,
      strong: 0.3,
      age: 0.02,
    },
    {
      kind: 'scale',
      text: {
        en: 'How well informed do you feel about what would follow from a yes and from a no?',
        es: '¿Qué tan bien informado se siente sobre lo que seguiría de un sí y de un no?',
      },
      required: true,
      low: 1,
      high: 5,
      lowLabel: { en: 'not at all', es: 'para nada' },
      highLabel: { en: 'very well', es: 'muy bien' },
      middle: 0.36,
      age: 0.025,
    },
    {
      kind: 'ranking',
      text: {
        en: 'In which order should the voter guide explain these?',
        es: '¿En qué orden debería explicar esto la guía del votante?',
      },
      required: false,
      rotated: true,
      keepsLast: false,
      options: [
        { text: { en: 'What the courts have said', es: 'Qué han dicho los tribunales' }, base: 0.9 },
        {
          text: { en: 'Money: taxes, debts and pensions', es: 'Dinero: impuestos, deudas y pensiones' },
          base: 1.3,
          age: 0.08,
        },
        { text: { en: 'Citizenship, travel and family', es: 'Ciudadanía, viajes y familia' }, base: 1.1, age: -0.06 },
        { text: { en: 'Water, energy and land', es: 'Agua, energía y tierras' }, base: 0.8 },
      ],
    },
    {
      kind: 'number',
      text: { en: 'How many years have you lived in California?', es: '¿Cuántos años ha vivido en California?' },
      required: false,
      low: 0,
      high: 110,
      middle: 12,
      age: 7,
    },
    {
      kind: 'text',
      text: {
        en: 'What would you like to know before you vote?',
        es: '¿Qué quisiera saber antes de votar?',
      },
      required: false,
      said: [
        {
          en: 'Would I need a passport to see my sister in Reno?',
          es: '¿Necesitaría pasaporte para ver a mi hermana en Reno?',
        },
        { en: 'Who would pay my pension?', es: '¿Quién pagaría mi pensión?' },
        { en: 'How long would talks with Congress take?', es: '¿Cuánto durarían las conversaciones con el Congreso?' },
        {
          en: 'What would change for farms that sell to other states?',
          es: '¿Qué cambiaría para las granjas que venden a otros estados?',
        },
      ],
    },
  ],
  people: [
    { county: 'los_angeles', count: 240, lean: 0.02 },
    { county: 'san_diego', count: 150, lean: -0.16 },
    { county: 'orange', count: 110, lean: -0.2 },
    { county: 'alameda', count: 148, lean: 0.24 },
    { county: 'sacramento', count: 131, lean: -0.08 },
    { county: 'san_bernardino', count: 74, lean: -0.14 },
    { county: 'fresno', count: 98, lean: -0.2 },
    { county: 'kern', count: 57, lean: -0.34 },
    { county: 'humboldt', count: 66, lean: 0.2 },
    { county: 'shasta', count: 44, lean: -0.3 },
    { county: 'marin', count: 8, lean: 0.2 },
    { county: 'inyo', count: 3, lean: -0.1 },
  ],
  ages: [0.06, 0.13, 0.16, 0.18, 0.21, 0.26],
  chance: 2028,
};

const decide: DemoSurvey = {
  slug: 'deciding-well',
  topic: 'leave-the-united-states',
  title: { en: 'What would help you decide well?', es: '¿Qué le ayudaría a decidir bien?' },
  introduction: {
    en: 'Before the vote of November 2028 the state plans meetings, debates and a voter guide. It asks **what you would use, and whom you would believe**, whichever way you lean. The survey takes three minutes. The measure, the people and their answers are made up for this demo.',
    es: 'Antes de la votación de noviembre de 2028 el estado prepara reuniones, debates y una guía del votante. Pregunta **qué usaría y a quién creería usted**, se incline hacia donde se incline. La encuesta dura tres minutos. La medida, las personas y sus respuestas son inventadas para esta demostración.',
  },
  results: 'live',
  calendar: { published: -9, opens: -6, closes: 22 },
  published: 'Meetings and debates are planned in spring; residents say what helps them.',
  quotas: {},
  questions: [
    {
      kind: 'several',
      text: { en: 'What would you use to make up your mind?', es: '¿Qué usaría para formarse una opinión?' },
      required: true,
      rotated: true,
      keepsLast: true,
      most: 3,
      options: [
        { text: { en: 'The printed voter guide', es: 'La guía del votante impresa' }, base: 0.35, age: 0.08 },
        { text: { en: 'A debate with both sides', es: 'Un debate con ambas partes' }, base: 0.4 },
        { text: { en: 'A meeting in my county', es: 'Una reunión en mi condado' }, base: 0.25 },
        { text: { en: 'Short videos', es: 'Videos cortos' }, base: 0.4, age: -0.06 },
        { text: { en: 'Talks with family and friends', es: 'Conversaciones con familia y amistades' }, base: 0.4 },
        { text: { en: 'None of these', es: 'Nada de esto' }, base: 0.05 },
      ],
    },
    {
      kind: 'single',
      text: {
        en: 'Whose figures on costs and gains would you believe most?',
        es: '¿Las cifras de quién sobre costos y beneficios creería más?',
      },
      required: true,
      rotated: true,
      keepsLast: true,
      options: [
        { text: { en: 'The state’s own analyst', es: 'Las del analista del propio estado' }, base: 0.25, lean: 0.1 },
        { text: { en: 'A federal agency', es: 'Las de una agencia federal' }, base: 0.22, lean: -0.15 },
        { text: { en: 'Universities here', es: 'Universidades de aquí' }, base: 0.28 },
        {
          text: { en: 'Those who campaign for a yes', es: 'Las de quienes hacen campaña por el sí' },
          base: 0.07,
          lean: 0.1,
        },
        {
          text: { en: 'Those who campaign for a no', es: 'Las de quienes hacen campaña por el no' },
          base: 0.07,
          lean: -0.1,
        },
        { text: { en: 'Nobody’s', es: 'Las de nadie' }, base: 0.12 },
      ],
    },
    {
      kind: 'scale',
      text: {
        en: 'How easy is it for you to talk about this with somebody who disagrees?',
        es: '¿Qué tan fácil le resulta hablar de esto con alguien que no está de acuerdo?',
      },
      required: true,
      low: 1,
      high: 7,
      lowLabel: { en: 'very hard', es: 'muy difícil' },
      highLabel: { en: 'very easy', es: 'muy fácil' },
      middle: 0.45,
      strong: -0.1,
      age: 0.01,
    },
    {
      kind: 'text',
      text: { en: 'Is there something that nobody tells you?', es: '¿Hay algo que nadie le cuenta?' },
      required: false,
      said: [
        { en: 'What happens to the courts on the day after.', es: 'Qué pasa con los tribunales al día siguiente.' },
        { en: 'What the other side is really afraid of.', es: 'A qué le teme de verdad la otra parte.' },
      ],
    },
  ],
  people: [
    { county: 'los_angeles', count: 104, lean: 0.02 },
    { county: 'san_diego', count: 47, lean: -0.12 },
    { county: 'alameda', count: 62, lean: 0.22 },
    { county: 'sacramento', count: 41, lean: -0.06 },
    { county: 'fresno', count: 38, lean: -0.2 },
    { county: 'humboldt', count: 21, lean: 0.2 },
    { county: 'kern', count: 19, lean: -0.3 },
    { county: 'ventura', count: 14, lean: -0.1 },
  ],
  ages: [0.09, 0.18, 0.19, 0.18, 0.17, 0.19],
  chance: 613,
};

export const surveys: readonly DemoSurvey[] = [whatMatters, decide];
