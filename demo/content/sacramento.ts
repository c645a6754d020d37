/** Voting now, by points: everybody has ten points to share out. Made up, like everything in the demo. */
import type { VoteBudget } from './content.ts';

export const sacramento: VoteBudget = {
  slug: 'sacramento-county-youth-and-rivers',
  county: 'sacramento',
  title: { en: 'Sacramento County: Youth and Rivers', es: 'Condado de Sacramento: jóvenes y ríos' },
  summary: {
    en: 'Ten points for every voter and $900,000 for young people and the land along the rivers. Put all points on one project or spread them over several.',
    es: 'Diez puntos por votante y $900,000 para los jóvenes y las orillas de los ríos. Ponga todos los puntos en un proyecto o repártalos entre varios.',
  },
  amount: 900_000,
  form: { type: 'cumulative', points: 10 },
  rule: 'equal-shares',
  satisfaction: 'points',
  completion: 'greedy',
  voters: 'signed-in',
  calendar: { published: -84, ideasOpen: -80, ideasClose: -40, votingOpen: -3, votingClose: 11 },
  published:
    'Two funds were joined so that one vote can decide on both. Everybody with an account may vote, as the youth council asked.',
  seed: 'sacramento-public-drawing-1093',
  electorate: {
    districts: { 'District 1': 140, 'District 2': 150, 'District 3': 110, 'District 4': 90, 'District 5': 120 },
    tastes: { Rivers: 0.3, Youth: 0.4, Learning: 0.2, Safety: 0.3, Culture: 0 },
    nearness: 0.6,
  },
  chance: 916,
  projects: [
    {
      name: { en: 'Flood gauges that send a text', es: 'Medidores de crecida que avisan por mensaje' },
      about: {
        en: 'Twelve gauges on creeks that rise fast. Anyone can ask for a text message in six languages when the water nears the road.',
        es: 'Doce medidores en arroyos que crecen rápido. Cualquiera puede pedir un mensaje en seis idiomas cuando el agua se acerque al camino.',
      },
      facts: { cost: 84_000, category: 'Safety', district: null, place: 'Twelve creeks', appeal: 0.2 },
      finding:
        'The gauges fit on existing bridges. The existing alert service can carry the messages at no extra cost.',
    },
    {
      name: { en: 'Teen center open until nine', es: 'Centro juvenil abierto hasta las nueve' },
      about: {
        en: 'Keeps a youth center open on four evenings a week for two years, with food, a music room and somebody to talk to.',
        es: 'Mantiene abierto un centro juvenil cuatro noches por semana durante dos años, con comida, sala de música y alguien con quien hablar.',
      },
      facts: { cost: 190_000, category: 'Youth', district: 2, place: 'South Sacramento', appeal: 0.3 },
      finding: 'The building is free after 5 p.m. The sum pays two youth workers and meals.',
    },
    {
      name: { en: 'River access for wheelchairs', es: 'Acceso al río en silla de ruedas' },
      about: {
        en: 'A firm ramp, a rail and a floating dock from which people who use a wheelchair can fish or get into a kayak.',
        es: 'Una rampa firme, un barandal y un muelle flotante desde donde quien usa silla de ruedas puede pescar o subir a un kayak.',
      },
      facts: { cost: 155_000, category: 'Rivers', district: 4, place: 'American River, near Folsom' },
      finding: 'The bank is stable. The dock is taken out of the water from November to March.',
    },
    {
      name: { en: 'Paid summer jobs on the parkway', es: 'Empleos de verano pagados en la ribera' },
      about: {
        en: 'Forty people aged 15 to 18 are paid for six weeks to remove weeds, mend trails and learn from the rangers.',
        es: 'Cuarenta jóvenes de 15 a 18 años reciben pago durante seis semanas por quitar maleza, reparar senderos y aprender de los guardaparques.',
      },
      facts: { cost: 168_000, category: 'Youth', district: null, place: 'Along the American River', appeal: 0.2 },
      finding: 'The rangers can lead five crews of eight. Pay is at the county’s minimum for young workers.',
    },
    {
      name: { en: 'Homework rooms in three libraries', es: 'Salas de tareas en tres bibliotecas' },
      about: {
        en: 'Tutors, laptops and a snack after school on weekdays in three libraries near middle schools, for one school year.',
        es: 'Tutores, computadoras y una merienda después de clases entre semana en tres bibliotecas cercanas a escuelas intermedias, durante un año escolar.',
      },
      facts: { cost: 96_000, category: 'Learning', district: 1, place: 'North Natomas and downtown', appeal: 0.1 },
      finding: 'The rooms are free between 3 and 6 p.m. Tutors come from a college that gives credit for it.',
    },
    {
      name: { en: 'Skate park with shade and water', es: 'Parque de patinaje con sombra y agua' },
      about: {
        en: 'A concrete bowl and a beginners’ corner, with trees on the west side and a tap, planned with the people who will skate there.',
        es: 'Una pista de concreto y un rincón para principiantes, con árboles al oeste y una llave de agua, planeado con quienes van a patinar allí.',
      },
      facts: { cost: 320_000, category: 'Youth', district: 3, place: 'Carmichael' },
      finding: 'The lot drains well. Noise was measured at the nearest home and stays below the limit.',
    },
    {
      name: { en: 'Native plants on two miles of bank', es: 'Plantas nativas en dos millas de ribera' },
      about: {
        en: 'Replaces weeds that burn easily with willow, rose and sedge, planted with school classes and watered for two years.',
        es: 'Cambia la maleza que arde con facilidad por sauce, rosa silvestre y juncia, plantados con grupos escolares y regados por dos años.',
      },
      facts: { cost: 132_000, category: 'Rivers', district: 5, place: 'Cosumnes River', appeal: 0.1 },
      finding:
        'The levee must stay free of roots, so planting starts 15 feet from its foot. The rest is possible as proposed.',
    },
    {
      name: { en: 'Life jackets to borrow', es: 'Chalecos salvavidas para prestar' },
      about: {
        en: 'Stations at ten beaches where families borrow life jackets in all sizes for the day and hang them back.',
        es: 'Puestos en diez playas donde las familias toman prestados chalecos de todas las tallas por el día y los devuelven.',
      },
      facts: { cost: 28_000, category: 'Safety', district: null, place: 'Ten river beaches', appeal: 0.3 },
      finding: 'Simple and tested elsewhere. The sum replaces lost jackets for three summers.',
    },
    {
      name: { en: 'Music studio on wheels', es: 'Estudio de música sobre ruedas' },
      about: {
        en: 'A trailer with microphones and instruments stops at a different high school each week; what is recorded belongs to the students.',
        es: 'Un remolque con micrófonos e instrumentos visita cada semana otra preparatoria; lo grabado pertenece a los estudiantes.',
      },
      facts: { cost: 74_000, category: 'Culture', district: null, place: 'High schools in the county' },
      finding: 'A school district will park and insure it. Running costs are covered for two years.',
    },
    {
      name: { en: 'Safer bike way to the levee trail', es: 'Vía ciclista más segura al sendero del dique' },
      about: {
        en: 'Posts and a green lane on the half mile between the light-rail station and the trail, where the lane now ends before the ramp.',
        es: 'Postes y carril verde en la media milla entre la estación del tren ligero y el sendero, donde el carril hoy termina antes de la rampa.',
      },
      facts: { cost: 118_000, category: 'Safety', district: 2, place: 'Near a light-rail station' },
      finding:
        'The street is wide enough if eleven parking spaces become seven. Shops on the block were asked and agree.',
    },
    {
      name: { en: 'Outdoor classroom by the slough', es: 'Aula al aire libre junto al estero' },
      about: {
        en: 'A roof, benches and a small pier from which classes study birds and water, free for every school to book.',
        es: 'Un techo, bancas y un pequeño muelle desde donde los grupos estudian aves y agua, gratis para cualquier escuela que lo reserve.',
      },
      facts: { cost: 88_000, category: 'Learning', district: 5, place: 'Near Elk Grove', appeal: 0.1 },
      finding: 'The pier stands outside the nesting area. No digging from February to August.',
    },
    {
      name: { en: 'Night lights on a basketball court', es: 'Luces nocturnas en una cancha de baloncesto' },
      about: {
        en: 'Low-glare lights and a new surface for a court that is full every evening until it gets dark.',
        es: 'Luces de bajo deslumbramiento y piso nuevo para una cancha que se llena cada tarde hasta que oscurece.',
      },
      facts: { cost: 67_000, category: 'Youth', district: 1, place: 'Del Paso Heights', appeal: 0.2 },
      finding: 'Power is there from the old sign. The lights switch off at 10 p.m.',
    },
  ],
};
