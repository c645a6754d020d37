/** Words that say why a project is funded or not, in one sentence and in full. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const explanation = catalogue(
  {
    'why.greedy': 'Taken in round {round, number}; the money left then paid for it.',
    'why.equal-shares':
      'Its supporters paid for it in round {round, number}: {n, plural, one {# paid {amount} in full} other {# paid {amount} each}}.',
    'why.points': 'Its supporters paid for it in round {round, number}: none paid more than {amount}.',
    'why.completion':
      'Its supporters could not pay for it by themselves; in round {round, number} the money that was left paid for it.',
    'why.bos-equal-shares':
      'Its supporters paid for it in round {round, number}; what their shares did not reach, the rest of the budget covered.',
    'why.phragmen': 'Taken in round {round, number}: its supporters then had the lowest load of all.',
    'why.maximin-support':
      'Taken in round {round, number}: with it the heaviest load of any voter stayed the lightest.',
    'why.max-welfare': 'It belongs to the set of projects with the most support in total.',
    'why.floor': 'In round {round, number} the money kept for its category or district paid for it.',
    'why.partly': 'Funded in part: it gets {amount} of the money that was left.',
    'not.too-few-votes': 'Fewer ballots name it than the {least, number} that a project needs here.',
    'not.too-few-points':
      'It has {points, plural, one {# point} other {# points}}; a project needs {least, number} here.',
    'not.excluded-by': '{other} is funded, and only one of the two may be.',
    'not.cap-reached.category': 'The category {name} may get only {left} more, which is less than it costs.',
    'not.cap-reached.district': 'The district {name} may get only {left} more, which is less than it costs.',
    'not.cap-reached.no-category': 'Projects without a category may get only {left} more, which is less than it costs.',
    'not.cap-reached.no-district': 'Projects without a district may get only {left} more, which is less than it costs.',
    'not.count-ended': '{left} was left, which would have paid for it, but by this rule the count had ended.',
    'not.nobody-voted': 'No ballot names it.',
    'not.dearer-than-budget': 'It costs more than the whole budget of {budget}.',
    'not.supporters-lack-money': 'Its supporters together had {missing} less left than it costs.',
    'not.lost-comparison':
      'Equal Shares funded it, but lost the comparison with greedy, whose outcome was taken; that leaves {left}.',
    'not.does-not-fit': 'It costs more than the {left} that is left of the budget.',
    about: 'about {amount}',
    lessThan: 'less than {amount}',
    'payers.less': '{n, plural, one {# gave all they had left} other {# gave all they had left}}',
    'payers.nothing': '{n, plural, one {# had nothing left} other {# had nothing left}}',
    titleFunded: 'Why it is funded',
    titleNot: 'Why it is not funded',
    funded: 'Funded',
    notFunded: 'Not funded',
    kicker: 'Result · {budget}',
    votes: 'Votes',
    votesNote: '{percent} of all voters',
    cost: 'Cost',
    costNote: '{percent} of the budget',
    round: 'Round',
    payTitle: 'Who paid for it',
    payDescription: 'Of {n, plural, one {# supporter} other {# supporters}}, {inFull, number} paid in full.',
    payLabel: 'Its supporters',
    inFull: 'Paid in full',
    less: 'Gave all they had left',
    nothing: 'Had nothing left',
    most: 'The most one supporter paid',
    total: 'Paid together',
    exactly: 'exactly {fraction}',
    supportersLeft: 'What its supporters had left',
    supportersLeftNote: 'together, when the rounds of Equal Shares ended',
    changeTitle: 'What would have changed it',
    changeLead: 'Each change is meant alone, with everything else as it is.',
    moreVotes: 'More votes',
    optimistAdd: 'Votes of voters who took part',
    'optimistAdd.proved':
      '{n, plural, one {# of the voters who did not name it} other {# of the voters who did not name it}} would have had to name it too, if they are those whose votes help it most. With fewer it would not have been funded.',
    'optimistAdd.tried':
      '{n, plural, one {# of the voters who did not name it} other {# of the voters who did not name it}} naming it too would have been enough. Fewer might be: not every choice of voters was tried.',
    'optimistAdd.not-with-all': 'Not even if all voters had named it too.',
    rivalryReduction: 'Its supporters for it alone',
    'rivalryReduction.found':
      'If {n, plural, one {# of its supporters} other {# of its supporters}} had named nothing else, it would have been funded.',
    'rivalryReduction.not-with-all': 'Not even if all its supporters had named nothing else.',
    firmTitle: 'How firmly it is funded',
    higherCost: 'A higher cost',
    'higherCost.found': 'Up to a cost of {cost} it would still have been funded: {more} more than it costs.',
    'higherCost.none': 'Had it cost any more, it would not have been funded.',
    fewerVotes: 'Fewer votes',
    'fewerVotes.found':
      'Without the votes of {n, plural, one {# of its supporters} other {# of its supporters}} it would not have been funded, if they are those whom it could spare least.',
    'fewerVotes.proportional':
      'Had votes been missing evenly among all ballots that name it, {n, number} fewer would have been enough.',
    'fewerVotes.not-with-all': 'Even without any votes of its supporters it would have been funded.',
    lowerCost: 'A lower cost',
    'moreVotes.found':
      '{n, plural, one {# more voter who names only this project} other {# more voters who name only this project}}. With one fewer it would not have been funded.',
    'moreVotes.points':
      '{n, plural, one {# more voter who names only this project} other {# more voters who name only this project}} and gives it as many points as the highest entry on any ballot. With one fewer it would not have been funded.',
    'moreVotes.impossible': 'No number of votes would have been enough, because it costs more than the whole budget.',
    'moreVotes.needs-every-voter':
      'No number of new voters would have been enough. It costs the whole budget: by this rule it is funded only if every voter names it.',
    'moreVotes.not-computed': 'This was not computed: it would have taken too long.',
    'lowerCost.found': 'At {cost} it would have been funded: {less} less than it costs.',
    'lowerCost.impossible': 'No cost would have been low enough, because no ballot names it.',
    'lowerCost.no-cost': 'No cost would have been low enough.',
    'lowerCost.not-computed': 'This was not computed: it would have taken too long.',
    rulesTitle: 'What each rule would have done with it',
    everyWay: 'Show all {n, number} ways to count',
    fundedBySome: 'Funded by {ways}',
    rulesCaption: 'This project under each rule, from the same ballots',
    tiesTitle: 'Ties it stood in',
    aboutProject: 'Read about the project',
    allResults: 'The whole result',
    'full.greedy':
      '{votes, plural, one {# ballot names it} other {# ballots name it}}. When its turn came in round {round, number}, enough money was left, and it was funded. After it {left} was left.',
    'full.equal-shares':
      '{votes, plural, one {# ballot names it} other {# ballots name it}}. In round {round, number} its supporters paid its whole cost from their equal shares of the money.',
    'full.completion':
      '{votes, plural, one {# ballot names it} other {# ballots name it}}. Its supporters had too little left to pay for it by themselves. In round {round, number} the completion paid for it with money that was left over. After it {left} was left.',
    'full.bos-equal-shares':
      '{votes, plural, one {# ballot names it} other {# ballots name it}}. In round {round, number} its supporters paid for it from their equal shares, and the rest of the budget covered what their shares did not reach. After it {left} was left.',
    'full.phragmen':
      '{votes, plural, one {# ballot names it} other {# ballots name it}}. In round {round, number} it left its supporters with the lowest load of all: {load} for each. After it {left} was left.',
    'full.maximin-support':
      '{votes, plural, one {# ballot names it} other {# ballots name it}}. In round {round, number} the costs of all funded projects together could be spread most evenly with it: no voter has to carry more than {load}. After it {left} was left.',
    'full.max-welfare':
      '{votes, plural, one {# ballot names it} other {# ballots name it}}. It belongs to the set of projects that has the most support in total and fits in the budget.',
    'full.floor':
      '{votes, plural, one {# ballot names it} other {# ballots name it}}. Money is kept for its category or district, and in round {round, number} that paid for it. After it {left} was left.',
    'full.not': '{votes, plural, one {# ballot names it} other {# ballots name it}}.',
  },
  {
    es: {
      'why.greedy': 'Elegido en la ronda {round, number}; el dinero que quedaba alcanzó para pagarlo.',
      'why.equal-shares':
        'Quienes lo apoyan lo pagaron en la ronda {round, number}: {n, plural, one {# pagó {amount}, su parte completa} other {# pagaron {amount} cada uno}}.',
      'why.points': 'Quienes lo apoyan lo pagaron en la ronda {round, number}: nadie pagó más de {amount}.',
      'why.completion':
        'Quienes lo apoyan no podían pagarlo solos; en la ronda {round, number} lo pagó el dinero que quedaba.',
      'why.bos-equal-shares':
        'Quienes lo apoyan lo pagaron en la ronda {round, number}; lo que sus partes no alcanzaron lo cubrió el resto del presupuesto.',
      'why.phragmen': 'Elegido en la ronda {round, number}: quienes lo apoyan quedaron con la carga más baja.',
      'why.maximin-support':
        'Elegido en la ronda {round, number}: con él la carga más pesada de un votante fue la más ligera.',
      'why.max-welfare': 'Es parte del conjunto de proyectos con más apoyo en total.',
      'why.floor': 'En la ronda {round, number} lo pagó el dinero reservado para su categoría o distrito.',
      'why.partly': 'Financiado en parte: recibe {amount} del dinero que quedaba.',
      'not.too-few-votes': 'Lo nombran menos votos que los {least, number} que aquí necesita un proyecto.',
      'not.too-few-points':
        'Tiene {points, plural, one {# punto} other {# puntos}}; aquí un proyecto necesita {least, number}.',
      'not.excluded-by': 'Se financia {other}, y de los dos solo puede financiarse uno.',
      'not.cap-reached.category': 'La categoría {name} solo puede recibir {left} más, menos de lo que cuesta.',
      'not.cap-reached.district': 'El distrito {name} solo puede recibir {left} más, menos de lo que cuesta.',
      'not.cap-reached.no-category':
        'Los proyectos sin categoría solo pueden recibir {left} más, menos de lo que cuesta.',
      'not.cap-reached.no-district':
        'Los proyectos sin distrito solo pueden recibir {left} más, menos de lo que cuesta.',
      'not.count-ended':
        'Quedaban {left}, que alcanzaban para pagarlo, pero con esta regla el recuento había terminado.',
      'not.nobody-voted': 'Ningún voto lo nombra.',
      'not.dearer-than-budget': 'Cuesta más que todo el presupuesto de {budget}.',
      'not.supporters-lack-money': 'A quienes lo apoyan les quedaban juntos {missing} menos de lo que cuesta.',
      'not.lost-comparison':
        'Partes Iguales lo financiaba, pero perdió la comparación con la regla voraz, cuyo resultado se tomó; con él quedan {left}.',
      'not.does-not-fit': 'Cuesta más que los {left} que quedan del presupuesto.',
      about: 'unos {amount}',
      lessThan: 'menos de {amount}',
      'payers.less': '{n, plural, one {# dio todo lo que le quedaba} other {# dieron todo lo que les quedaba}}',
      'payers.nothing': '{n, plural, one {a # no le quedaba nada} other {a # no les quedaba nada}}',
      titleFunded: 'Por qué se financia',
      titleNot: 'Por qué no se financia',
      funded: 'Financiado',
      notFunded: 'No financiado',
      kicker: 'Resultado · {budget}',
      votes: 'Votos',
      votesNote: '{percent} de todos los votantes',
      cost: 'Costo',
      costNote: '{percent} del presupuesto',
      round: 'Ronda',
      payTitle: 'Quién lo pagó',
      payDescription:
        'De {n, plural, one {# persona que lo apoya} other {# personas que lo apoyan}}, {inFull, number} pagaron su parte completa.',
      payLabel: 'Quienes lo apoyan',
      inFull: 'Pagaron su parte completa',
      less: 'Dieron todo lo que les quedaba',
      nothing: 'No les quedaba nada',
      most: 'Lo más que pagó una persona',
      total: 'Pagado entre todos',
      exactly: 'exactamente {fraction}',
      supportersLeft: 'Lo que les quedaba a quienes lo apoyan',
      supportersLeftNote: 'juntos, al terminar las rondas de Partes Iguales',
      changeTitle: 'Qué lo habría cambiado',
      changeLead: 'Cada cambio se entiende por sí solo, con todo lo demás igual.',
      moreVotes: 'Más votos',
      optimistAdd: 'Votos de quienes participaron',
      'optimistAdd.proved':
        '{n, plural, one {# votante que no lo nombró habría tenido} other {# votantes que no lo nombraron habrían tenido}} que nombrarlo también, si son quienes más le ayudan. Con menos no se habría financiado.',
      'optimistAdd.tried':
        'Habría bastado con que {n, plural, one {# votante que no lo nombró lo nombrara} other {# votantes que no lo nombraron lo nombraran}} también. Podrían bastar menos: no se probaron todas las elecciones de votantes.',
      'optimistAdd.not-with-all': 'Ni aunque todos los votantes lo hubieran nombrado también.',
      rivalryReduction: 'Quienes lo apoyan solo para él',
      'rivalryReduction.found':
        'Si {n, plural, one {# de quienes lo apoyan no hubiera} other {# de quienes lo apoyan no hubieran}} nombrado nada más, se habría financiado.',
      'rivalryReduction.not-with-all': 'Ni aunque nadie de quienes lo apoyan hubiera nombrado nada más.',
      firmTitle: 'Con qué margen se financia',
      higherCost: 'Un costo mayor',
      'higherCost.found': 'Hasta un costo de {cost} se habría financiado igual: {more} más de lo que cuesta.',
      'higherCost.none': 'Si hubiera costado algo más, no se habría financiado.',
      fewerVotes: 'Menos votos',
      'fewerVotes.found':
        'Sin los votos de {n, plural, one {# de quienes lo apoyan} other {# de quienes lo apoyan}} no se habría financiado, si son los que más falta le hacen.',
      'fewerVotes.proportional':
        'Si faltaran votos por igual entre todos los que lo nombran, habría bastado con {n, number} menos.',
      'fewerVotes.not-with-all': 'Incluso sin ningún voto de quienes lo apoyan se habría financiado.',
      lowerCost: 'Un costo menor',
      'moreVotes.found':
        '{n, plural, one {# votante más que nombre solo este proyecto} other {# votantes más que nombren solo este proyecto}}. Con uno menos no se habría financiado.',
      'moreVotes.points':
        '{n, plural, one {# votante más que nombre solo este proyecto y le dé} other {# votantes más que nombren solo este proyecto y le den}} tantos puntos como la cifra más alta de cualquier voto. Con uno menos no se habría financiado.',
      'moreVotes.impossible': 'Ningún número de votos habría bastado, porque cuesta más que todo el presupuesto.',
      'moreVotes.needs-every-voter':
        'Ningún número de votantes nuevos habría bastado. Cuesta todo el presupuesto: con esta regla solo se financia si lo nombran todos los votantes.',
      'moreVotes.not-computed': 'Esto no se calculó: habría tardado demasiado.',
      'lowerCost.found': 'Con un costo de {cost} se habría financiado: {less} menos de lo que cuesta.',
      'lowerCost.impossible': 'Ningún costo habría sido bastante bajo, porque ningún voto lo nombra.',
      'lowerCost.no-cost': 'Ningún costo habría sido bastante bajo.',
      'lowerCost.not-computed': 'Esto no se calculó: habría tardado demasiado.',
      rulesTitle: 'Qué habría hecho cada regla con él',
      everyWay: 'Mostrar las {n, number} maneras de contar',
      fundedBySome: 'Financiado por {ways}',
      rulesCaption: 'Este proyecto con cada regla, con los mismos votos',
      tiesTitle: 'Empates en los que estuvo',
      aboutProject: 'Leer sobre el proyecto',
      allResults: 'Todo el resultado',
      'full.greedy':
        '{votes, plural, one {# voto lo nombra} other {# votos lo nombran}}. Cuando le tocó, en la ronda {round, number}, quedaba dinero suficiente y se financió. Después quedaban {left}.',
      'full.equal-shares':
        '{votes, plural, one {# voto lo nombra} other {# votos lo nombran}}. En la ronda {round, number} quienes lo apoyan pagaron todo su costo con sus partes iguales del dinero.',
      'full.completion':
        '{votes, plural, one {# voto lo nombra} other {# votos lo nombran}}. A quienes lo apoyan les quedaba muy poco para pagarlo solos. En la ronda {round, number} se pagó con dinero que sobraba. Después quedaban {left}.',
      'full.bos-equal-shares':
        '{votes, plural, one {# voto lo nombra} other {# votos lo nombran}}. En la ronda {round, number} quienes lo apoyan lo pagaron con sus partes iguales, y el resto del presupuesto cubrió lo que no alcanzaron. Después quedaban {left}.',
      'full.phragmen':
        '{votes, plural, one {# voto lo nombra} other {# votos lo nombran}}. En la ronda {round, number} dejó a quienes lo apoyan con la carga más baja: {load} por persona. Después quedaban {left}.',
      'full.maximin-support':
        '{votes, plural, one {# voto lo nombra} other {# votos lo nombran}}. En la ronda {round, number} fue con el que mejor se reparte el costo de todos los proyectos financiados: ningún votante tiene que llevar más de {load}. Después quedaban {left}.',
      'full.max-welfare':
        '{votes, plural, one {# voto lo nombra} other {# votos lo nombran}}. Es parte del conjunto de proyectos que tiene más apoyo en total y cabe en el presupuesto.',
      'full.floor':
        '{votes, plural, one {# voto lo nombra} other {# votos lo nombran}}. Hay dinero reservado para su categoría o distrito, y en la ronda {round, number} lo pagó. Después quedaban {left}.',
      'full.not': '{votes, plural, one {# voto lo nombra} other {# votos lo nombran}}.',
    },
  },
);
