/**
 * The meeting that is over: a county board on what a Yes or a No would mean for the county. Board, staff, residents and answers are made
 * up. Over 250 lines, as everything stands in two languages.
 */
import { both, questionsIn, three, type HallItem, type HallQuestion, type HallTexts } from './town-hall-shape.ts';

export const pastSlug = 'fresno-county-a-yes-or-a-no';

export const pastTexts: HallTexts = {
  title: both(
    'Fresno County: what a Yes or a No would mean for clinics, water and the budget',
    'Condado de Fresno: qué significarían un sí o un no para clínicas, agua y presupuesto',
  ),
  summary: both(
    'A regular meeting of the county board, in the hall, on the phone and on the web. A measure for November 2028 asks whether California should leave the United States. **The county takes no side.** It asks its departments what they would have to do after a Yes and after a No, and residents ask what they want to know.\n\nThe meeting, the board and everybody in it are made up for this demo.',
    'Una reunión ordinaria de la junta del condado, en la sala, por teléfono y por internet. Una medida para noviembre de 2028 pregunta si California debe separarse de los Estados Unidos. **El condado no toma partido.** Pregunta a sus departamentos qué tendrían que hacer tras un sí y tras un no, y los residentes preguntan lo que quieren saber.\n\nLa reunión, la junta y todas las personas son inventadas para esta demostración.',
  ),
  access: both(
    'Step-free from the street. Hearing loop in the first four rows. Interpreters for English and Spanish; captions on the screen in the hall and on the web.',
    'Sin escalones desde la calle. Bucle auditivo en las cuatro primeras filas. Intérpretes de inglés y español; subtítulos en la pantalla de la sala y en internet.',
  ),
};

export const pastItems: readonly HallItem[] = [
  {
    kind: 'information',
    title: both('Call to order and roll call', 'Apertura y votación nominal de asistencia'),
    description: both(
      'How the meeting is run, and how to ask from the hall, by phone and on the web.',
      'Cómo se conduce la reunión y cómo preguntar desde la sala, por teléfono y por internet.',
    ),
    minutes: 5,
  },
  {
    kind: 'discussion',
    title: both('Clinics and hospitals after a Yes and after a No', 'Clínicas y hospitales tras un sí y tras un no'),
    description: both(
      'The health department tells which payments come from where, and what it does not know.',
      'El departamento de salud cuenta de dónde viene cada pago y qué no se sabe.',
    ),
    minutes: 35,
  },
  {
    kind: 'discussion',
    title: both('Water: canals, wells and who decides', 'Agua: canales, pozos y quién decide'),
    description: both(
      'Which water comes through works of the state, which through federal ones, and which contracts end when.',
      'Qué agua llega por obras estatales, cuál por federales y cuándo termina cada contrato.',
    ),
    minutes: 35,
  },
  {
    kind: 'discussion',
    title: both('The county’s budget in either case', 'El presupuesto del condado en ambos casos'),
    description: both(
      'The budget office shows how it would plan for each outcome, year by year.',
      'La oficina de presupuesto muestra cómo planearía para cada resultado, año por año.',
    ),
    minutes: 35,
  },
  {
    kind: 'action',
    title: both('Motion: one report on both outcomes', 'Moción: un informe sobre los dos resultados'),
    description: both(
      'Whether staff write one report that gives each outcome as many pages.',
      'Si el personal redacta un informe que dé a cada resultado las mismas páginas.',
    ),
    minutes: 15,
  },
  {
    kind: 'public-comment',
    title: both('Other matters within the county', 'Otros asuntos del condado'),
    description: both(
      'Anything that is not on the agenda and that the county can decide.',
      'Todo lo que no está en el orden del día y el condado puede decidir.',
    ),
    minutes: 15,
  },
];

export const pastMembers = [1, 2, 3, 4, 5].map((number) => ({
  number,
  name: `Member for District ${number} (made up)`,
  seat: number === 3 ? 'Chair' : number === 1 ? 'Vice chair' : '',
}));

