/** Decision keys in words: what each asks, and what it needed and got. `more`: whether the comparison is "more than". */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const keyWords = catalogue(
  {
    'name.turnout': 'Turnout quorum',
    'name.approval-quorum': 'Approval quorum',
    'name.majority': 'Majority of yes',
    'name.regions': 'Majority of regions',
    'turnout.reported': '{more, select, yes {More than} other {At least}} {share} of registered voters take part',
    'turnout.held-here':
      '{more, select, yes {More than} other {At least}} {share} of residents with an account here take part',
    'approval-quorum.reported': '{more, select, yes {More than} other {At least}} {share} of registered voters say yes',
    'approval-quorum.held-here':
      '{more, select, yes {More than} other {At least}} {share} of residents with an account here say yes',
    'majority.reported': '{more, select, yes {More than} other {At least}} {share} of the yes and no votes are yes',
    'majority.held-here': '{more, select, yes {More than} other {At least}} {share} of the yes and no votes are yes',
    'regions.reported':
      'In {over, select, yes {more than} other {at least}} {regions} of the {kind}, {more, select, yes {more than} other {at least}} {share} of the yes and no votes are yes',
    'regions.held-here':
      'In {over, select, yes {more than} other {at least}} {regions} of the {kind}, {more, select, yes {more than} other {at least}} {share} of the yes and no votes are yes',
    'kind.county': 'counties',
    'kind.city': 'cities',
    'kind.district': 'districts',
    'needed.turnout': '{needed} ballots needed, {got} cast',
    'needed.approval-quorum': '{needed} yes votes needed, {got} cast',
    'needed.majority': '{needed} yes votes needed of {base} yes and no, {got} cast',
    'needed.regions': '{needed} of {base} needed, {got} reached',
    'margin.over': '({n} more than needed)',
    'margin.exact': '(exactly as many as needed)',
    'margin.short': '({n} too few)',
    turned: 'Turned',
    notTurned: 'Not turned',
    allNeeded:
      '{n, plural, one {One key must turn for the measure to carry.} =2 {Both keys must turn for the measure to carry.} other {All # keys must turn for the measure to carry.}}',
    allNeededHere:
      '{n, plural, one {One key must turn for the answer to be yes.} =2 {Both keys must turn for the answer to be yes.} other {All # keys must turn for the answer to be yes.}}',
    keysLead: 'A blank or spoilt ballot counts as taking part, and as neither yes nor no.',
  },
  {
    es: {
      'name.turnout': 'Cuórum de participación',
      'name.approval-quorum': 'Cuórum de aprobación',
      'name.majority': 'Mayoría de síes',
      'name.regions': 'Mayoría de regiones',
      'turnout.reported':
        'Participa {more, select, yes {más del} other {al menos el}} {share} de los votantes registrados',
      'turnout.held-here':
        'Participa {more, select, yes {más del} other {al menos el}} {share} de los residentes con cuenta en este sitio',
      'approval-quorum.reported':
        'Vota sí {more, select, yes {más del} other {al menos el}} {share} de los votantes registrados',
      'approval-quorum.held-here':
        'Vota sí {more, select, yes {más del} other {al menos el}} {share} de los residentes con cuenta en este sitio',
      'majority.reported':
        '{more, select, yes {Más del} other {Al menos el}} {share} de los votos por sí o no son síes',
      'majority.held-here':
        '{more, select, yes {Más del} other {Al menos el}} {share} de los votos por sí o no son síes',
      'regions.reported':
        'En {over, select, yes {más del} other {al menos el}} {regions} de {kind}, {more, select, yes {más del} other {al menos el}} {share} de los votos por sí o no son síes',
      'regions.held-here':
        'En {over, select, yes {más del} other {al menos el}} {regions} de {kind}, {more, select, yes {más del} other {al menos el}} {share} de los votos por sí o no son síes',
      'kind.county': 'los condados',
      'kind.city': 'las ciudades',
      'kind.district': 'los distritos',
      'needed.turnout': 'se necesitaban {needed} papeletas, hubo {got}',
      'needed.approval-quorum': 'se necesitaban {needed} síes, hubo {got}',
      'needed.majority': 'se necesitaban {needed} síes de {base} votos por sí o no, hubo {got}',
      'needed.regions': 'se necesitaban {needed} de {base}, se alcanzaron {got}',
      'margin.over': '({n} más de lo necesario)',
      'margin.exact': '(exactamente lo necesario)',
      'margin.short': '(faltaron {n})',
      turned: 'Alcanzada',
      notTurned: 'No alcanzada',
      allNeeded:
        '{n, plural, one {Debe alcanzarse una condición para que la medida se apruebe.} =2 {Deben alcanzarse las dos condiciones para que la medida se apruebe.} other {Deben alcanzarse las # condiciones para que la medida se apruebe.}}',
      allNeededHere:
        '{n, plural, one {Debe alcanzarse una condición para que la respuesta sea sí.} =2 {Deben alcanzarse las dos condiciones para que la respuesta sea sí.} other {Deben alcanzarse las # condiciones para que la respuesta sea sí.}}',
      keysLead: 'Una papeleta en blanco o nula cuenta como participación, y no como sí ni como no.',
    },
  },
);
