/** Words of what came of a programme. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const outcomeWords = catalogue(
  {
    group: 'Regions',
    change: 'Change',
    treated: 'With the programme ({n, plural, one {# region} other {# regions}})',
    comparison: 'Compared with ({n, plural, one {# region} other {# regions}})',
    difference: 'Difference of the changes',
    points: ' percentage points',
    dollars: ' dollars',
    effect:
      'From {before} to {after} it changed by {effect}{unit} more with the programme than without it. By how much regions of one group differ from each other, 95 % of such differences would lie between {low} and {high}.',
    effectAlone:
      'From {before} to {after} it changed by {effect}{unit} more with the programme than without it. Nothing here says how much regions differ by themselves.',
    beyond: 'That leaves out no difference at all.',
    within: 'No difference at all lies between them, so this may be chance.',
    releases: 'Means over regions, each counting once. Before: {before}. After: {after}.',
    assumptions: 'What has to be true for this to be an effect',
    parallel:
      'Without the programme both groups would have changed alike. Nobody can measure that; look at how they moved in the years before.',
    nothingElse: 'Nothing else happened in one group alone, such as a new employer, a fire or another programme.',
    noSpill: 'The programme did not reach the regions it is compared with, and did not draw people or firms from them.',
    chosen:
      'The regions compared with were named when the programme was recorded, not once figures were known. The log shows when.',
    'refused.no-comparison':
      'No regions to compare with were named when the programme was recorded, so nothing can be told apart from what would have come anyway.',
    'refused.no-indicator': 'There are no figures for {before} or {after}.',
    'refused.not-yet': 'The figures for {after} are not published yet.',
    'refused.figures-missing':
      'A figure is missing in one of the regions, so the groups would not be the same before and after.',
    'refused.measured-differently':
      'It was measured differently in {before} and in {after}: a difference between them would mean nothing.',
    'refused.periods-unlike':
      '{before} and {after} are periods of different length, which are not set against each other.',
    'refused.periods-overlap':
      '{before} and {after} overlap: a part of the same answers is in both, so they are not set against each other.',
    'refused.order': '{before} does not lie before {after}.',
  },
  {
    es: {
      group: 'Regiones',
      change: 'Cambio',
      treated: 'Con el programa ({n, plural, one {# región} other {# regiones}})',
      comparison: 'Comparadas ({n, plural, one {# región} other {# regiones}})',
      difference: 'Diferencia de los cambios',
      points: ' puntos porcentuales',
      dollars: ' dólares',
      effect:
        'De {before} a {after} cambió {effect}{unit} más con el programa que sin él. Por lo que difieren entre sí las regiones de un grupo, el 95 % de tales diferencias quedaría entre {low} y {high}.',
      effectAlone:
        'De {before} a {after} cambió {effect}{unit} más con el programa que sin él. Aquí nada dice cuánto difieren las regiones por sí mismas.',
      beyond: 'La ausencia de diferencia queda fuera.',
      within: 'La ausencia de diferencia queda entre ellas, así que puede ser azar.',
      releases: 'Medias de las regiones, cada una cuenta una vez. Antes: {before}. Después: {after}.',
      assumptions: 'Qué tiene que ser cierto para que esto sea un efecto',
      parallel:
        'Sin el programa los dos grupos habrían cambiado igual. Nadie puede medirlo; mire cómo se movieron en los años anteriores.',
      nothingElse: 'No pasó nada más en un solo grupo, como una empresa nueva, un incendio u otro programa.',
      noSpill: 'El programa no alcanzó a las regiones con que se compara ni les quitó personas o empresas.',
      chosen:
        'Las regiones con que se compara se nombraron al registrar el programa, no al conocer las cifras. El registro muestra cuándo.',
      'refused.no-comparison':
        'Al registrar el programa no se nombraron regiones con que comparar, así que nada se puede separar de lo que habría pasado de todos modos.',
      'refused.no-indicator': 'No hay cifras de {before} ni de {after}.',
      'refused.not-yet': 'Las cifras de {after} todavía no están publicadas.',
      'refused.figures-missing':
        'Falta una cifra en una de las regiones, así que los grupos no serían los mismos antes y después.',
      'refused.measured-differently':
        'Se midió de otra manera en {before} y en {after}: una diferencia entre ellas no significaría nada.',
      'refused.periods-unlike': '{before} y {after} son períodos de distinta duración, que no se comparan entre sí.',
      'refused.periods-overlap':
        '{before} y {after} se superponen: parte de las mismas respuestas está en ambos, así que no se comparan.',
      'refused.order': '{before} no está antes de {after}.',
    },
  },
);