const clinics = [
  three(
    both(
      'If taxes now paid to Washington stayed here, could the county keep rural clinics open on weekends?',
      'Si los impuestos que hoy van a Washington se quedaran aquí, ¿podría el condado abrir las clínicas rurales los fines de semana?',
    ),
    both(
      'If federal payments ended, how long could the county keep rural clinics open on weekdays?',
      'Si acabaran los pagos federales, ¿cuánto tiempo podría el condado abrir las clínicas rurales entre semana?',
    ),
    both(
      'Which share of what a rural clinic takes in comes from the county, the state and Washington?',
      '¿Qué parte de lo que ingresa una clínica rural viene del condado, del estado y de Washington?',
    ),
  ),
  three(
    both(
      'Could a country of its own pay clinics sooner than the months we wait for now?',
      '¿Podría un país propio pagar a las clínicas antes que los meses que se esperan hoy?',
    ),
    both(
      'Could clinics wait for months while a new payer is set up?',
      '¿Podrían las clínicas esperar meses mientras se crea un nuevo pagador?',
    ),
    both('How many days of cash do our clinics hold today?', '¿Para cuántos días tienen dinero hoy nuestras clínicas?'),
  ),
  three(
    both(
      'Would nurses trained abroad be let in faster if California made its own rules?',
      '¿Entrarían más rápido enfermeras formadas en el extranjero si California hiciera sus propias reglas?',
    ),
    both(
      'Would nurses licensed in other states still be able to work here?',
      '¿Podrían seguir trabajando aquí enfermeras con licencia de otros estados?',
    ),
    both(
      'How many nursing posts are empty in the county now?',
      '¿Cuántos puestos de enfermería están vacantes en el condado?',
    ),
  ),
  three(
    both(
      'My mother has Medicare. Could a Californian plan cover her glasses, too?',
      'Mi madre tiene Medicare. ¿Podría un plan californiano cubrir también sus lentes?',
    ),
    both(
      'My father has Medicare. Who would pay his dialysis on the first day after leaving?',
      'Mi padre tiene Medicare. ¿Quién pagaría su diálisis el primer día después de separarse?',
    ),
    both(
      'Whom can older people call who are worried about their cards?',
      '¿A quién pueden llamar las personas mayores preocupadas por sus tarjetas?',
    ),
  ),
  three(
    both(
      'Could California buy medicine for everybody at one price, as other countries do?',
      '¿Podría California comprar medicinas para todos a un solo precio, como otros países?',
    ),
    both(
      'Would medicine approved in Washington still be sold here without a new approval?',
      '¿Se vendería aquí sin otra aprobación la medicina aprobada en Washington?',
    ),
    both('Where does the county buy its vaccines today?', '¿Dónde compra hoy el condado sus vacunas?'),
  ),
  three(
    both(
      'Could the veterans here be cared for closer to home than at the federal hospital?',
      '¿Podría atenderse a los veteranos más cerca de casa que en el hospital federal?',
    ),
    both(
      'Would the veterans here keep the federal hospital?',
      '¿Conservarían los veteranos de aquí el hospital federal?',
    ),
    both('How many veterans does the county help each year?', '¿A cuántos veteranos ayuda el condado cada año?'),
  ),
];

const water = [
  three(
    both(
      'Could growers here get firmer contracts if Sacramento ran all the canals?',
      '¿Tendrían los agricultores contratos más firmes si Sacramento administrara todos los canales?',
    ),
    both(
      'Could growers here lose the contracts they have with the federal project?',
      '¿Podrían los agricultores perder los contratos que tienen con el proyecto federal?',
    ),
    both(
      'When do the federal contracts in our county end?',
      '¿Cuándo terminan los contratos federales en nuestro condado?',
    ),
  ),
  three(
    both(
      'Would new storage be built sooner without waiting for Congress?',
      '¿Se construiría antes nuevo almacenamiento sin esperar al Congreso?',
    ),
    both(
      'Would new storage be built at all without money from Congress?',
      '¿Se construiría algún almacenamiento sin dinero del Congreso?',
    ),
    both('What does the county itself decide about storage?', '¿Qué decide el propio condado sobre el almacenamiento?'),
  ),
  three(
    both(
      'Our well ran dry. Could a Californian fund answer faster than the federal one?',
      'Nuestro pozo se secó. ¿Respondería un fondo californiano más rápido que el federal?',
    ),
    both(
      'Our well ran dry. Would there still be federal help for a deeper one?',
      'Nuestro pozo se secó. ¿Habría todavía ayuda federal para uno más hondo?',
    ),
    both('Whom do I call this week when a well runs dry?', '¿A quién llamo esta semana si se seca un pozo?'),
  ),
  three(
    both(
      'Could our own rules for rivers balance fish and farms better?',
      '¿Podrían reglas propias para los ríos equilibrar mejor peces y cultivos?',
    ),
    both(
      'Could rivers that cross the state line end in court for years?',
      '¿Podrían los ríos que cruzan el límite estatal acabar años en los tribunales?',
    ),
    both('Which rivers that we use cross the state line?', '¿Qué ríos que usamos cruzan el límite estatal?'),
  ),
  three(
    both(
      'If dams became Californian, would the power they make stay here?',
      'Si las presas fueran californianas, ¿se quedaría aquí la energía que producen?',
    ),
    both(
      'If dams stayed federal, would we pay for their water as foreigners?',
      'Si las presas siguieran siendo federales, ¿pagaríamos su agua como extranjeros?',
    ),
    both('Who owns the dam above us, and who inspects it?', '¿De quién es la presa de arriba y quién la inspecciona?'),
  ),
  three(
    both(
      'Could a smaller country test tap water more often than happens now?',
      '¿Podría un país más pequeño analizar el agua del grifo más a menudo que hoy?',
    ),
    both(
      'Would the federal limits for tap water still hold the next morning?',
      '¿Valdrían todavía a la mañana siguiente los límites federales para el agua del grifo?',
    ),
    both('Where can I read the last test of my tap water?', '¿Dónde leo el último análisis de mi agua?'),
  ),
];

