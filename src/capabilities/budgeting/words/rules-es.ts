/** The words of rules, satisfactions, completions, options and limits in Spanish. */
export const rulesEs = {
  'rule.greedy.name': 'Voraz',
  'rule.greedy.short': 'Voraz',
  'rule.greedy.how':
    'Los proyectos se toman por orden de apoyo, y cada uno se financia si alcanza el dinero que queda.',
  'rule.equal-shares.name': 'Método de Partes Iguales',
  'rule.equal-shares.short': 'Partes Iguales',
  'rule.equal-shares.how':
    'Cada votante tiene una parte igual del dinero; un proyecto se financia cuando quienes lo apoyan pueden pagarlo juntos, lo más parejo posible, y va primero el que menos les pide por lo que les da.',
  'rule.bos-equal-shares.name': 'Partes Iguales con sobregasto acotado (BOS)',
  'rule.bos-equal-shares.short': 'Partes Iguales BOS',
  'rule.bos-equal-shares.how':
    'Cada votante tiene una parte igual del dinero, y quienes apoyan un proyecto lo pagan juntos; si sus partes casi alcanzan, el resto del presupuesto cubre lo que falta.',
  'rule.phragmen.name': 'Phragmén secuencial',
  'rule.phragmen.short': 'Phragmén',
  'rule.phragmen.how':
    'El costo de un proyecto financiado es una carga que llevan juntos quienes lo apoyan; sigue el proyecto con el que cada uno de ellos llevaría menos, hasta que uno no quepa.',
  'rule.maximin-support.name': 'Apoyo maximin',
  'rule.maximin-support.short': 'Apoyo maximin',
  'rule.maximin-support.how':
    'El costo de todos los proyectos financiados se reparte lo más parejo posible entre quienes los apoyan; sigue el proyecto con el que la carga más pesada de un votante es la más ligera.',
  'rule.max-welfare.name': 'Bienestar máximo',
  'rule.max-welfare.short': 'Bienestar máximo',
  'rule.max-welfare.how':
    'De todos los conjuntos de proyectos que el dinero alcanza a pagar, se financia el que tiene más apoyo en total.',

  'satisfaction.cost.name': 'satisfacción por costo',
  'satisfaction.cost.short': 'por costo',
  'satisfaction.cost.how': 'Un proyecto financiado da a cada uno de sus votantes tanto como cuesta.',
  'satisfaction.cost.order': 'Va primero el proyecto con más votos.',
  'satisfaction.cardinality.name': 'satisfacción por número de proyectos',
  'satisfaction.cardinality.short': 'por número de proyectos',
  'satisfaction.cardinality.how': 'Cada proyecto financiado da lo mismo a sus votantes, cueste lo que cueste.',
  'satisfaction.cardinality.order': 'Va primero el proyecto con más votos en relación con lo que cuesta.',
  'satisfaction.sqrt-cost.name': 'satisfacción por la raíz cuadrada del costo',
  'satisfaction.sqrt-cost.short': 'por raíz del costo',
  'satisfaction.sqrt-cost.how':
    'Un proyecto más caro da más a sus votantes, pero no en proporción: cuatro veces el costo da el doble.',
  'satisfaction.sqrt-cost.order':
    'Va primero el proyecto con más votos, divididos por la raíz cuadrada de lo que cuesta.',
  'satisfaction.relative-cost.name': 'satisfacción por costo relativo',
  'satisfaction.relative-cost.short': 'por costo relativo',
  'satisfaction.relative-cost.how':
    'Un proyecto financiado da a sus votantes tanto como cuesta, medido por lo máximo que podría gastarse en los proyectos de su voto.',
  'satisfaction.relative-cost.order':
    'Va primero el proyecto con más votos, y un voto en el que podría gastarse más dinero cuenta menos.',
  'satisfaction.share.name': 'satisfacción por parte del costo',
  'satisfaction.share.short': 'por parte del costo',
  'satisfaction.share.how':
    'El costo de un proyecto financiado se divide entre sus votantes: eso es lo que da a cada uno.',
  'satisfaction.share.order': 'Todos los proyectos que alguien nombró están empatados.',
  'satisfaction.points.name': 'satisfacción por puntos',
  'satisfaction.points.short': 'por puntos',
  'satisfaction.points.how':
    'Un proyecto financiado da a sus votantes los puntos que ellos le dieron, cueste lo que cueste.',
  'satisfaction.points.order': 'Va primero el proyecto con más puntos en relación con lo que cuesta.',
  'satisfaction.cost-points.name': 'satisfacción por costo y puntos',
  'satisfaction.cost-points.short': 'por costo y puntos',
  'satisfaction.cost-points.how':
    'Un proyecto financiado da a sus votantes su costo multiplicado por los puntos que ellos le dieron.',
  'satisfaction.cost-points.order': 'Va primero el proyecto con más puntos.',
  'satisfaction.borda.name': 'satisfacción por conteo de Borda',
  'satisfaction.borda.short': 'por conteo de Borda',
  'satisfaction.borda.how':
    'Un proyecto financiado da a sus votantes un punto por cada proyecto que pusieron debajo de él, cueste lo que cueste.',
  'satisfaction.borda.order': 'Va primero el proyecto con más puntos de Borda en relación con lo que cuesta.',
  'satisfaction.cost-ranks.name': 'satisfacción por costo y lugar',
  'satisfaction.cost-ranks.short': 'por costo y lugar',
  'satisfaction.cost-ranks.how':
    'Un proyecto financiado da a sus votantes su costo multiplicado por los puntos de su lugar en el voto: un lugar más arriba es un punto más.',
  'satisfaction.cost-ranks.order':
    'Va primero el proyecto con más puntos por sus lugares en los votos: un lugar más arriba es un punto más.',
  'satisfaction.lexicographic.name': 'satisfacción por lugar, primero el más alto',
  'satisfaction.lexicographic.short': 'por lugar',
  'satisfaction.lexicographic.how':
    'Un proyecto financiado da a sus votantes más que todos los que pusieron debajo de él juntos, cueste lo que cueste.',
  'satisfaction.lexicographic.order':
    'Va primero el proyecto con los lugares más altos en relación con lo que cuesta: un lugar pesa más que todos los de abajo juntos.',

  'completion.none.name': 'sin completar',
  'completion.none.short': '',
  'completion.none.how': 'El dinero que sobra no se gasta.',
  'completion.add1.name': 'completado con Add1',
  'completion.add1.short': 'Add1',
  'completion.add1.how':
    'Si sobra dinero, la parte de todos se aumenta paso a paso y se cuenta de nuevo, mientras el resultado quepa en el presupuesto.',
  'completion.add1u.name': 'completado con Add1U',
  'completion.add1u.short': 'Add1U',
  'completion.add1u.how':
    'Si sobra dinero, la parte de todos se aumenta paso a paso y se cuenta de nuevo, mientras el resultado quepa en el presupuesto; lo que aún queda va a otros proyectos por la regla voraz.',
  'completion.add-opt.name': 'completado con la mejor parte aumentada (add-opt)',
  'completion.add-opt.short': 'add-opt',
  'completion.add-opt.how':
    'Si sobra dinero, se prueban todas las partes mayores y se toma el resultado que gasta más sin pasar del presupuesto.',
  'completion.greedy.name': 'completado con la regla voraz',
  'completion.greedy.short': 'luego voraz',
  'completion.greedy.how': 'El dinero que sobra va a otros proyectos por la regla voraz, hasta donde alcance.',
  'completion.phragmen.name': 'completado con Phragmén',
  'completion.phragmen.short': 'luego Phragmén',
  'completion.phragmen.how':
    'El dinero que sobra va a otros proyectos por la regla de Phragmén, primero a los de votantes a quienes más les queda.',
  'completion.maximin-support.name': 'completado con apoyo maximin',
  'completion.maximin-support.short': 'luego apoyo maximin',
  'completion.maximin-support.how':
    'El dinero que sobra va a otros proyectos por la regla de apoyo maximin, que sigue desde lo ya financiado.',

  'noSkip.name': 'sin saltar proyectos',
  'noSkip.short': 'sin saltar',
  'noSkip.how': 'El recuento termina en el primer proyecto que no cabe: los más baratos que siguen no se financian.',
  'comparison.satisfaction.name': 'comparado con la regla voraz por satisfacción',
  'comparison.satisfaction.short': 'comparado con voraz',
  'comparison.satisfaction.how':
    'Al final el resultado se compara con el de la regla voraz, que se toma si da más a más votantes.',
  'comparison.exclusion-ratio.name': 'comparado con la regla voraz por votantes sin proyecto',
  'comparison.exclusion-ratio.short': 'comparado con voraz',
  'comparison.exclusion-ratio.how':
    'Al final el resultado se compara con el de la regla voraz, que se toma si deja a menos votantes sin un proyecto financiado.',
  'add1Start.whole.how': 'El aumento empieza en la parte igual redondeada hacia abajo a unidades enteras de dinero.',
  'add1Stop.budget.how':
    'El aumento solo termina donde un paso más gastaría más que el presupuesto, no ya donde nada más cabe.',

  'ties.votes-cost-seed.name': 'Más votos, luego menor costo, luego un sorteo público',
  'ties.votes-cost-seed.how':
    'Entre proyectos iguales va primero el que tiene más votos, luego el más barato, luego uno por sorteo público.',
  'ties.id.name': 'El orden de los números de proyecto',
  'ties.id.how': 'Entre proyectos iguales va primero el que tiene el número que va antes.',
  seed: 'El sorteo sale de un texto publicado de antemano: {seed}',

  'limits.title': 'Límites',
  'limit.minVotes.name': 'Número mínimo de votos',
  'limit.minVotes.how': 'Un proyecto solo se financia si lo nombra al menos {n, plural, one {# voto} other {# votos}}.',
  'limit.minPoints.name': 'Número mínimo de puntos',
  'limit.minPoints.how':
    'Un proyecto solo se financia si tiene al menos {n, plural, one {# punto} other {# puntos}} en total.',
  'limit.exclusive.name': 'Proyectos que se excluyen entre sí',
  'limit.exclusive.how': 'De estos se financia uno como máximo: {projects}.',
  'limit.cap.name': 'Tope',
  'limit.cap.category': 'A la categoría {name} va como máximo {amount}.',
  'limit.cap.district': 'Al distrito {name} va como máximo {amount}.',
  'limit.cap.no-category': 'A los proyectos sin categoría va como máximo {amount}.',
  'limit.cap.no-district': 'A los proyectos sin distrito va como máximo {amount}.',
  'limit.floor.name': 'Mínimo reservado',
  'limit.floor.category':
    'Para la categoría {name} se reserva al menos {amount}, hasta donde sus proyectos puedan usarlo.',
  'limit.floor.district':
    'Para el distrito {name} se reserva al menos {amount}, hasta donde sus proyectos puedan usarlo.',
  'limit.floor.no-category':
    'Para los proyectos sin categoría se reserva al menos {amount}, hasta donde puedan usarlo.',
  'limit.floor.no-district': 'Para los proyectos sin distrito se reserva al menos {amount}, hasta donde puedan usarlo.',
  'limit.partial.name': 'Financiación en parte',
  'limit.partial.how': '{project} puede financiarse en parte con el dinero que quede al final, con al menos {amount}.',
} as const;
