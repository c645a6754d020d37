/** Words of the page on which roles in one process are given and taken. */
import { catalogue } from '../i18n/catalogue.ts';

export const words = catalogue(
  {
    title: 'People with a role',
    lead: 'Roles that hold here alone. Roles in the whole region are not listed here.',
    held: 'Who holds a role',
    none: 'Nobody has a role here alone.',
    address: 'Address',
    role: 'Role',
    change: 'Give or take a role',
    email: 'E-mail address',
    emailHint:
      'The role holds once somebody signs in with this address. No letter is sent, so tell the person. To take a role back, write the address it was given to.',
    emailWrong: 'Write the e-mail address in full, for example name@example.org.',
    roleUnknown: 'Choose a role.',
    reason: 'Reason (public)',
    reasonHint: 'It appears in the public log. Do not name the person.',
    reasonMissing: 'Write a reason.',
    reasonTooLong: 'The reason may have at most 1,000 letters.',
    give: 'Give the role',
    take: 'Take the role back',
    done: 'The role is changed.',
    problem: 'The role was not changed',
  },
  {
    es: {
      title: 'Personas con una función',
      lead: 'Funciones que valen solo aquí. Las de toda la región no aparecen en esta lista.',
      held: 'Quién tiene una función',
      none: 'Nadie tiene una función solo aquí.',
      address: 'Dirección',
      role: 'Función',
      change: 'Asignar o retirar una función',
      email: 'Dirección de correo electrónico',
      emailHint:
        'La función vale en cuanto alguien entre con esta dirección. No se envía ninguna carta: avise a la persona. Para retirar una función, escriba la dirección a la que se asignó.',
      emailWrong: 'Escriba la dirección completa, por ejemplo nombre@example.org.',
      roleUnknown: 'Elija una función.',
      reason: 'Motivo (público)',
      reasonHint: 'Aparece en el registro público. No nombre a la persona.',
      reasonMissing: 'Escriba un motivo.',
      reasonTooLong: 'El motivo puede tener 1,000 caracteres como máximo.',
      give: 'Asignar la función',
      take: 'Retirar la función',
      done: 'La función se cambió.',
      problem: 'La función no se cambió',
    },
  },
);