const budget = [
  three(
    both(
      'How much could the county gain if all our taxes were spent in California?',
      '¿Cuánto ganaría el condado si todos nuestros impuestos se gastaran en California?',
    ),
    both(
      'How much could the county lose if federal grants ended?',
      '¿Cuánto perdería el condado si acabaran las subvenciones federales?',
    ),
    both(
      'Will there be one table with both cases side by side?',
      '¿Habrá una tabla con los dos casos, uno al lado del otro?',
    ),
  ),
  three(
    both(
      'Could new jobs in customs and trade come to our valley?',
      '¿Podrían llegar a nuestro valle nuevos empleos en aduanas y comercio?',
    ),
    both('Could federal jobs in our valley go away?', '¿Podrían irse los empleos federales de nuestro valle?'),
    both('How many people here work for each government?', '¿Cuántas personas trabajan aquí para cada gobierno?'),
  ),
  three(
    both(
      'Would farms sell more abroad if California made its own trade agreements?',
      '¿Venderían más las granjas en el extranjero si California hiciera sus acuerdos comerciales?',
    ),
    both(
      'Would farms pay customs when they sell to Nevada and Oregon?',
      '¿Pagarían aduana las granjas al vender a Nevada y Oregón?',
    ),
    both('Where does most of what we grow go today?', '¿Adónde va hoy la mayor parte de lo que cultivamos?'),
  ),
  three(
    both(
      'Could the county borrow more cheaply from a bank that California owns?',
      '¿Podría el condado pedir prestado más barato a un banco que sea de California?',
    ),
    both(
      'Could the county borrow only at a higher price in the first years?',
      '¿Tendría el condado que pedir prestado más caro los primeros años?',
    ),
    both('What does the county owe now, and until when?', '¿Cuánto debe hoy el condado y hasta cuándo?'),
  ),
  three(
    both(
      'After a fire, could Sacramento send help sooner than Washington does?',
      'Después de un incendio, ¿podría Sacramento mandar ayuda antes que Washington?',
    ),
    both(
      'After a fire, who would send what Washington sends now?',
      'Después de un incendio, ¿quién mandaría lo que hoy manda Washington?',
    ),
    both('How much of the last fire did the county pay itself?', '¿Cuánto del último incendio pagó el propio condado?'),
  ),
  three(
    both(
      'Could property taxes go down if the state kept more of its money?',
      '¿Podría bajar el impuesto predial si el estado conservara más de su dinero?',
    ),
    both(
      'Could property taxes go up to fill what is missing?',
      '¿Podría subir el impuesto predial para cubrir lo que falte?',
    ),
    both('Who decides on property taxes in each case?', '¿Quién decide sobre el impuesto predial en cada caso?'),
  ),
];

const others = [
  three(
    both(
      'Please let those who want to leave hold their fair in the county park, too.',
      'Por favor dejen que quienes quieren separarse usen también el parque del condado para su feria.',
    ),
    both(
      'Please let those who want to stay hold their fair in the county park, too.',
      'Por favor dejen que quienes quieren quedarse usen también el parque del condado para su feria.',
    ),
    both(
      'The crossing at the library needs a longer green light.',
      'El cruce de la biblioteca necesita un verde más largo.',
    ),
  ),
  three(
    both(
      'My sign for a Yes was taken from my own lawn. Whom do I tell?',
      'Se llevaron de mi jardín mi letrero por el sí. ¿A quién aviso?',
    ),
    both(
      'My sign for a No was taken from my own lawn. Whom do I tell?',
      'Se llevaron de mi jardín mi letrero por el no. ¿A quién aviso?',
    ),
    both('Thank you for the interpreters tonight.', 'Gracias por los intérpretes de esta noche.'),
  ),
];

/** By item of the agenda. */
export const pastQuestions: Readonly<Record<number, readonly HallQuestion[]>> = {
  2: questionsIn(clinics),
  3: questionsIn(water),
  4: questionsIn(budget),
  6: questionsIn(others),
};
