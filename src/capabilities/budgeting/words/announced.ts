/** Words for an imported election: whether the outcome that was announced is the one that was counted here. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const announced = catalogue(
  {
    same: 'The outcome is the one that the file says was announced.',
    title: 'This count differs from the announced outcome',
    counted:
      'The file says that the vote was counted by the rule “{rule}”. Counted by it here, another outcome follows. Possible reasons are ties broken otherwise, conditions that the file does not tell, and decisions after the vote.',
    open: 'The file does not tell in full how the vote was counted (its rule is “{rule}”). It was counted here by the rule named below.',
    none: 'The file does not say by which rule the vote was counted. It was counted here by the rule named below.',
    fullyFunded: 'It also says that the budget was enough for all projects.',
    onlyAnnounced:
      'Announced as funded, and not funded by this count ({n, plural, one {one project} other {# projects}}):',
    onlyCounted: 'Funded by this count, and not announced ({n, plural, one {one project} other {# projects}}):',
  },
  {
    es: {
      same: 'El resultado es el que el archivo dice que se anunció.',
      title: 'Este recuento difiere del resultado anunciado',
      counted:
        'El archivo dice que la votación se contó con la regla «{rule}». Contada aquí con ella, sale otro resultado. Las razones pueden ser empates deshechos de otro modo, condiciones que el archivo no dice y decisiones después de la votación.',
      open: 'El archivo no dice por completo cómo se contó la votación (su regla es «{rule}»). Aquí se contó con la regla que se nombra abajo.',
      none: 'El archivo no dice con qué regla se contó la votación. Aquí se contó con la regla que se nombra abajo.',
      fullyFunded: 'Dice también que el presupuesto alcanzaba para todos los proyectos.',
      onlyAnnounced:
        'Anunciados como financiados, y no financiados en este recuento ({n, plural, one {un proyecto} other {# proyectos}}):',
      onlyCounted:
        'Financiados en este recuento, y no anunciados ({n, plural, one {un proyecto} other {# proyectos}}):',
    },
  },
);
