/** The promises of the Solano budget: most kept, one late, one given up with its reason. Made up. */
import type { Delivery } from './deliveries.ts';

export const solanoDeliveries: Readonly<Record<string, Delivery>> = {
  'Library card bus': {
    milestones: [
      { title: { en: 'Shuttle bought and rebuilt', es: 'Vehículo comprado y adaptado' }, due: -330, done: -318 },
      {
        title: { en: 'First round through all four neighborhoods', es: 'Primera vuelta por los cuatro barrios' },
        due: -290,
        done: -287,
      },
    ],
    news: [
      {
        day: -380,
        status: 'under-way',
        spent: 4_200,
        note: {
          en: 'The shuttle was inspected and bought. Shelves are being built in a school workshop.',
          es: 'El vehículo se revisó y se compró. Un taller escolar construye los estantes.',
        },
      },
      {
        day: -286,
        status: 'delivered',
        spent: 91_400,
        note: {
          en: 'The bus is on the road four days a week. $3,600 less was needed than planned, because the shelves were a gift of labor.',
          es: 'El autobús circula cuatro días por semana. Costó $3,600 menos de lo previsto porque la mano de obra de los estantes fue un regalo.',
        },
      },
    ],
  },
  'Flood gauge and siren on the creek': {
    milestones: [
      { title: { en: 'Gauge reports by radio', es: 'El medidor informa por radio' }, due: -300, done: -304 },
      { title: { en: 'Siren tested with the school', es: 'Sirena probada con la escuela' }, due: -270, done: -268 },
    ],
    news: [
      {
        day: -350,
        status: 'under-way',
        spent: 12_000,
        note: {
          en: 'The place for the gauge was chosen with neighbors who know where the creek leaves its bed first.',
          es: 'El lugar del medidor se eligió con vecinos que saben por dónde se desborda primero el arroyo.',
        },
      },
      {
        day: -267,
        status: 'delivered',
        spent: 53_100,
        note: {
          en: 'Gauge and siren work. In the test the warning came 34 minutes before the water would have reached the road.',
          es: 'El medidor y la sirena funcionan. En la prueba el aviso llegó 34 minutos antes de que el agua alcanzara el camino.',
        },
      },
    ],
  },
  'Crosswalk lights by the ferry': {
    milestones: [
      { title: { en: 'Drawings approved', es: 'Planos aprobados' }, due: -340, done: -335 },
      { title: { en: 'Lights switched on', es: 'Luces encendidas' }, due: -220, done: -214 },
    ],
    news: [
      {
        day: -334,
        status: 'under-way',
        spent: 9_500,
        note: {
          en: 'Drawings are approved. Work starts after the summer, when fewer people take the ferry.',
          es: 'Los planos están aprobados. La obra empieza después del verano, cuando menos gente toma el ferri.',
        },
      },
      {
        day: -213,
        status: 'delivered',
        spent: 81_900,
        note: {
          en: 'The lights are on. An old pipe had to be moved, which cost $3,900 more than planned; the road fund paid it.',
          es: 'Las luces funcionan. Hubo que mover un tubo viejo, lo que costó $3,900 más de lo previsto; lo pagó el fondo de caminos.',
        },
      },
    ],
  },
  'Bike racks and a repair stand': {
    milestones: [
      { title: { en: 'All eighty racks in place', es: 'Los ochenta soportes colocados' }, due: -320, done: -331 },
    ],
    news: [
      {
        day: -330,
        status: 'delivered',
        spent: 30_700,
        note: {
          en: 'Racks and repair stand are in use, eleven days early. The pump is checked every Monday.',
          es: 'Los soportes y el puesto de reparación están en uso, once días antes de lo previsto. La bomba se revisa cada lunes.',
        },
      },
    ],
  },
  'Dental days at three schools': {
    milestones: [
      { title: { en: 'First six Saturdays', es: 'Primeros seis sábados' }, due: -240, done: -238 },
      { title: { en: 'All twelve Saturdays', es: 'Los doce sábados' }, due: -120, done: -117 },
    ],
    news: [
      {
        day: -236,
        status: 'under-way',
        spent: 41_000,
        note: {
          en: 'Six Saturdays are done. 322 children were seen, 119 of them treated the same day.',
          es: 'Ya se hicieron seis sábados. Se atendió a 322 niños; 119 recibieron tratamiento el mismo día.',
        },
      },
      {
        day: -116,
        status: 'delivered',
        spent: 87_300,
        note: {
          en: 'All twelve Saturdays took place and 688 children were seen. The clinic goes on with one Saturday a month at its own cost.',
          es: 'Se hicieron los doce sábados y se atendió a 688 niños. La clínica sigue con un sábado al mes por su cuenta.',
        },
      },
    ],
  },
  'Lights for the youth baseball field': {
    milestones: [
      { title: { en: 'Poles ordered', es: 'Postes pedidos' }, due: -260, done: -255 },
      { title: { en: 'Power line to the field', es: 'Línea eléctrica hasta el campo' }, due: -90 },
      { title: { en: 'First evening game', es: 'Primer partido nocturno' }, due: 60 },
    ],
    news: [
      {
        day: -254,
        status: 'under-way',
        spent: 38_000,
        note: { en: 'Poles and lamps are ordered.', es: 'Los postes y las lámparas están pedidos.' },
      },
      {
        day: -88,
        status: 'delayed',
        spent: 52_600,
        note: {
          en: 'The power company moved the connection from August to next spring. The poles are stored at the county yard, and the first game is now planned for spring.',
          es: 'La compañía eléctrica aplazó la conexión de agosto a la próxima primavera. Los postes están guardados en el patio del condado, y el primer partido se prevé para la primavera.',
        },
      },
    ],
  },
  'Shade over the dog park': {
    milestones: [
      { title: { en: 'Footings dug', es: 'Cimientos excavados' }, due: -250, done: -246 },
      { title: { en: 'Sails hung', es: 'Velas colocadas' }, due: -200 },
    ],
    news: [
      {
        day: -244,
        status: 'delayed',
        spent: 7_800,
        note: {
          en: 'Digging met a gas line that was on no map. Work stopped at once; the line’s owner is looking for another route.',
          es: 'Al excavar apareció una tubería de gas que no estaba en ningún plano. La obra paró de inmediato; la empresa dueña busca otro trazado.',
        },
      },
      {
        day: -150,
        status: 'dropped',
        spent: 9_100,
        note: {
          en: 'Given up: moving the gas line would cost $160,000, more than three times the project. The $36,900 left goes into the next budget. The six trees were planted at the gate, away from the line.',
          es: 'Se renuncia: mover la tubería de gas costaría $160,000, más del triple del proyecto. Los $36,900 restantes pasan al próximo presupuesto. Los seis árboles se plantaron en la entrada, lejos de la tubería.',
        },
      },
    ],
  },
  'Evening classes for new citizens': {
    milestones: [
      { title: { en: 'Classes begin', es: 'Empiezan las clases' }, due: -300, done: -296 },
      { title: { en: 'First group finishes', es: 'Termina el primer grupo' }, due: -150, done: -148 },
    ],
    news: [
      {
        day: -295,
        status: 'under-way',
        spent: 6_400,
        note: {
          en: 'Two classes have begun with 64 people. Child care is full, so a second room was opened.',
          es: 'Empezaron dos clases con 64 personas. El cuidado de niños se llenó y se abrió una segunda sala.',
        },
      },
      {
        day: -20,
        status: 'delivered',
        spent: 57_200,
        note: {
          en: 'The year is over: 131 people took part, 88 of them until the end. The adult school keeps one of the classes.',
          es: 'Terminó el año: participaron 131 personas, 88 de ellas hasta el final. La escuela para adultos mantiene una de las clases.',
        },
      },
    ],
  },
};
