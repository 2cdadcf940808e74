import type { Lexicon } from './concepts.ts';

export const spanish: Lexicon = {
  account:
    'cuenta bancaria|cuenta.|cuentas.|datos bancarios|coordenadas bancarias|numero de cuenta|datos de pago|datos de la cuenta|iban|bic.|swift|clabe|nuestro banco|nuevo banco|banco.|entidad bancaria|beneficiari|instrucciones de pago|informacion bancaria|ficha de proveedor|domiciliacion|titular',
  pay: 'pago|pagar|paga.|pague|abono|abonar|transferencia|transferir|transfiera|factura|importe|vencimiento|vencida|saldo|pendiente de|deposit|ingres|girar|remesa|fondos|liquid|anticipo|cobro|compra|comprar|compre|desembols|adeud',
  payroll: 'nomina|salario|sueldo|haberes|paga.|domiciliacion de mi|remuneracion|payroll|mi pago|finiquito',
  change:
    'cambi|modific|nuevo|nueva|nuevos|nuevas|actualiz|sustitu|reemplaz|a partir de ahora|en adelante|desde ahora|ya no|en lugar de|en vez de|otra cuenta|distint|diferente|traslad|migr|rectific|dejara de|hemos dejado|con efecto inmediato|cuenta antigua|antigua cuenta|cuenta anterior|anterior cuenta|cuenta correcta|correcto es|correcta es|corregid|obsolet|vieja',
  unusable:
    'bloquead|congelad|cerrad|cancelad|cierre|auditoria|inspeccion|en revision|no utilice|no usar|no use|no utilizar|no disponible|inactiv|suspendid|rechazad|devuelt|no podemos recibir|no puede recibir|no admite|no acepta|dejar de usar|restring|fuera de servicio|inoperativ',
  unchanged:
    'no hemos cambiado|no hemos modificado|es la misma|es el mismo|sin cambios|no han cambiado|no ha cambiado|siguen siendo los mismos|sigue siendo la misma|misma cuenta|la de siempre|el de siempre|como siempre|como de costumbre|habitual|ningun cambio|nada ha cambiado|no ha cambiado nada|nada cambia|cuenta habitual|sin modificaciones',
  ask: 'por favor|le ruego|les ruego|te ruego|rogamos|ruego|podria|podrian|puede.|puedes|podrias|necesito|necesitamos|necesitaria|quisiera|quiero que|me gustaria|solicit|le pido|les pido|te pido|pedimos|debe|deben|hay que|asegur|haga|hagan|haz.|envie|envien|envia|enviar|enviame|confirm|utilice|utilicen|usar la|use la|proced|realice|realizar|realicen|gestion|encarg|ayud|agradec|tenga en cuenta|tengan en cuenta|tome nota|tomen nota|indique|indiqueme|digame|dime|avise|avisame|seria posible|favor de',
  own: 'nuestr|mi.|mis.|nosotros|yo.|me.|nos.',
  gift: 'tarjeta regalo|tarjetas regalo|tarjeta de regalo|tarjetas de regalo|tarjeta prepago|tarjetas prepago|cheque regalo|vale regalo|vales regalo|itunes|google play|steam card|steam karte|steam guthaben|carte steam|tarjeta steam|steam kaart|karta steam|tarjetas amazon|tarjeta amazon|rasca|rascar|raspar|raspe|cupon',
  secret:
    'confidencial|discret|discrecion|entre nosotros|entre tu y yo|entre usted y yo|no comente|no lo comente|no comentes|no se lo digas|no lo digas|no diga|a nadie|nadie mas|nadie.|reserva|secreto|sorpresa|sin comentar|sin informar|no mencion|no ponga en copia|sin copia|guarda * para ti|en privado|no divulg',
  urgent:
    'urgent|urgencia|cuanto antes|lo antes posible|inmediat|de inmediato|ahora mismo|enseguida|hoy|esta manana|esta tarde|antes de las|antes de mediodia|en las proximas|en una hora|plazo|ultimo aviso|ultimo recordatorio|sin demora|a la mayor brevedad|brevedad|al final del dia|antes del fin de semana|rapid|ya.|prioridad|antes del cierre|esta noche|caduca|en 24 horas|en las proximas',
  calm: 'sin prisa|no es urgente|no corre prisa|no hay prisa|cuando pueda|cuando puedas|sin urgencia',
  authority:
    'director|directora|gerente|presidente|consejero delegado|ceo|cfo.|direccion|consejo de administracion|abogad|notari|bufete|despacho|auditor|hacienda|agencia tributaria|juzgado|tribunal|sede central|central.|adquisicion|fusion|en nombre de|de parte de|socio|jefe|jefa',
  channel:
    'whatsapp|telegram|signal.|sms|correo personal|correo privado|email personal|direccion personal|numero personal|numero de movil|tu movil|su movil|tu numero|su numero|tu celular|su celular|solo por correo|solo por email|unicamente por correo|unicamente por email|solo por este medio|por este medio|no puedo hablar|no puedo atender|no puedo llamar|no me llame|no me llames|no llame|no llames|en una reunion|en reunion|en una conferencia|embarcando|responde aqui|responda aqui|escribeme|escribame|movil roto|telefono roto|perdido el telefono',
  opener:
    'estas disponible|esta disponible|estas en la oficina|esta en la oficina|estas ahi|esta usted ahi|estas libre|tienes un momento|tiene un momento|tienes un minuto|tiene un minuto|tienes tiempo|tiene tiempo|un favor|pequeno favor|una tarea|un encargo|necesito tu ayuda|necesito su ayuda|necesito que me ayud|estas ocupad|esta ocupad|un recado',
  credential:
    'contrasena|clave.|claves.|credencial|usuario|buzon|cuenta de correo|correo electronico|su cuenta|tu cuenta|cuenta microsoft|cuenta de microsoft|office 365|microsoft 365|onedrive|sharepoint|webmail|acceso remoto|teamviewer|anydesk|vpn.|identidad|cuenta corporativa|cuenta de trabajo|cuenta de empresa|correo corporativo',
  verify:
    'verific|valid|confirme su|confirma tu|confirmar su|confirmar tu|autentic|iniciar sesion|inicie sesion|inicia sesion|introduzca|introduce|ingrese|ingresa|rellen|complet|reactiv|desbloque|restaur|restablec|actualice su|actualiza tu|actualizar su|mantener|conservar|liberar|recuperar|ver el documento|acceder al documento|abrir el documento|revis|asegure',
  threat:
    'suspend|suspension|desactiv|caduc|expir|vence|bloque|elimin|borrar|restring|limitad|inusual|sospechos|no autorizad|cuota|almacenamiento|llen|retenid|cuarentena|no entregad|pendient|interrump|perder|perdera|perdida|cancel|cerrar',
  link: 'clic|pulse|pulsa|haga clic|haz clic|enlace|aqui|boton|a continuacion|siguiente|adjunt|portal|pagina|sitio|abrir|abra|abre.|escane|qr.|formulario|http|https|www',
  code: 'codigo|codigos|codigo de verificacion|codigo de seguridad|un solo uso|seis digitos|6 digitos|otp|autenticador|authenticator|mfa.|2fa.|doble factor|solicitud de inicio|pin.|clave de un|aprobar la solicitud|aprobar el inicio|solicitud en su telefono|codigo de dispositivo|cifras|digitos|codigo que|sms que|solicitud * movil|movil * solicitud|notificacion * movil|solicitud * telefono',
  tell: 'enviame|envieme|enviarme|envienos|envia|envie|mandame|mandeme|manda|mande|reenvia|reenvie|reenviame|responde con|responda con|respondame|dime|digame|dame|deme|lee|lea|leeme|leame|comparte|comparta|pasame|paseme|facilit|comunic|foto|captura|escribeme|escribame|hagame llegar|hazme llegar|hacerme llegar|apruebe|apruebalo|acepte|acepta|pulse|indiqueme|indicame|aprueb',
  charge:
    'suscripcion|renovacion|renovad|cargo|cargado|cobrado|cobro|adeudo|su pedido|numero de pedido|su compra|transaccion|antivirus|proteccion|membresia|tarjeta de credito|su tarjeta|paypal|bitcoin|licencia|facturad|norton|mcafee|garantia|debito|importe de',
  call: 'llam|telefono|numero|linea gratuita|atencion al cliente|servicio de atencion|soporte|contact|marque|marcar|asistencia|central',
  cancel:
    'cancel|anul|disput|reembols|devoluc|no ha autorizado|no autorizo|no ha realizado|no realizo|no ha solicitado|no reconoce|si no ha sido|si no fue|no ha sido usted|no fue usted|evitar|detener|reclam|en las proximas 24|en 24 horas|en 48 horas|dar de baja',
  parcel: 'paquete|aduan|envio pend|entrega de su',
  aware:
    'fraude|fraudulent|phishing|suplantacion|estafa|timo|concienciacion|formacion|ingenieria social|nunca|ciberdelin|delincuent|atacante|correo sospechoso|mensaje sospechoso|denunci|reporte|equipo de seguridad|seguridad informatica|simulacr|simulacion|desconfi|numero conocido|telefono conocido|como reconocer|senales de|ejemplo de|alerta|consejos|cuidado con',
  never:
    'nunca|jamas|no comparta|no lo compart|no lo comuni|no lo facilit|no los compart|no compartas|no facilite|no reenvie|no de a|no se lo de|ignore|ignora|si no ha solicitado|si usted no|no le pedir|no pedimos|no solicitamos',
  unneeded:
    'ninguna gestion|ninguna accion|no es necesario|no hace falta|no tiene que|no tienes que|no tienen que|no debe hacer nada|nada que hacer|no necesita|no necesitas|sin hacer nada',
  disclaimer: 'destinatari|por error|dirigido exclusivamente|uso exclusivo',
};
