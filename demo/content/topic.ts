/**
 * The public question of the demo. The measure is made up; what the law says is not: Texas v. White, 74 U.S. 700 (1869).
 * Both sides have five points of the same length, in pairs that speak of the same thing.
 */
import type { Point, Topic } from '../../src/capabilities/topics/index.ts';
import type { Bilingual } from './content.ts';

const point = (heading: Bilingual, text: Bilingual): Point => ({
  heading: heading.en,
  text: text.en,
  language: 'en',
  translations: { es: { heading: heading.es, text: text.es } },
});

export const leaving: Topic = {
  id: 'leave-the-united-states',
  regionId: 'ocd-division/country:us/state:ca',
  question: 'Should California leave the United States?',
  summary:
    'Imagine a measure on the ballot in November 2028 that asks this question. A yes would not make California independent: in Texas v. White, 74 U.S. 700 (1869), the Supreme Court held that a state cannot leave by itself, only “through revolution, or through consent of the States”. What a measure could do is state what voters want, set up a commission, or tell the state to seek talks with Congress and the other states. Here are five points for and five against. The measure is made up for this demo.',
  language: 'en',
  translations: {
    es: {
      question: '¿Debe California separarse de los Estados Unidos?',
      summary:
        'Imagine una medida en la boleta de noviembre de 2028 que hace esta pregunta. Un sí no haría independiente a California: en Texas v. White, 74 U.S. 700 (1869), la Corte Suprema decidió que un estado no puede irse por sí solo, únicamente «mediante una revolución o con el consentimiento de los estados». Lo que una medida sí podría hacer es expresar lo que quieren los votantes, crear una comisión o encargar al estado que busque conversaciones con el Congreso y los demás estados. Aquí hay cinco puntos a favor y cinco en contra. La medida es inventada para esta demostración.',
    },
  },
  hypothetical: true,
  points: [
    {
      for: point(
        { en: 'Decisions closer to home', es: 'Decisiones más cercanas' },
        {
          en: 'Supporters say that a country of its own could write its own laws on immigration, trade, energy and health, and would not have to wait for agreement among fifty states whose voters want other things.',
          es: 'Quienes la apoyan dicen que un país propio podría escribir sus leyes sobre inmigración, comercio, energía y salud, sin esperar el acuerdo de cincuenta estados cuyos votantes quieren otras cosas.',
        },
      ),
      against: point(
        { en: 'A voice in larger decisions', es: 'Voz en decisiones mayores' },
        {
          en: 'Opponents say that the state would give up its seats in Congress and its votes for president, and so its say in a government whose decisions on trade, water and defense would still reach it every day.',
          es: 'Quienes se oponen dicen que el estado perdería sus escaños en el Congreso y sus votos para presidente, y con ellos su voz en un gobierno cuyas decisiones sobre comercio, agua y defensa le seguirían afectando.',
        },
      ),
    },
    {
      for: point(
        { en: 'Taxes spent here', es: 'Impuestos que se gastan aquí' },
        {
          en: 'Supporters say that taxes now paid to the federal government could be spent on needs that Californians choose, such as housing, schools and transit, and that an economy of this size could carry its own state.',
          es: 'Quienes la apoyan dicen que los impuestos que hoy van al gobierno federal se gastarían en lo que elijan los californianos, como vivienda, escuelas y transporte, y que una economía así puede sostener un Estado propio.',
        },
      ),
      against: point(
        { en: 'Payments that end', es: 'Pagos que se acaban' },
        {
          en: 'Opponents say that Social Security, Medicare, disaster aid and federal jobs would all have to be replaced or agreed anew, along with a share of the national debt, and that nobody can yet say what it would cost.',
          es: 'Quienes se oponen dicen que el Seguro Social, Medicare, la ayuda por desastres y los empleos federales habría que reemplazarlos o pactarlos de nuevo, junto con parte de la deuda, y que nadie sabe cuánto costaría.',
        },
      ),
    },
    {
      for: point(
        { en: 'A question worth asking', es: 'Una pregunta que vale la pena' },
        {
          en: 'Supporters say that the law leaves one lawful road open, the consent of the other states, and that a clear vote is how a people can ask for it. Asking commits nobody to any step that the courts forbid.',
          es: 'Quienes la apoyan dicen que la ley deja abierto un camino, el consentimiento de los demás estados, y que una votación clara es la forma de pedirlo. Preguntar no obliga a ningún paso que los tribunales prohíban.',
        },
      ),
      against: point(
        { en: 'A promise hard to keep', es: 'Una promesa difícil de cumplir' },
        {
          en: 'Opponents say that consent would need Congress and probably an amendment that three quarters of the states ratify, and that a vote would raise hopes, cost years of work and court cases, and most likely end there.',
          es: 'Quienes se oponen dicen que el consentimiento pediría al Congreso y quizá una enmienda ratificada por tres cuartas partes de los estados, y que votar crearía esperanzas, años de trabajo y juicios sin llegar a más.',
        },
      ),
    },
    {
      for: point(
        { en: 'Trade with the whole world', es: 'Comercio con todo el mundo' },
        {
          en: 'Supporters say that California has large ports, farms and industries, could sign its own trade agreements, and that its neighbors would have good reasons of their own to keep their borders open to it.',
          es: 'Quienes la apoyan dicen que California tiene grandes puertos, cultivos e industrias, podría firmar sus propios acuerdos y que sus vecinos tendrían buenas razones propias para mantener abiertas las fronteras.',
        },
      ),
      against: point(
        { en: 'A border through daily life', es: 'Una frontera en la vida diaria' },
        {
          en: 'Opponents say that many families, companies, rivers and power lines cross the state line, and that a border with customs, passports and another currency would make each of those ties slower and dearer.',
          es: 'Quienes se oponen dicen que muchas familias, empresas, ríos y líneas eléctricas cruzan el límite estatal, y que una frontera con aduanas, pasaportes y otra moneda haría más lentos y caros todos esos lazos.',
        },
      ),
    },
    {
      for: point(
        { en: 'Rights set here', es: 'Derechos decididos aquí' },
        {
          en: 'Supporters say that a constitution of its own could write down the rights that most residents support, and that they would then no longer change with elections and court appointments elsewhere in the country.',
          es: 'Quienes la apoyan dicen que una constitución propia podría fijar los derechos que apoya la mayoría de los residentes, y que estos ya no cambiarían con elecciones y nombramientos judiciales en otras partes del país.',
        },
      ),
      against: point(
        { en: 'Rights held in common', es: 'Derechos compartidos' },
        {
          en: 'Opponents say that the United States Constitution protects residents against their own state too, and that regions of California which want to stay would be taken out of a union that they wish to belong to.',
          es: 'Quienes se oponen dicen que la Constitución de los Estados Unidos protege a los residentes también frente a su propio estado, y que las regiones que quieren quedarse saldrían de una unión a la que desean pertenecer.',
        },
      ),
    },
  ],
};
