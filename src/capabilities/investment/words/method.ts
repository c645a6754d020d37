/** Words of the page that explains how sums are shared out, with a worked example. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const methodWords = catalogue(
  {
    title: 'How sums are shared out',
    lead: 'Each step with its source, and one small example from beginning to end.',
    needTitle: 'Need',
    needBody:
      'Official figures of each region are put on one scale. By percentile, a region’s value is the share of regions with a figure at or below its own, as in CalEnviroScreen 4.0. Figures of one component are averaged, then components, each by its weight. A profile says which figures, which weights, and what happens where a figure is missing. It has no place for who people are.',
    needSource:
      'OEHHA, “CalEnviroScreen 4.0” (October 2021); OECD and JRC, “Handbook on Constructing Composite Indicators” (2008).',
    sharesTitle: 'Parts',
    sharesBody:
      'A part of the sum is divided per head. The rest is divided by need times people (or by need alone). Parts are whole cents that add up to the sum: cents left by rounding go to the largest remainders.',
    rulesTitle: 'Rules',
    rulesBody:
      'Floors, a minimum, a cap and commitments made before may need money to move. It moves as little as can be: among all ways to keep the rules, the one is taken in which every group of regions stays nearest to what people and need alone would give, and within a group every region keeps the same multiple of that. Where rules cannot all be kept, the page for organisers names a smallest set of those that clash, and nothing can be published.',
    rulesSource:
      'Floors after California’s Assembly Bill 1550 (2016; Health and Safety Code 39713). Which rules clash: Chinneck and Dravnieks, ORSA Journal on Computing 3 (1991).',
    besideTitle: 'What it is held against',
    besideBody:
      'Beside every allocation stands what dividing per head alone would give, who gains and loses against it, how well the money fits need, and how unequal regions are before and after. Every weight is moved at random by up to a fifth, a thousand times, from a seed that anybody can use again; each indicator is left out once.',
    besideSource:
      'Concentration index: Kakwani, Economic Journal 87 (1977); Wagstaff, Paci and van Doorslaer, Social Science and Medicine 33 (1991). Ranges: OECD and JRC (2008), section 7.',
    exampleTitle: 'A worked example',
    exampleBody:
      'Three regions share $1,000.00. Half goes per head, half by need times people. One floor keeps at least 60 % for the fifth of the people with the most need.',
    region: 'Region',
    people: 'People',
    need: 'Need',
    base: 'Per head part',
    byNeed: 'Need part',
    ideal: 'By people and need',
    after: 'With the floor',
    why: 'North has need times people of 2,000, Middle 2,500 and South 0: of the $500.00 by need, North gets four ninths and Middle five ninths. The floor asks for $600.00 in North, which has $322.22; so $277.78 moves to it, and Middle and South keep the same multiple of what they had.',
    notTitle: 'What does not count',
  },
  {
    es: {
      title: 'Cómo se reparten las sumas',
      lead: 'Cada paso con su fuente, y un ejemplo pequeño de principio a fin.',
      needTitle: 'Necesidad',
      needBody:
        'Las cifras oficiales de cada región se llevan a una escala. Por percentil, el valor de una región es la proporción de regiones con una cifra igual o menor, como en CalEnviroScreen 4.0. Las cifras de un componente se promedian, y después los componentes, cada uno con su peso. Un perfil dice qué cifras, qué pesos y qué pasa donde falta una cifra. No tiene lugar para quiénes son las personas.',
      needSource:
        'OEHHA, «CalEnviroScreen 4.0» (octubre de 2021); OCDE y JRC, «Handbook on Constructing Composite Indicators» (2008).',
      sharesTitle: 'Partes',
      sharesBody:
        'Una parte de la suma se divide por persona. El resto se divide según la necesidad por la población (o según la necesidad sola). Las partes son centavos enteros que suman el total: los centavos del redondeo van a los restos mayores.',
      rulesTitle: 'Reglas',
      rulesBody:
        'Los pisos, un mínimo, un tope y compromisos anteriores pueden exigir mover dinero. Se mueve lo menos posible: entre todas las maneras de cumplir las reglas se toma aquella en que cada grupo de regiones queda más cerca de lo que darían la población y la necesidad solas, y dentro de un grupo cada región conserva el mismo múltiplo. Donde las reglas no pueden cumplirse todas, la página de quienes organizan nombra un conjunto mínimo de las que chocan, y no se puede publicar nada.',
      rulesSource:
        'Pisos según la ley Assembly Bill 1550 de California (2016; Health and Safety Code 39713). Qué reglas chocan: Chinneck y Dravnieks, ORSA Journal on Computing 3 (1991).',
      besideTitle: 'Con qué se compara',
      besideBody:
        'Junto a cada reparto está lo que daría dividir solo por persona, quién gana y pierde frente a ello, cuánto se ajusta el dinero a la necesidad y cuán desiguales son las regiones antes y después. Cada peso se mueve al azar hasta un quinto, mil veces, desde una semilla que cualquiera puede usar otra vez; cada indicador se deja fuera una vez.',
      besideSource:
        'Índice de concentración: Kakwani, Economic Journal 87 (1977); Wagstaff, Paci y van Doorslaer, Social Science and Medicine 33 (1991). Rangos: OCDE y JRC (2008), sección 7.',
      exampleTitle: 'Un ejemplo resuelto',
      exampleBody:
        'Tres regiones se reparten $1,000.00. La mitad va por persona y la mitad según la necesidad por la población. Un piso reserva al menos el 60 % para la quinta parte de la población con más necesidad.',
      region: 'Región',
      people: 'Habitantes',
      need: 'Necesidad',
      base: 'Parte por persona',
      byNeed: 'Parte por necesidad',
      ideal: 'Por población y necesidad',
      after: 'Con el piso',
      why: 'Norte tiene necesidad por población de 2,000, Centro 2,500 y Sur 0: de los $500.00 por necesidad, Norte recibe cuatro novenos y Centro cinco novenos. El piso pide $600.00 en Norte, que tiene $322.22; así que se le mueven $277.78, y Centro y Sur conservan el mismo múltiplo de lo que tenían.',
      notTitle: 'Qué no cuenta',
    },
  },
);
