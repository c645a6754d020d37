/** The eighteen projects of the Fresno budget. Made up. */
import type { DemoProject } from './content.ts';

export const fresnoProjects: readonly DemoProject[] = [
  {
    name: { en: '400 shade trees along school routes', es: '400 árboles de sombra en el camino a la escuela' },
    about: {
      en: 'Plants 400 trees that need little water beside the sidewalks on which most children walk to school, and waters them by truck for the first three summers.',
      es: 'Planta 400 árboles que necesitan poca agua junto a las aceras por donde más niños caminan a la escuela, y los riega con camión durante los tres primeros veranos.',
    },
    facts: { cost: 310_000, category: 'Shade', district: 3, place: 'Southwest Fresno', appeal: 0.4 },
    finding:
      'The sidewalk strips are wide enough on 31 of the 34 blocks named. The price includes three summers of watering.',
  },
  {
    name: { en: 'Flashing crossing at a rural school', es: 'Cruce con luces en una escuela rural' },
    about: {
      en: 'Adds flashing yellow lights, a raised crossing and a waiting island where a county road with fast trucks passes a school gate.',
      es: 'Añade luces amarillas intermitentes, un cruce elevado y una isleta de espera donde una carretera del condado con camiones rápidos pasa frente a una escuela.',
    },
    facts: { cost: 145_000, category: 'Streets', district: 4, place: 'County road near Parlier', appeal: 0.3 },
    finding:
      'The road is the county’s, and the traffic count from spring supports a raised crossing. Solar lights avoid a new power line.',
  },
  {
    name: { en: 'Cooling center with longer hours', es: 'Centro de enfriamiento con más horas' },
    about: {
      en: 'Keeps a community hall open until 10 p.m. on days above 100 °F for three summers, with water, cots and a ride for people who cannot drive.',
      es: 'Mantiene abierto un salón comunitario hasta las 10 p. m. los días de más de 100 °F durante tres veranos, con agua, catres y transporte para quien no puede conducir.',
    },
    facts: { cost: 180_000, category: 'Health', district: 3, place: 'Southeast Fresno', appeal: 0.3 },
    finding:
      'The hall passed its electrical inspection. The cost covers two staff members for about 55 evenings a summer.',
  },
  {
    name: { en: 'Free tests of private wells', es: 'Análisis gratis de pozos privados' },
    about: {
      en: 'Tests 900 household wells for nitrate, arsenic and bacteria, explains each result in the language of the home, and lends filters where the water is not safe.',
      es: 'Analiza 900 pozos domésticos en busca de nitrato, arsénico y bacterias, explica cada resultado en el idioma del hogar y presta filtros donde el agua no es segura.',
    },
    facts: { cost: 220_000, category: 'Water', district: null, place: 'Homes outside city water', appeal: 0.2 },
    finding: 'A certified laboratory can take 25 samples a week. Filters are lent, so they can be passed on.',
  },
  {
    name: { en: 'Bilingual clinic van', es: 'Camioneta clínica bilingüe' },
    about: {
      en: 'A van with a nurse who speaks Spanish and an interpreter by video for Mixteco, Hmong and Punjabi visits six farm towns every two weeks.',
      es: 'Una camioneta con una enfermera que habla español e intérprete por video de mixteco, hmong y panyabí visita seis pueblos agrícolas cada dos semanas.',
    },
    facts: { cost: 385_000, category: 'Health', district: 4, place: 'Farm towns in the south' },
    finding: 'Two clinics are willing to staff it. The sum pays for the van and for two years of running it.',
  },
  {
    name: { en: 'Lights for the Mendota soccer fields', es: 'Luces para las canchas de fútbol de Mendota' },
    about: {
      en: 'LED lights on timers for two fields, so that teams can play after sunset, when the summer day has cooled.',
      es: 'Luces LED con temporizador para dos canchas, para que los equipos jueguen después de la puesta del sol, cuando baja el calor del verano.',
    },
    facts: { cost: 165_000, category: 'Youth', district: 1, place: 'Mendota' },
    finding: 'The poles can stand on county land. The lights go off at 9:30 p.m. so that neighbors can sleep.',
  },
  {
    name: { en: 'Sidewalk to the Biola bus stop', es: 'Acera hasta la parada de autobús de Biola' },
    about: {
      en: 'Closes 1,100 feet of missing sidewalk and adds a roof, a bench and a light at the stop, where people now wait in the dirt.',
      es: 'Completa 1,100 pies de acera que faltan y añade techo, banca y luz en la parada, donde hoy la gente espera en la tierra.',
    },
    facts: { cost: 210_000, category: 'Streets', district: 1, place: 'Biola', appeal: 0.1 },
    finding: 'The right of way is clear except for one driveway, whose owner agrees. Drainage is in the price.',
  },
  {
    name: { en: 'Shade roofs over three playgrounds', es: 'Techos de sombra en tres parques infantiles' },
    about: {
      en: 'Fabric roofs over the slides and swings of three parks, where the metal is too hot to touch from June to September.',
      es: 'Techos de tela sobre los toboganes y columpios de tres parques, donde el metal quema de junio a septiembre.',
    },
    facts: { cost: 135_000, category: 'Shade', district: 2, place: 'North Fresno', appeal: 0.3 },
    finding: 'The posts fit between the play structures. The fabric has to be replaced after about twelve years.',
  },
  {
    name: { en: 'Library open on Sundays', es: 'Biblioteca abierta los domingos' },
    about: {
      en: 'Opens two branches on Sundays from noon to 6 p.m. for two years, with homework help in English, Spanish and Hmong.',
      es: 'Abre dos sucursales los domingos de mediodía a 6 p. m. durante dos años, con ayuda para las tareas en inglés, español y hmong.',
    },
    facts: { cost: 125_000, category: 'Libraries', district: 2, place: 'Two branches in the north', appeal: 0.2 },
    finding: 'The staff for the extra hours can be hired. The branches were chosen by the number of students nearby.',
  },
  {
    name: { en: 'Air sensors and a school flag program', es: 'Sensores de aire y banderas en las escuelas' },
    about: {
      en: 'Puts 40 air sensors on schools. A colored flag at the gate tells families each morning whether children should play outside.',
      es: 'Coloca 40 sensores de aire en escuelas. Una bandera de color en la entrada dice cada mañana a las familias si conviene jugar afuera.',
    },
    facts: { cost: 72_000, category: 'Health', district: null, place: 'Forty schools', appeal: -0.1 },
    finding: 'The schools asked have agreed in writing. The readings will be public.',
  },
  {
    name: { en: 'Walking path along the Sanger canal', es: 'Sendero junto al canal de Sanger' },
    about: {
      en: 'A level path of 1.2 miles with a fence on the water side, benches every 600 feet and a crossing at each end.',
      es: 'Un sendero plano de 1.2 millas con cerca del lado del agua, bancas cada 600 pies y un cruce en cada extremo.',
    },
    facts: { cost: 340_000, category: 'Streets', district: 5, place: 'Sanger' },
    finding:
      'Possible under a license from the owner of the canal, who asks for the fence. The license runs for 25 years.',
  },
  {
    name: { en: 'Water bottle stations in parks', es: 'Estaciones de agua en los parques' },
    about: {
      en: 'Twenty taps with chilled water for bottles, cups and dogs, in parks that have no working fountain today.',
      es: 'Veinte llaves de agua fría para botellas, vasos y perros, en parques que hoy no tienen una fuente que funcione.',
    },
    facts: { cost: 98_000, category: 'Water', district: null, place: 'Twenty parks', appeal: 0.1 },
    finding: 'Sixteen parks have a water line within 40 feet; four need a short trench, which is in the price.',
  },
  {
    name: { en: 'Swimming lessons for 600 children', es: 'Clases de natación para 600 niños' },
    about: {
      en: 'Free lessons in two pools for two summers, with a bus from towns that have no pool. Knowing how to swim protects children who live near canals.',
      es: 'Clases gratis en dos piscinas durante dos veranos, con autobús desde pueblos sin piscina. Saber nadar protege a los niños que viven cerca de los canales.',
    },
    facts: { cost: 118_000, category: 'Youth', district: 5, place: 'Reedley and Sanger', appeal: 0.2 },
    finding: 'Both pools have free mornings in July. The price includes instructors, buses and insurance.',
  },
  {
    name: { en: 'Slower traffic on a neighborhood shortcut', es: 'Tráfico más lento en un atajo del barrio' },
    about: {
      en: 'Speed cushions and narrower corners on eight blocks that drivers use to avoid the main road. Fire engines can pass at full speed.',
      es: 'Reductores de velocidad y esquinas más estrechas en ocho cuadras que los conductores usan para evitar la avenida. Los bomberos pasan sin frenar.',
    },
    facts: { cost: 88_000, category: 'Streets', district: 2, place: 'West of Blackstone Avenue' },
    finding: 'The fire station has looked at the plan and agrees. Two cushions moved away from driveways.',
  },
  {
    name: { en: 'Murals and lights in an underpass', es: 'Murales y luces en un paso a desnivel' },
    about: {
      en: 'Bright lights and a mural designed with students of the nearby high school, in an underpass that people avoid after dark.',
      es: 'Luces fuertes y un mural diseñado con estudiantes de la preparatoria cercana, en un paso que la gente evita de noche.',
    },
    facts: { cost: 64_000, category: 'Culture', district: 3, place: 'Underpass south of downtown', appeal: 0.1 },
    finding:
      'The owner of the bridge permits paint on the abutments but not on the beams. The lights have their own meter.',
  },
  {
    name: { en: 'Backup power for a water well', es: 'Energía de respaldo para un pozo de agua' },
    about: {
      en: 'A generator and a second pump for a small system that serves 280 homes and has run dry in three power cuts.',
      es: 'Un generador y una segunda bomba para un sistema pequeño que sirve a 280 hogares y se quedó sin agua en tres apagones.',
    },
    facts: { cost: 195_000, category: 'Water', district: 4, place: 'Near Orange Cove' },
    finding: 'The system’s board will own and maintain it. The generator meets the air rules for emergency use.',
  },
  {
    name: { en: 'Evening rides for night-shift workers', es: 'Transporte para quienes trabajan de noche' },
    about: {
      en: 'A shared van between 9 p.m. and 1 a.m. from packing houses and warehouses to five towns, for one year, at the price of a bus ticket.',
      es: 'Una camioneta compartida entre las 9 p. m. y la 1 a. m. desde empacadoras y almacenes hasta cinco pueblos, durante un año, al precio del autobús.',
    },
    facts: { cost: 240_000, category: 'Streets', district: 1, place: 'Kerman to Firebaugh', appeal: -0.1 },
    finding:
      'An operator has given a price. If fewer than 20 people ride each night, it ends after six months and the rest is returned.',
  },
  {
    name: { en: 'Wildfire smoke rooms in foothill halls', es: 'Salas sin humo en salones de la sierra' },
    about: {
      en: 'Large air filters, door seals and a battery for three community halls, so that people have clean air when smoke fills the valley.',
      es: 'Filtros de aire grandes, sellos de puertas y una batería para tres salones comunitarios, para tener aire limpio cuando el humo llena el valle.',
    },
    facts: { cost: 128_000, category: 'Health', district: 5, place: 'Auberry, Squaw Valley and Prather', appeal: 0.2 },
    finding:
      'All three halls can be sealed well enough. The volunteers who run them agreed to open them on smoke days.',
  },
];
