import type { Frauds } from '../letter.ts';

/** Fraud in Spanish. */
export const spanishFrauds: Frauds = {
  'bank-details': [
    [
      'Cambio de datos bancarios',
      'nuestra cuenta está siendo auditada y no puede recibir pagos. Le rogamos que utilice los nuevos datos para las facturas pendientes:\n\n{bank}\n\nConfírmenos cuando esté hecha la transferencia.',
    ],
    [
      'Factura {n}',
      'una cosa más: hemos cambiado de banco, por favor abone esta factura y las siguientes en {bank}. Le mando el certificado en cuanto lo tenga.',
    ],
    [
      'Antes del pago',
      'si todavía no ha salido {n}, espere un momento: el pie de la factura lleva el número antiguo. El bueno es {bank}. Perdone las molestias.',
    ],
    [
      'Ficha de proveedor {firm}',
      'estamos reorganizando la tesorería y pedimos a todos los clientes que sustituyan los datos que tienen por estos:\n\n{bank}\n\nCon una línea de respuesta nos basta.',
    ],
    ['Pago de {month}', 'el banco ha devuelto {sum} por un límite de ingresos. ¿Podrían enviarlo a nuestra filial? {bank}'],
    [
      'Nueva versión de {n}',
      'adjunto la misma factura con fecha de hoy. El importe no cambia, solo las últimas líneas; [destruya|no tenga en cuenta] la anterior.',
    ],
  ],
  payroll: [
    ['Cuenta de la nómina', 'he cambiado de banco. ¿Podéis ingresar mi nómina en {bank} desde este mes?'],
    ['Mi nómina', 'mi cuenta antigua se cierra antes del próximo pago. ¿Qué necesitas para que el sueldo vaya a otra?'],
    ['Consulta', '¿hasta cuándo puedo cambiar algo para {month}? He abierto una cuenta y quiero que vaya todo allí.'],
    ['Portal del empleado', 'el portal no me deja guardar la cuenta nueva, ¿me la metes tú? {bank}. Me salvas la semana.'],
    [
      'Incentivo',
      'el incentivo no puede ir a la cuenta vieja, ya no tengo acceso. La buena es {bank}. Estoy de viaje hasta el {weekday}, mejor por correo.',
    ],
    ['cuenta', 'Hola, usad esta cuenta a partir de la próxima nómina: {bank}', 'bare'],
  ],
  invoice: [
    ['Pago hoy', 'necesito una transferencia de {sum} hoy para un asunto confidencial. {bank}. Estoy reunido, solo por correo.'],
    ['Transferencia urgente', '¿puedes sacar {sum} esta tarde? {bank}. Mándame el justificante y luego te explico.'],
    [
      'Último aviso {n}',
      'después de dos cartas siguen pendientes {sum}. Si no se abonan antes del {weekday}, pasa a nuestros abogados. Adjunto el documento de pago.',
    ],
    [
      'Confidencial: adquisición',
      'estamos a punto de cerrar una compra de la que nadie debe saber nada antes del {date}. Te encargo el depósito de {sum}. Nuestro abogado, {counsel}, te escribirá enseguida; no lo comentes.',
    ],
    ['RV: Asesoría {month}', 'mira abajo, esto ya debería estar pagado. Encárgate ahora, firmo a la vuelta.\n\n{bank}\n{sum}'],
    ['Saldos pendientes', 'mándame el listado de saldos de clientes con sus contactos, lo necesito para los auditores en media hora.'],
  ],
  'gift-cards': [
    ['Un favor', '¿Estás libre? Necesito unas tarjetas regalo para clientes. ¿Cuánto tardarías?', 'bare'],
    [
      'Sorpresa',
      'quiero dar una sorpresa al equipo con tarjetas regalo, que quede entre nosotros. ¿Puedes comprar [5|8|10] de 100 euros, rascarlas y mandarme foto de los códigos?',
    ],
    ['Recado', 'estoy atrapado en una conferencia. ¿Podrías comprarme algo en la tienda? Te lo devuelvo hoy.'],
    [
      'Detalles para clientes',
      'prometimos un detalle a tres clientes y se me olvidó. Compra vales electrónicos por {sum} en total, mándame los números y guarda el tique.',
    ],
    ['Donativo', 'cada año regalo tarjetas a los enfermos de una residencia y ahora estoy de viaje. ¿Me ayudas? Son seis de 100.'],
    ['tarjetas', 'para cuando puedes tener 4 tarjetas steam de 100? los codigos antes de las 2, mañana te pago', 'bare'],
  ],
  credentials: [
    [
      'Su contraseña caduca hoy',
      'La contraseña de su cuenta caduca hoy. Consérvela iniciando sesión aquí: {link}\n\nDe lo contrario se bloqueará la cuenta.',
      'bare',
    ],
    [
      'Buzón casi lleno',
      'Su buzón está al [95|98] %. Para seguir recibiendo correo confirme su cuenta en 24 horas:\n\n{link}\n\nSoporte',
      'bare',
    ],
    ['{full} ha compartido «Cifras {month}»', '{full} ha compartido un archivo con usted.\n\nCifras {month}.xlsx\n\nAbrir: {link}', 'bare'],
    ['Código', 'he puesto tu número por error al restablecer el mío. Te llegarán seis cifras, ¿me las lees?'],
    [
      'Nuevo acceso',
      'todos pasamos al nuevo sistema antes del {date}. Escanea hoy con el móvil el código del documento adjunto para no perder el acceso.',
    ],
    ['Aprobación en el móvil', 'hoy probamos las nuevas solicitudes. Si te sale una en unos minutos acéptala, el número es {d}.'],
  ],
  callback: [
    ['Tu móvil', 'Pásame tu número de móvil, es urgente.', 'bare'],
    ['¿Disponible?', 'estoy en una reunión y no puedo hablar. Dame tu móvil y te mando un mensaje.'],
    [
      'Su suscripción se ha renovado',
      'Gracias por su pedido. Hoy se cargarán {sum}. Si no lo ha autorizado llame al {phone} en 24 horas.',
      'bare',
    ],
    ['Seguimos por WhatsApp', 'el correo me va fatal. ¿Seguimos por [WhatsApp|Signal]? {phone}. Allí te cuento de qué se trata.'],
    [
      'Departamento de seguridad',
      'Hemos retenido una transferencia extraña de {sum}. Por su seguridad no entre en la banca, llame al {phone}, expediente {n}.',
      'bare',
    ],
    [
      'Correo personal',
      'escríbeme a partir de ahora a mi correo personal, prefiero que no pase por el servidor. Te mandaré allí los documentos.',
    ],
  ],
  'file-lure': [
    ['Licitación', 'adjunto la documentación de nuestra licitación. Revísela y denos respuesta antes de esta tarde.'],
    ['Documento compartido', 'le he compartido un documento confidencial: {link}'],
  ],
  'advance-fee': [
    [
      'Herencia',
      'soy albacea de un cliente sin herederos y, por la coincidencia de apellidos, le propongo recibir {sum}. Conteste con discreción con su nombre y teléfono.',
    ],
  ],
  none: [
    ['Pregunta rápida', '¿Estás en tu sitio?', 'bare'],
    ['Hoy', '¿tienes un momento? Hay algo que quiero que lleves tú, con discreción.'],
    ['Consulta', '¿quién lleva ahora los pagos, usted u otra persona?'],
    ['Seguimiento', '¿qué facturas nuestras están abiertas y cuándo se pagan? Estoy haciendo una lista.'],
  ],
};
