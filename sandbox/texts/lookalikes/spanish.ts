import type { Lookalikes } from '../letter.ts';

/** Honest mail in Spanish that uses the words of fraud. */
export const spanishLookalikes: Lookalikes = {
  'bank-details-change': [
    [
      'Nueva cuenta bancaria',
      'hemos cambiado de banco. A partir del mes que viene: {bank}. La cuenta anterior sigue abierta hasta fin de año. Llámenos al número de siempre para confirmarlo.',
    ],
    [
      'Cambio de banco {firm}',
      'como avisamos en {month}, nuestra oficina cierra. Los pagos van ahora a {bank}; las facturas anteriores al {date} pueden ir a la cuenta de antes.',
    ],
  ],
  'payroll-account-change': [
    [
      'Cuenta nueva para la nómina',
      'he cambiado de banco y me gustaría cobrar en {bank} desde {month}. Ya está en el portal, ¿miras si ha llegado?',
    ],
    ['Error en mi cuenta', 'bailé dos cifras al entrar. La correcta es {bank}. ¡Perdón!'],
  ],
  dunning: [
    [
      'Recordatorio de pago {n}',
      'según nuestros registros, {n} por {sum} venció en {month}. Si ya la han pagado, no tengan en cuenta este aviso. Si no, abónenla en {bank} antes del {date}.',
    ],
    ['Segundo aviso {n}', 'no hemos recibido {sum}. Rogamos el pago antes del {date} para evitar recargos. Cuenta: {bank}.'],
  ],
  'urgent-payment': [
    ['Pagar hoy: aduana {n}', 'la aduana no libera el contenedor hasta cobrar {sum}. ¿Puede salir hoy? Adjunto el aviso, está aprobado.'],
    ['Urgente: {n}', '¿metes {n} en la remesa de hoy? Si no, dejan de servir. El pedido y la aprobación están en el sistema.'],
  ],
  'password-expiry': [
    [
      'Su contraseña caduca en {d} días',
      'Su contraseña caduca en {d} días. Cámbiela con Ctrl+Alt+Supr. Nunca enviamos enlaces para esto.\n\nSoporte',
      'bare',
    ],
    [
      'Nuevo acceso el {date}',
      'desde el {date} se pedirá la aplicación. Regístrese antes en {link}; el {weekday} ayudamos en la cafetería.',
    ],
  ],
  'awareness-training': [
    [
      'Curso: cómo reconocer una factura falsa',
      'Este mes, el fraude por correo: peticiones urgentes de tarjetas regalo, cambios de cuenta y enlaces que piden la contraseña. Curso: {link}',
      'bare',
    ],
    [
      'Aviso: correos falsos de dirección',
      'varios habéis recibido correos que piden tarjetas regalo en nombre de dirección. Borradlos sin contestar.',
    ],
  ],
  'gift-card-reward': [
    ['Tu aniversario', '¡enhorabuena por {d} años! Tienes tu tarjeta regalo de 50 euros en recepción.'],
    ['Vales para el sorteo', '¿pides los vales del sorteo, como cada año? Diez de 20 euros, a marketing. Sin prisa.'],
  ],
  'payroll-reminder': [
    ['Cierre de nómina {month}', 'los cambios de cuenta o domicilio hay que meterlos antes del {date}; si no, van a la siguiente.'],
    ['Revisad vuestros datos', 'cambiamos de programa de nóminas. Revisad cuenta y dirección en {link}. Dudas, pasad por personal.'],
  ],
  'callback-request': [
    ['¿Hablamos?', '¿estás en tu sitio? Prefiero contártelo por teléfono, es por {project}.'],
    ['Llámame', 'llámame cuando puedas: {phone}', 'bare'],
  ],
  'shared-file': [
    ['{full} ha compartido «{project}»', '{full} ha compartido un archivo.\n\n{project}.xlsx\n\nAbrir: {link}', 'bare'],
    ['Para firmar', 'firma aquí antes del {weekday}: {link}'],
  ],
  'verification-code': [
    ['Su código', 'Su código es {n}. Caduca en diez minutos. No lo comparta con nadie.', 'bare'],
    ['Nuevo inicio de sesión', 'Hubo un nuevo inicio de sesión desde {city}. Si no fue usted, cambie la contraseña: {link}', 'bare'],
  ],
  'new-address': [
    ['Número nuevo', 'desde el {date} me encontrará en el {phone}; el anterior se da de baja.'],
    ['Despedida', 'tras {d} años dejo {firm}. Desde el {date} sus facturas las llevan mis compañeros de administración.'],
  ],
  'private-address': [
    ['desde casa', 'escribo desde mi correo personal porque falla la VPN. ¿Me imprimes el adjunto? Mañana lo firmo.'],
    ['Candidatura', 'adjunto mi candidatura al puesto de su web. Podría empezar el {date}.'],
  ],
  newsletter: [
    [
      'Fraude en pagos: lo que debe saber',
      'Cuentas cambiadas, facturas falsas, transferencias urgentes: nuestro informe de {month}.\n\n{link}\nDarse de baja',
    ],
    ['Gane una tarjeta regalo', 'Tres preguntas, cinco tarjetas. Hasta el {date}: {link}\n\nDarse de baja'],
  ],
};
