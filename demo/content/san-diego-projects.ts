/** The twenty projects of the San Diego budget. Made up. */
import type { DemoProject } from './content.ts';

export const sanDiegoProjects: readonly DemoProject[] = [
  {
    name: { en: 'Indoor sports hall', es: 'Centro deportivo cubierto' },
    about: {
      en: 'A hall with two courts and changing rooms on a county lot, open to schools by day and to clubs in the evening.',
      es: 'Un centro con dos canchas y vestidores en un terreno del condado, abierto a escuelas de día y a clubes por la tarde.',
    },
    facts: { cost: 640_000, category: 'Sports', district: 4, place: 'Southeastern San Diego', appeal: 0.9 },
    finding: 'The lot is the county’s. The sum pays for a prefabricated hall; a club will run the front desk.',
  },
  {
    name: { en: 'Rebuilt recreation field with lights', es: 'Campo recreativo renovado con luces' },
    about: {
      en: 'New drainage, turf and lights for a field that is closed after every rain and has no power.',
      es: 'Drenaje, césped y luces nuevas para un campo que se cierra tras cada lluvia y no tiene electricidad.',
    },
    facts: { cost: 560_000, category: 'Sports', district: 4, place: 'Encanto', appeal: 0.8 },
    finding: 'Drainage is the larger part of the price. Lights are aimed away from the canyon.',
  },
  {
    name: { en: 'Main street with wider sidewalks', es: 'Calle principal con aceras más anchas' },
    about: {
      en: 'Four blocks with sidewalks twice as wide, trees, and parking on one side instead of two.',
      es: 'Cuatro cuadras con aceras del doble de ancho, árboles y estacionamiento de un solo lado.',
    },
    facts: { cost: 520_000, category: 'Streets', district: 4, place: 'Imperial Avenue', appeal: 0.7 },
    finding: 'Delivery zones stay. Merchants asked for work in two stages, which the price allows.',
  },
  {
    name: { en: 'Park on an empty corner lot', es: 'Parque en un lote baldío de esquina' },
    about: {
      en: 'Grass, shade, a slide and picnic tables on a fenced lot that has stood empty for eleven years.',
      es: 'Césped, sombra, un tobogán y mesas en un lote cercado que lleva once años vacío.',
    },
    facts: { cost: 260_000, category: 'Parks', district: 4, place: 'Valencia Park', appeal: 0.4 },
    finding: 'The soil was tested and is clean. The owner leases the lot for 20 years at one dollar a year.',
  },
  {
    name: { en: 'Night bus stop lights', es: 'Luces en paradas de autobús' },
    about: {
      en: 'Solar lights at thirty stops where people wait in the dark, with a button that tells the driver somebody is there.',
      es: 'Luces solares en treinta paradas donde la gente espera a oscuras, con un botón que avisa al conductor.',
    },
    facts: { cost: 60_000, category: 'Safety', district: 4, place: 'Thirty stops', appeal: 0.2 },
    finding: 'The poles are there already at 27 stops. Three new ones are in the price.',
  },
  {
    name: { en: 'Reading garden at the branch library', es: 'Jardín de lectura en la biblioteca' },
    about: {
      en: 'Benches, a roof of vines and story hours in two languages in the yard behind the library.',
      es: 'Bancas, un techo de enredaderas y cuentos en dos idiomas en el patio detrás de la biblioteca.',
    },
    facts: { cost: 45_000, category: 'Libraries', district: 1, place: 'Chula Vista', appeal: 0.2 },
    finding: 'The yard belongs to the library. Two small trees stay where they are.',
  },
  {
    name: { en: 'Beach wheelchair station', es: 'Préstamo de sillas de ruedas para la playa' },
    about: {
      en: 'Six chairs with wide wheels and a mat to the waterline, lent free of charge by the lifeguards.',
      es: 'Seis sillas de ruedas anchas y una alfombra hasta la orilla, prestadas gratis por los salvavidas.',
    },
    facts: { cost: 45_000, category: 'Health', district: 1, place: 'Imperial Beach', appeal: 0.3 },
    finding: 'The lifeguards have room for the chairs and agreed to lend them.',
  },
  {
    name: { en: 'Air filters for classrooms near the border', es: 'Filtros de aire en aulas cercanas a la frontera' },
    about: {
      en: 'Filters for 120 classrooms in schools next to the lanes where trucks wait to cross.',
      es: 'Filtros para 120 aulas en escuelas junto a los carriles donde los camiones esperan para cruzar.',
    },
    facts: { cost: 130_000, category: 'Health', district: 1, place: 'San Ysidro', appeal: 0.3 },
    finding:
      'The school district replaces the filters after the first year. The machines are quiet enough for lessons.',
  },
  {
    name: { en: 'Crossing with a waiting island', es: 'Cruce con isleta de espera' },
    about: {
      en: 'Cuts a six-lane crossing into two short ones, with a signal that gives walkers a head start.',
      es: 'Divide un cruce de seis carriles en dos cortos, con un semáforo que da ventaja a los peatones.',
    },
    facts: { cost: 110_000, category: 'Streets', district: 1, place: 'National City', appeal: 0.1 },
    finding: 'Turning trucks still fit, as a test with cones has shown.',
  },
  {
    name: { en: 'Trail signs and water in the hills', es: 'Señales y agua en senderos de la sierra' },
    about: {
      en: 'Signs with distances and shade, and two taps, on trails where hikers are rescued every summer.',
      es: 'Señales con distancias y sombra, y dos llaves de agua, en senderos donde cada verano se rescata a excursionistas.',
    },
    facts: { cost: 45_000, category: 'Safety', district: 2, place: 'Lakeside', appeal: 0.2 },
    finding: 'Water lines reach both trailheads. The rangers chose the places for the signs.',
  },
  {
    name: { en: 'Brush clearing with goats', es: 'Limpieza de maleza con cabras' },
    about: {
      en: 'A herd clears 90 acres of dry brush around three neighborhoods for two years, before fire season.',
      es: 'Un rebaño limpia 90 acres de maleza seca alrededor de tres barrios durante dos años, antes de la temporada de incendios.',
    },
    facts: { cost: 95_000, category: 'Safety', district: 2, place: 'Alpine and Ramona', appeal: 0.3 },
    finding: 'Slopes that are too steep for machines suit goats. Nesting areas are fenced off until June.',
  },
  {
    name: { en: 'Skate spot beside the gym', es: 'Espacio de patinaje junto al gimnasio' },
    about: {
      en: 'Ramps and rails on an unused parking lot, with a low wall for those who watch.',
      es: 'Rampas y barandales en un estacionamiento sin uso, con un muro bajo para quienes miran.',
    },
    facts: { cost: 120_000, category: 'Sports', district: 2, place: 'El Cajon', appeal: 0 },
    finding: 'The asphalt can stay as the base. Closing time is 9 p.m.',
  },
  {
    name: { en: 'Senior lunch delivered on weekends', es: 'Almuerzo a domicilio para mayores en fin de semana' },
    about: {
      en: 'Warm lunches on Saturdays and Sundays for 150 people over 70 who live alone, for one year.',
      es: 'Almuerzos calientes los sábados y domingos para 150 personas mayores de 70 años que viven solas, durante un año.',
    },
    facts: { cost: 140_000, category: 'Health', district: 2, place: 'East County towns', appeal: 0.1 },
    finding: 'The kitchen that cooks on weekdays has room. Volunteers drive; fuel is paid.',
  },
  {
    name: { en: 'Tide pool guides for school classes', es: 'Guías de pozas de marea para escuelas' },
    about: {
      en: 'Trained guides take 200 classes to the rocks at low tide and teach how to look without harm.',
      es: 'Guías capacitados llevan a 200 grupos a las rocas con marea baja y enseñan a mirar sin dañar.',
    },
    facts: { cost: 60_000, category: 'Parks', district: 3, place: 'Point Loma and La Jolla', appeal: 0.1 },
    finding: 'The number of classes a week was set together with the park rangers.',
  },
  {
    name: { en: 'Protected bike lane to the ferry', es: 'Carril bici protegido hasta el ferri' },
    about: {
      en: 'A curb between bikes and cars on the last mile to the ferry landing.',
      es: 'Un bordillo entre bicicletas y autos en la última milla hasta el embarcadero.',
    },
    facts: { cost: 210_000, category: 'Streets', district: 3, place: 'Harbor Drive', appeal: 0.2 },
    finding: 'Drainage openings in the curb are in the price. Buses keep their stops.',
  },
  {
    name: { en: 'Library of tools', es: 'Biblioteca de herramientas' },
    about: {
      en: 'Drills, ladders and sewing machines to borrow, and a repair evening every week.',
      es: 'Taladros, escaleras y máquinas de coser en préstamo, y una tarde de reparaciones cada semana.',
    },
    facts: { cost: 45_000, category: 'Libraries', district: 3, place: 'North Park', appeal: 0.2 },
    finding: 'A room in the library’s basement is free. Insurance for the tools is included.',
  },
  {
    name: { en: 'Shade trees in a mobile home park', es: 'Árboles de sombra en un parque de casas móviles' },
    about: {
      en: 'Sixty trees and a covered bench at the mailboxes, chosen with the people who live there.',
      es: 'Sesenta árboles y una banca techada junto a los buzones, elegidos con quienes viven allí.',
    },
    facts: { cost: 45_000, category: 'Parks', district: 5, place: 'Escondido', appeal: 0.3 },
    finding: 'The owner of the land signed that the trees stay. Residents water them with hoses that are provided.',
  },
  {
    name: { en: 'Creek path under the highway', es: 'Sendero del arroyo bajo la autopista' },
    about: {
      en: 'Opens a dry passage under the highway as a lit path, so that children need not cross six lanes.',
      es: 'Abre un paso seco bajo la autopista como sendero iluminado, para que los niños no crucen seis carriles.',
    },
    facts: { cost: 230_000, category: 'Streets', district: 5, place: 'Vista', appeal: 0.2 },
    finding:
      'A gate closes it when the creek rises. The highway’s owner agrees in principle and will review the drawings.',
  },
  {
    name: { en: 'Farm stand with fair prices', es: 'Puesto de productos del campo a precio justo' },
    about: {
      en: 'A weekly stand where local growers sell, and where food benefits buy twice as much fruit.',
      es: 'Un puesto semanal donde venden productores locales y donde la ayuda alimentaria compra el doble de fruta.',
    },
    facts: { cost: 60_000, category: 'Health', district: 5, place: 'Fallbrook', appeal: 0.2 },
    finding: 'The lot is free on Saturdays. The sum pays for doubling benefits for one year.',
  },
  {
    name: { en: 'Mobile library for back-country towns', es: 'Biblioteca móvil para pueblos apartados' },
    about: {
      en: 'A bus with books, a printer and internet stops in nine towns every two weeks.',
      es: 'Un autobús con libros, impresora e internet se detiene en nueve pueblos cada dos semanas.',
    },
    facts: { cost: 175_000, category: 'Libraries', district: null, place: 'Nine towns', appeal: -0.3 },
    finding: 'A used bus keeps the price down. The route was driven once to test the roads.',
  },
];
