import type { IndependentText } from './text.ts';

export const es: readonly IndependentText[] = [
  // bank-details
  {
    label: 'bank-details',
    subtlety: 'blunt',
    subject: 'CAMBIO DE CUENTA',
    text: `Buenos días:

Les comunicamos que nuestra cuenta de siempre está cancelada. Todos los pagos pendientes y futuros deben hacerse en la cuenta nueva que indica la carta adjunta, sin excepción.

Rogamos modifiquen la ficha hoy mismo y nos lo confirmen.

Un saludo,
Administración`,
  },
  {
    label: 'bank-details',
    subtlety: 'ordinary',
    subject: 'RE: Factura diseño catálogo primavera',
    text: `¡Hola, Rebeca!

Me alegro un montón de que os haya gustado la portada. Los dos cambios de la página 12 te los paso mañana sin falta.

Oye, te reenvío la factura porque en la que te mandé ayer iba mi cuenta de autónoma antigua y resulta que el banco me la ha bloqueado por no sé qué del blanqueo (tengo que llevarles media vida en papeles). Mientras lo arreglo estoy cobrando en esta otra, que es lituana pero funciona igual que cualquiera:

LT81 2722 8995 2427 3334
a nombre de Marina Olivenza

¿Me puedes decir si llegas a cambiarlo antes de que salga la transferencia del viernes? Si la otra ya estaba metida, anuladla por favor, que se me queda el dinero en el limbo.

Gracias mil, guapa
Marina

De: Rebeca Tordesillas
Enviado: martes, 24 de febrero de 2026 13:06
Para: Marina Olivenza
Asunto: Factura diseño catálogo primavera

Recibida la factura, 1.936 € con IVA y retención, la tengo para el viernes. La portada, preciosa. Rebeca`,
  },
  {
    label: 'bank-details',
    subtlety: 'ordinary',
    subject: 'Actualización de datos bancarios - Empaques del Bajío',
    text: `Estimada Lic. Arreguín:

Por medio del presente le informamos que, derivado de la reestructura de nuestro grupo, a partir de esta quincena la cobranza se concentra en una nueva institución. Le solicitamos de la manera más atenta dar de alta los siguientes datos y dar de baja los anteriores:

Razón social: Comercializadora EDB del Centro, S.A. de C.V.
CLABE: 072 580 00841937265 9
Moneda: MXN

Adjunto encontrará carta membretada, constancia de situación fiscal y carátula del estado de cuenta. Agradeceremos que las facturas A-1187 y A-1203 ya se paguen con estos datos y que nos haga llegar el comprobante por este mismo medio.

Quedo atento a sus comentarios.

C.P. Evaristo Montelongo
Crédito y Cobranza
Empaques del Bajío
Tel. (477) 555 0163`,
  },
  {
    label: 'bank-details',
    subtlety: 'subtle',
    subject: 'RE: RE: Certificación n.º 7 y retenciones',
    text: `Estimado Ignacio:

Conforme con la certificación nº 7; la devuelvo firmada por nuestra parte.

Veo que en vuestro expediente de alta figura todavía el certificado de titularidad que os dimos en 2021, cuando trabajábamos con la caja rural. Os acompaño el actual, sellado, junto con el corriente de pago de la Seguridad Social, que de todos modos caducaba este mes. Si os parece, incorporad los dos a la vez y así la devolución de las retenciones de garantía os cuadra a la primera y no tenemos que andar con devoluciones, que ya nos pasó en Getafe.

Con que me contestes que está todo actualizado me doy por satisfecho; no hace falta molestar a Begoña, que me consta que anda con el cierre.

Un abrazo,

Saturnino Belmonte
Gerente
Encofrados Belmonte e Hijos
Pol. Ind. Las Arenas, nave 22, Pinto`,
  },
  // payment
  {
    label: 'payment',
    subtlety: 'blunt',
    subject: 'pago ya',
    text: `Necesito que hagas ahora mismo una transferencia inmediata de 19.480 € a Gestiones Albufera, la cuenta te la he mandado al móvil. Concepto: provisión de fondos. No lo comentes con nadie y mándame el justificante en cuanto salga. Estoy reunido, no me llames.

Gonzalo`,
  },
  {
    label: 'payment',
    subtlety: 'ordinary',
    subject: 'Renovación de su marca M-3.110.442: último aviso',
    text: `OFICINA EUROPEA DE REGISTRO Y PUBLICACIÓN DE MARCAS

A la atención del representante legal:

Se le comunica que los derechos derivados del signo distintivo M-3.110.442 caducan el próximo día 30. Para mantener la inscripción y su publicación por un nuevo período de diez años deberá satisfacer la tasa que se indica:

Tasa de renovación .......... 1.290,00 €
Publicación en el índice .... 185,00 €
Total ....................... 1.475,00 €

Ingreso en: ES82 0090 6717 5267 4882 8140
Indique como referencia el número de marca.

Transcurrido el plazo sin que conste el abono, la marca quedará a disposición de terceros y se perderán los derechos de forma irreversible.

Departamento de Tasas`,
  },
  {
    label: 'payment',
    subtlety: 'ordinary',
    subject: 'Arras de la nave',
    text: `Hola Toñi,

estoy en Zaragoza con el propietario de la nave y el de la inmobiliaria. Hay otro comprador que viene de camino con el cheque en la mano, o dejamos hoy las arras o nos quedamos sin ella. Son 30.000, el contrato te lo mando escaneado cuando salga de aquí, que ahora no puedo. Transfiérelas por favor desde la cuenta de la póliza, que es la que tiene saldo, a Fincas Cinca Medio, que es el corredor y quien las custodia (el número va en la foto).

Usa mi firma también, tienes la tarjeta de claves en el cajón de arriba. A mi hermano no le digas nada aún, que ya sabes cómo es y me lo echa abajo. Avísame cuando esté, que les enseño el papel.

Jesús Mari`,
  },
  {
    label: 'payment',
    subtlety: 'subtle',
    subject: 'RE: Buque "Cabo Ledo" - conocimiento de embarque',
    text: `Estimada Dña. Lourdes:

Le confirmo que el buque fondeó anoche y que atracará mañana con la primera marea, de modo que sus cuatro contenedores estarían en muelle antes del mediodía.

La línea ha corregido el recargo de combustible y ha añadido la ocupación de los dos frigoríficos; le paso la proforma rectificada, 11.265,40 €, que sustituye a la que obraba en su poder. Si el abono consta a primera hora, la entrega se libera sin los tres días de demora que, como usted conoce, se facturan aparte y no dependen de nosotros. Por agilizar, la consignataria recibe esta escala en su cuenta de recaudación y no en la nuestra; la tiene al pie del documento.

Siempre a su disposición, por este medio mejor que por teléfono, ya que estaré a bordo.

Reciba un cordial saludo,

Fermín Arriola
Agente consignatario
Arriola & Gamboa, Muelle de Levante s/n

> El lun, 12 ene 2026 a las 18:31, Lourdes Peñalver escribió:
> Buenas tardes, Fermín: ¿hay novedades del Cabo Ledo? El cliente me está friendo, necesita la fruta el miércoles. Saludos, L. Peñalver`,
  },
  // payroll
  {
    label: 'payroll',
    subtlety: 'blunt',
    subject: 'nomina',
    text: `Hola, cambiadme la cuenta de la nomina desde este mes: ES56 0409 3192 3596 7399 7051. La otra ya no vale. Confirmadme que esta hecho. Ruben Casquero (mantenimiento)`,
  },
  {
    label: 'payroll',
    subtlety: 'ordinary',
    subject: 'Domiciliación de mi sueldo',
    text: `Querida Asun:

¿Qué tal la vuelta al cole? Te escribo desde el correo de casa, que con el cambio de plataforma del colegio llevo una semana sin poder entrar.

Quería pedirte que a partir de septiembre me ingreséis el sueldo en otro banco, porque en el mío me han empezado a cobrar comisiones por todo. El número nuevo es el

ES31 2602 5028 1218 3055 5629

¿Necesitas que te firme algo? Si me dices que sí te lo mando escaneado esta tarde, pero por favor que entre ya en esta nómina, que la otra cuenta la cierro el lunes.

Un beso y gracias, que siempre te toca a ti lidiar con los despistados,

Mercedes (tutora de 4º B)`,
  },
  {
    label: 'payroll',
    subtlety: 'ordinary',
    subject: 'Finiquito Octavio Redondo',
    text: `Buenas tardes:

Tengo firmado el finiquito y me consta que el abono sale el día 30. Les pido que no lo ingresen en la cuenta que tienen anotada, pues está embargada y lo perdería todo; en su lugar les facilitaré la de un familiar, que ya me ha autorizado. Díganme a quién debo remitir los datos y hasta qué hora están a tiempo de corregir el fichero. Les ruego discreción con mis antiguos compañeros.

Atentamente,
Octavio Redondo Pizarro
Ex jefe de almacén`,
  },
  {
    label: 'payroll',
    subtlety: 'subtle',
    subject: 'RE: Anexo de desplazamiento a Bogotá',
    text: `Hola, Nuria:

Anexo firmado y de vuelta, gracias por meter lo del seguro médico. El vuelo lo tengo el 3.

Repasándolo con mi mujer hemos visto que las condiciones económicas remiten a «la cuenta habitual». Estando allí voy a manejarme con la que acabamos de abrir para los gastos de fuera, de modo que lo lógico sería que la mensualidad y el complemento fueran ya a ella, y no tener que estar moviendo dinero de un lado a otro con la diferencia horaria. ¿Cómo te viene mejor que te lo pase? Entre la mudanza y devolver el portátil, esta semana solo me localizas aquí.

Muchas gracias por todo, me lo habéis puesto muy fácil.

Leandro Quintanilla

De: Nuria Bofill
Enviado: lunes, 19 de enero de 2026 9:50
Para: Leandro Quintanilla
Asunto: Anexo de desplazamiento a Bogotá

Buenos días, Leandro: te adjunto el anexo ya con la cláusula del seguro. Fírmalo y me lo devuelves cuando puedas. ¡Buen viaje! Nuria, Relaciones Laborales`,
  },
  // gift-cards
  {
    label: 'gift-cards',
    subtlety: 'blunt',
    subject: 'FAVOR URGENTE',
    text: `Compra ya 5 tarjetas de Google Play de 100 euros en el Carrefour, raspa la parte de atrás y mándame las fotos de los códigos por aquí. Luego te hago un bizum. No puedo hablar.

P. Anselmo, párroco`,
  },
  {
    label: 'gift-cards',
    subtlety: 'ordinary',
    subject: 'Incentivos del trimestre',
    text: `Buenos días, Chelo:

¿Sigues en la oficina? Acabo de salir del comité y han aprobado premiar a los diez comerciales que han superado objetivo. Quiero que lo sepan esta misma tarde, antes del puente. Acércate por favor a El Corte Inglés o a la Fnac y compra diez tarjetas regalo de 150 €. Págalas con la Visa de empresa, y si no te deja, con la tuya y te lo abono el lunes con la nota de gastos.

En cuanto las tengas pásame por correo el número y el PIN de cada una, ya las reparto yo con unas líneas personalizadas. Ni media palabra a los chicos, que quiero ver las caras.

Gracias, eres un sol.

Damián Urrutia
Director comercial`,
  },
  {
    label: 'gift-cards',
    subtlety: 'ordinary',
    subject: 'Re: Estás?',
    text: `gracias por contestar tan rapido. mira es que estoy en el hospital con mi suegra y a mi sobrino le prometi para su comunion saldo de la play, no me cogen la tarjeta desde el movil. podrias comprarme en el kiosko o en el game dos de 50? solo necesito q me escribas los 12 numeros q salen en el ticket. mañana en el claustro te doy el dinero sin falta, me sabe fatal pedirtelo

a q hora podrias?

Conchi`,
  },
  {
    label: 'gift-cards',
    subtlety: 'subtle',
    subject: 'RE: Overbooking del día 14 - compensaciones',
    text: `Estimada Elvira:

Las ocho familias a las que tuvimos que realojar han aceptado la propuesta, y te agradezco la mano izquierda que tuviste con ellas; alguna venía guerrera.

Quedamos en compensarlas con saldo para una gran tienda en línea, ciento veinte euros por habitación. El circuito con la central tarda quince días y yo me comprometí a que lo recibirían antes de volver a casa. Lo más práctico es que alguien de recepción lo compre hoy en el supermercado con la caja de imprevistos y que me hagas llegar las claves según salgan del tique, para que las incluya en la carta de disculpa que firmo yo. Los plásticos, a la carpeta de incidencias y listo.

Esta tarde la paso en el juzgado, así que escríbeme aquí.

Recibe un cordial saludo,

Baltasar Guimerà
Director de Operaciones, Zona Costa
Hoteles Marazul`,
  },
  // credentials
  {
    label: 'credentials',
    subtlety: 'blunt',
    subject: 'Su correo se cerrará hoy',
    text: `Estimado usuario: su buzón ha superado el límite de almacenamiento. Para evitar la suspensión envíenos como respuesta su usuario, contraseña actual y número de teléfono. Tiene 6 horas.

Centro de Atención Webmail`,
  },
  {
    label: 'credentials',
    subtlety: 'ordinary',
    subject: 'Tiene 1 notificación pendiente de lectura (Ref. 2025-N-66310)',
    text: `Buenos días.

Le informamos de que tiene a su disposición una nueva notificación administrativa a nombre de su empresa:

Órgano emisor: Dependencia Regional de Recaudación
Asunto: Diligencia de embargo de créditos
Plazo de acceso: hasta hoy, 23:59 h

Acceda con su certificado o con su usuario y clave en:

https://notificaciones.sede-tramites.example/leer?n=66310

Transcurrido el plazo sin haberla abierto se entenderá rechazada y se tendrá por efectuado el trámite, continuando el procedimiento de apremio con los recargos correspondientes.

Este buzón no admite respuestas.`,
  },
  {
    label: 'credentials',
    subtlety: 'ordinary',
    subject: 'Nuevo portal del empleado: activa tu acceso',
    text: `Hola:

A partir del lunes las nóminas y el certificado de retenciones ya no se enviarán por correo, sino que estarán en el nuevo Portal de la Persona Empleada. Para que tu histórico se traspase correctamente tienes que activar tu acceso antes del viernes a las 14:00.

1) Entra en http://portal-empleado.rrhh-acceso.example
2) Pon tu correo corporativo y la contraseña con la que enciendes el ordenador
3) Comprueba tus datos personales y bancarios y pulsa Guardar

A quienes no lo hayan hecho se les abonará la nómina con retraso.

Recursos Humanos`,
  },
  {
    label: 'credentials',
    subtlety: 'subtle',
    subject: 'RE: Licitación suministro de reactivos, lote 3',
    text: `Apreciada Dra. Carrasco:

Su oferta al lote 3 ha quedado primera en la valoración técnica; la enhorabuena oficiosa, aunque la propuesta de adjudicación no se publicará hasta el martes.

La mesa solo echa en falta dos aclaraciones sobre cadena de frío. Por transparencia preferimos no recibirlas por correo: le he abierto un apartado en el perfil del contratante auxiliar (https://aclaraciones.contratacion-sanitaria.example/l3), al que se accede con la misma cuenta institucional con la que me escribe usted, de forma que no tenga que memorizar nada nuevo. Allí verá las dos preguntas y un cuadro para contestar. Si pudiera ser antes del jueves, se lo agradecería, pues el viernes se reúne la mesa.

Saludos cordiales,

Remedios Cifuentes
Secretaría de la mesa de contratación
Tel. 910 000 147

De: Pilar Carrasco
Enviado: viernes, 6 de marzo de 2026 12:15
Para: Mesa de contratación
Asunto: Licitación suministro de reactivos, lote 3
Buenos días, ¿podrían indicarme en qué fase se encuentra el lote 3? Un saludo, Dra. P. Carrasco`,
  },
  // code-request
  {
    label: 'code-request',
    subtlety: 'blunt',
    subject: 'Clave de verificación',
    text: `Le acabamos de enviar un SMS con una clave de 6 cifras. Respóndanos con esa clave ahora para que no se bloquee su tarjeta. Caduca en 3 minutos.

Banca a Distancia`,
  },
  {
    label: 'code-request',
    subtlety: 'ordinary',
    subject: 'perdona q te moleste',
    text: `Holaaa soy Vero, la prima de Lidia, coincidimos en la boda de Úbeda

Oye q me ha pasado una cosa muy tonta, he cambiado de móvil y al poner mi cuenta de mensajes me he equivocado y he puesto tu número en vez del mío (se parecen en todo menos en una cifra jajaja). Te habrá llegado o te va a llegar un sms con un codigo. Me lo mandas porfa?? que sin eso no puedo entrar y tengo ahí las fotos de la peque

Mil gracias y perdona!!`,
  },
  {
    label: 'code-request',
    subtlety: 'ordinary',
    subject: 'Devolución de un Bizum enviado por error (350 €)',
    text: `Estimado cliente:

Hemos recibido la reclamación de un usuario que le envió por error un Bizum de 350,00 €. La operación ha quedado retenida y su saldo no se verá afectado siempre que nos ayude a cerrarla.

Para anularla solo tiene que indicarnos, contestando a este correo, el código numérico que le hemos remitido a su teléfono móvil. No tenga en cuenta el texto que acompaña al código, es genérico. Dispone de diez minutos; transcurridos estos, el importe se cargará en su cuenta y deberá reclamarlo usted por vía judicial.

Departamento de Incidencias
Caja Rural del Alto Tajo`,
  },
  {
    label: 'code-request',
    subtlety: 'subtle',
    subject: 'RE: Escritura de poderes y alta en la Seguridad Social',
    text: `Buenos días, don Evelio:

Ya está presentada el alta del chico nuevo y pagado el modelo 036, se lo archivo todo en su carpeta.

Nos falta solo renovarle a usted el certificado con el que presentamos los impuestos, que caduca el 31. Para no hacerle venir desde el pueblo lo podemos tramitar a distancia: el prestador da por buena su identidad con unas cifras que le entran en el móvil, el mismo que nos dio en su día. Cuando las vea, cópiemelas aquí abajo y yo completo la solicitud con su DNI, que ya lo tenemos en la gestoría. Lo lanzo hacia las once y media, si a esa hora está usted fuera del tractor.

Recuerdos a doña Paca.

Amparo Ledesma
Gestoría Ledesma
C/ Mayor, 40, Tarancón

> El jue, 4 dic 2025, Evelio Huélamo escribió:
> Amparo buenas, mirame lo del alta del muchacho que empieza el lunes. y lo que tenga que firmar dime. Gracias`,
  },
  // callback
  {
    label: 'callback',
    subtlety: 'blunt',
    subject: 'CORTE DE LUZ en 2 horas',
    text: `Último aviso: por impago de su factura se procederá al corte del suministro eléctrico de su local hoy a las 13:00. Llame inmediatamente al 910 000 882 para pagar y evitar el corte. No acuda a su oficina comercial.

Dpto. de Cortes`,
  },
  {
    label: 'callback',
    subtlety: 'ordinary',
    subject: 'Verificación de datos por normativa de prevención',
    text: `Estimada Sra. Lasheras:

Con motivo de la revisión anual de clientes hemos detectado que la documentación de su sociedad está incompleta. En tanto no se subsane, las remesas de recibos y las transferencias superiores a 3.000 € quedarán retenidas.

La actualización no puede hacerse en oficina. Póngase en contacto con su gestor remoto, don Abel Corominas, en el 600 000 734 (también atiende por WhatsApp) antes de las 14:00 de hoy. Tenga preparada su tarjeta de coordenadas, ya que deberá validar la sesión durante la llamada.

Le saluda atentamente,
Unidad de Cumplimiento
Banco de Monegros, S.A.`,
  },
  {
    label: 'callback',
    subtlety: 'ordinary',
    subject: 'Telegram',
    text: `Úrsula, buenos días. Ando entre aviones y el correo me va fatal, casi no me entran los mensajes. Escríbeme a Telegram, @rvalcarcel_dg, y te cuento. Es un encargo de la presidencia con plazos muy ajustados y quiero que lo lleves tú, pero de momento que quede entre los dos.

Rodrigo Valcárcel
Director general`,
  },
  {
    label: 'callback',
    subtlety: 'subtle',
    subject: 'RE: Subvención modernización regadíos, expte. 114/25',
    text: `Muy señor mío:

En contestación a su escrito del día 20, pongo en su conocimiento que la intervención ha fiscalizado de conformidad el segundo libramiento, por 73.900,00 €, que queda pendiente únicamente de señalar el abono.

El cambio de programa contable de primeros de año obliga a comprobar con cada comunidad de regantes, de palabra, los datos del perceptor antes de incluirla en la relación. La centralita de la consejería no pasa llamadas a esta unidad mientras dura la migración, por lo que le ruego que utilice el 600 000 215, que atiendo personalmente de 9 a 14 horas. Convendría que quien lleve la banca electrónica de la comunidad estuviera presente.

Aprovecho para saludarle atentamente,

Emeterio Santolaya
Jefe de Sección de Ayudas

De: C.R. Vega Baja
Enviado: jueves, 20 de noviembre de 2025 10:02
Para: Ayudas Regadíos
Asunto: Subvención modernización regadíos, expte. 114/25
Buenos días: quisiéramos saber cuándo se abonará la segunda parte, el contratista nos aprieta. Gracias. El secretario.`,
  },
  // honest
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Factura 2026/077 - recogida de poda',
    text: `Buenos días, Montse:

Te adjunto la factura 2026/077 de la recogida de restos de poda de la urbanización, 684,86 € IVA incluido. Se carga en vuestro recibo domiciliado del día 25, así que no tenéis que hacer nada.

El contenedor de la calle Almendro lo cambiamos el jueves, que estaba roto.

Saludos,
Paco Lozano
Servicios Verdes La Dehesa
Tel. 910 000 316`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Cobrado',
    text: `Josep, nos ha entrado vuestra transferencia de 7.260,00 €. Factura 311 saldada. Abrazo. Txema`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Recibo devuelto - factura 25/4410',
    text: `Estimado cliente:

El recibo correspondiente a la factura 25/4410, por importe de 1.573,00 €, nos ha sido devuelto por su entidad con el motivo «saldo insuficiente».

Le agradeceríamos que regularizara la situación en el plazo de diez días, bien volviendo a atender el recibo, que presentaremos el próximo 20, bien mediante transferencia a la cuenta que figura en el contrato. Los gastos de devolución ascienden a 6,05 €. De persistir el impago tendríamos que suspender el servicio de mantenimiento, cosa que nos gustaría mucho evitar después de once años juntos.

Si está pasando por un mal momento, hable con nosotros y buscamos un calendario.

Atentamente,
Encarna Villalobos
Administración
Ascensores Guadaíra, S.L. - Avda. de la Paz, 91, Utrera - 910 000 508`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Fechas de nómina y paga extra de verano',
    text: `Hola a todos y todas:

Recordatorio de fechas: la paga extra se abona el 19 de junio y la nómina del mes, como siempre, el penúltimo día hábil. Las variables (guardias, kilómetros, festivos) tienen que estar en la aplicación el día 12; lo que llegue después pasa a julio.

¿Has cambiado de banco? Entra tú en Autoservicio > Mis datos, con doble factor. No atendemos cambios por correo ni por WhatsApp: si nos llega uno, te llamaremos a ti para preguntarte.

Que tengáis buen verano,
Equipo de Administración de Personal`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'gastos feria Bilbao',
    text: `Aupa Irune! te dejo la liquidación de la feria: 3 comidas 41,30, peaje 12,65 y gasolina 58. Me adelantasteis 200 así que me sobran 88,05, te los devuelvo en mano o los descuentas de la próxima? Eskerrik asko, Kepa`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Aviso de pago confirming n.º 771204',
    text: `AVISO DE ORDEN DE PAGO

Por cuenta de nuestro cliente CERÁMICAS ALCORA PONIENTE, S.A. le comunicamos que ha emitido a su favor las siguientes órdenes:

Factura        Vencimiento     Importe
FV-26-0092     15/06/2026      12.402,50
FV-26-0101     30/06/2026       3.811,50
Total                          16.214,00 EUR

A su vencimiento le abonaremos el importe en la cuenta que tenemos registrada. Si desea anticipar el cobro, puede solicitarlo en su oficina; las condiciones figuran en el contrato marco. De no desearlo, no tiene que realizar ninguna gestión.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Pedido 88-2301 guantes y mascarillas',
    text: `Hola Rosario, te confirmo el pedido 88-2301: 40 cajas guante nitrilo talla M y 25 de la L, 15 cajas mascarilla FFP2. Entregar en almacén central, muelle 4, de 8 a 13. Precio según tarifa de enero. Factura por FACe con el código del órgano gestor, por favor, que la última se la tragó el sistema y tardasteis dos meses en cobrar. Gracias!

Íñigo Zubeldia
Suministros, Clínica San Telmo`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'RE: Albarán sin valorar',
    text: `Buenas:

Sí, son los precios de la oferta 614, puede facturar con esos. Lo urgente ahora es que la segunda entrega esté el lunes a las 7, que tengo la grúa alquilada por horas.

Saludos
F. Moscardó, jefe de obra

> Buenos días Fernando, el albarán 2290 salió sin valorar. Me confirma si aplico la oferta 614? Por cierto en contabilidad me dicen que tienen dos pagarés nuestros sin recoger (4.100 y 2.875 €). Hormigones Túria`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Dudas cierre de trimestre (303, 111 y alguna cosa más)',
    text: `Hola, Blanca:

Te las pongo seguidas que así me las contestas de un tirón:

- La factura del abogado de Andorra, 5.000 sin IVA. ¿Inversión del sujeto pasivo?
- Hay una salida de 18.000 € el 27 de marzo, «traspaso urgente Gonzalo», y no sé si es préstamo a socio o devolución. Pregúntale tú, que a mí no me coge.
- El renting de la furgo: ¿seguimos deduciendo el 50?
- Me faltan dos extractos del banco pequeño.

Presento el 20 y la domiciliación cierra el 15, o sea que antes del 14 a mediodía, porfa.

Un beso,
Sole
Asesoría Soledad Piquer`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Píldora de ciberseguridad nº 8: «Hola, ¿estás en la oficina?»',
    text: `Así empiezan muchas estafas: con un mensaje inocente.

— Hola, ¿estás en la oficina?
— Sí, dime.
— Necesito que compres unas tarjetas regalo y me mandes los códigos. Es una sorpresa.

El que escribe no es tu jefe. Ha visto su nombre en la web y ha abierto una cuenta de correo gratuita.

¿Qué hacemos? Respirar, mirar la dirección completa y llamar a esa persona al número del directorio. En esta casa no se compran tarjetas, no se cambian cuentas de proveedores ni se hacen transferencias porque lo diga un correo. Si has caído, dilo cuanto antes: nadie te va a reñir y en las primeras horas todavía se puede recuperar el dinero.

La semana que viene: los QR del parquímetro.

Oficina de Seguridad de la Información`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Curso «Detecta el phishing»: tu certificado',
    text: `Enhorabuena, Adoración:

Has superado el curso «Detecta el phishing» con 18 aciertos sobre 20. Adjuntamos tu certificado en PDF.

Repasa las dos que fallaste:
• Pregunta 7. «Un proveedor te manda un IBAN nuevo en papel timbrado.» Respuesta correcta: verificar por teléfono con un contacto anterior.
• Pregunta 15. «Informática te pide la contraseña para instalar una actualización.» Respuesta correcta: nunca se facilita.

El curso se renueva cada dos años.

Aula Virtual de la Mancomunidad`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Cómo cambiar la contraseña caducada (guía rápida)',
    text: `GUÍA RÁPIDA 14

¿Te aparece «su contraseña ha caducado» al encender el equipo? Es normal, pasa cada 180 días.

a. Pulsa Aceptar.
b. Escribe la antigua una vez y la nueva dos veces.
c. Acuérdate de cambiarla también en el wifi del móvil, si no se te bloqueará la cuenta al cabo de un rato.

Si estás de baja o de vacaciones no tienes que hacer nada hasta que vuelvas. No enviamos enlaces para esto, y al CAU no hay que decirle la contraseña en ningún caso.

CAU, ext. 2020, de 7:30 a 20:00`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Código de acceso',
    text: `Tu código de un solo uso para Factura Ágil es 55 80 21. Vale durante 5 minutos. Si alguien te lo pide por teléfono o por correo, es un fraude. ¿No has sido tú? Cambia la contraseña desde la aplicación.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Despedida de Remigio',
    text: `Compañeros, compañeras:

Remigio se jubila por fin (él dice que no se lo cree). Hemos pensado regalarle una tarjeta de la tienda de pesca, que ya se la ha pedido Charo por internet, y un jamón. Ponemos diez euros por barba, al que le venga mal pues nada, que no se entere nadie. Podéis dárselos a Charo en mano o dejarlos en el sobre de la máquina de fichar.

Comida el viernes en Casa Lucas. Decid si sois de carne o pescado.

Viti`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'cambio hora',
    text: `Edurne perdona, me llaman de dirección con urgencia, movemos lo nuestro a las 17? Si no puedes dime tú cuándo. Gracias!`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'RE: Visita de la inspección',
    text: `De acuerdo, Casilda, el miércoles a las 10 estaremos allí los dos.

Un saludo,

Hermenegildo Roca
Ingeniero técnico agrícola
Roca Consultores · C/ Azafrán, 6, Albacete
Teléfono nuevo: 910 000 677 (el fijo anterior se da de baja a final de mes)

De: Casilda Manrique
Enviado: lunes, 1 de junio de 2026 8:44
Para: Hermenegildo Roca
CC: Cooperativa
Asunto: Visita de la inspección

Hermenegildo, la inspección viene el miércoles. Necesito que estéis y que traigáis los planos. Tu minuta (1.210 €) la tengo aprobada, te la pagan el 10. Casilda`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Presupuesto para el cliente ANTES DE LAS 12',
    text: `Chicos:

El cliente ha adelantado su consejo a esta tarde y o tiene el presupuesto en la mano a las doce o se queda fuera del ejercicio, y con él nosotros. Necesito ya:

* Dani: horas de montaje, aunque sea a ojo
* Pepa: precio del cuadro eléctrico (llama al proveedor, no le escribas)
* Yo me encargo de la portada y de rezar

Subidlo a la carpeta compartida y avisad por el chat del proyecto. Nada de retocar márgenes sin hablar conmigo.

¡Vamos!
Goyo`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Retribución flexible 2026: guardería, transporte y seguro',
    text: `Hola:

El 1 de diciembre se abre la ventana de retribución flexible. Si ya participas y no quieres cambiar nada, tu selección se prorroga sola. Si quieres empezar, pásate por alguna de las tres charlas (3, 4 y 9 de diciembre, salón de actos) y allí mismo Piedad te ayuda a rellenarlo.

Novedades: el cheque guardería sube a 260 € al mes, y el seguro médico admite a los hijos hasta 26 años. La tarjeta transporte ya no hay que recargarla a mano.

El ahorro sale reflejado en la nómina de enero.

Piedad Montoro
Compensación y Beneficios
Grupo Textil Vallhonrat, Sabadell`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Modificación de su contrato de cuenta de empresa',
    text: `Apreciado cliente:

Le remitimos la información precontractual sobre los cambios que entrarán en vigor el 1 de septiembre de 2026 en su cuenta terminada en 0637. Se elimina la comisión por ingreso de cheques y se fija en 4 € la de certificado de titularidad. El límite diario de las transferencias inmediatas podrá modificarlo usted desde la banca electrónica.

Dispone de dos meses para comunicarnos que no acepta, en cuyo caso podrá resolver el contrato sin coste. Si está conforme no es necesario que nos responda.

Por su seguridad: desconfíe de quien le llame en nombre del banco para pedirle claves o para que mueva su dinero. Nosotros no lo hacemos.

Caja de Crédito del Maestrazgo. Inscrita en el registro especial de cooperativas.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Consulta pago factura VIN-0455',
    text: `Hola, buenas tardes. Soy Aquilino, de las bodegas. Quería preguntar si la VIN-0455 está en pago porque en el banco no la veo y ya va para setenta días. Serán las fiestas. Si se les ha traspapelado la mando otra vez. Un saludo y feliz año.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Operación Kilo + donativos para el banco de alimentos',
    text: `¡Buenos días!

Del 24 al 28 recogemos alimentos no perecederos en la entrada del edificio B. Hace falta sobre todo aceite, legumbre en bote y leche. Quien prefiera aportar dinero puede hacerlo en la cuenta que la fundación tiene publicada en el cartel del vestíbulo y en su web, y pedirles el certificado para la renta. La empresa pone un kilo por cada kilo.

El año pasado fueron 1.340. ¿Lo superamos?

Voluntariado corporativo
(Maite, Kwame y Rosalía)`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Pedido #ES-60184 en preparación',
    text: `¡Gracias por tu compra, Nieves!

Has elegido pagar por transferencia. Tu pedido:
– Olla exprés 6 L ........ 74,90 €
– Juego de cuchillos ..... 39,00 €
– Envío .................. gratis
Total .................... 113,90 €

Encontrarás los datos para la transferencia en «Mis pedidos». Enviamos el paquete cuando el banco nos confirme el ingreso; si en 7 días no lo hemos recibido, cancelamos el pedido automáticamente y no pasa nada.

Menaje La Perdiz. Atención al cliente: 910 000 240, L-V de 9 a 18.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Borrador v4 contrato de distribución',
    text: `Estimado colega:

Devuelvo el borrador con nuestros cambios en azul. Los que importan:

Cl. 6ª. Exclusiva limitada a Portugal y Canarias.
Cl. 9ª. Los anticipos a cuenta de 20.000 € se pagan contra aval, no antes.
Cl. 11ª. Intereses de demora: nos quedamos en la ley, no el doble.
Cl. 13ª. Añadimos que ningún cambio de cuenta vincula al distribuidor si no consta en documento con firma electrónica cualificada de ambas partes. Nos hemos llevado ya un disgusto en otro asunto y mi cliente es inflexible.

Cl. 16ª. La penalidad por no alcanzar el mínimo de compras no puede acumularse con la resolución; o una cosa o la otra.
Anexo II. Faltan las referencias de la gama profesional, que sí se hablaron en Burgos.

Sobre la factura de 6.050 € por los estands de la feria, mi cliente no la discute, pero entiende que corresponde al ejercicio anterior y que debe abonarla el antiguo distribuidor. No es asunto para este contrato y le propongo que lo dejemos fuera para no enredar.

En cuanto al arbitraje, preferimos la corte de Madrid, con un solo árbitro y en castellano.

Mi cliente viaja el lunes a Osaka; si pudiéramos cerrarlo antes del fin de semana sería perfecto. ¿Hablamos mañana sobre las 12?

Saludos,

Leocadia Ferrándiz
Abogada
Ferrándiz Estévez Abogados, Gran Vía 0, 3.º izda.

La información contenida en este mensaje es confidencial y está sujeta a secreto profesional. Si lo ha recibido por error, le rogamos que lo elimine y nos lo comunique.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Reservado: venta de la división de congelados',
    text: `Consejeros:

Adjunto (cifrado, la clave os la ha dado Isidro en persona) el resumen de las dos ofertas por la división de congelados. Os pido el máximo sigilo: en fábrica no lo sabe nadie y una filtración ahora haría mucho daño a doscientas familias. Si os llama un periodista, no hay comentarios.

La exclusividad con el grupo francés acaba el día 12, de ahí que convoque con tan poco plazo. Votaremos en la reunión, presencialmente; nada se firma ni se paga por correo.

Gracias por vuestra lealtad.

Casimiro Etxenike
Presidente`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Incidencia 30958 - impresora de cheques',
    text: `Hola Jacinto:

Mañana a primera hora pasa el técnico a cambiar el fusor de la impresora de cheques. Mientras tanto podéis usar la de la segunda planta, le he dado permiso a tu usuario. No hace falta que prepares nada, solo que haya alguien en el despacho.

Un saludo,
Soporte (Ainara)

> Jacinto P., 11:40: se ha vuelto a atascar y tengo 22 cheques que firmar hoy SI O SI. Llamadme al 600 000 391 o mandadme a alguien. La clave de la impresora es la de siempre`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Reserva confirmada: Sevilla-Bruselas',
    text: `Localizador WZ91TT

Pasajero: D. Rogelio Amigo Santos
Ida 4/5, SVQ 10:40 - BRU 13:25
Vuelta 6/5, BRU 19:15 - SVQ 22:05
1 equipaje de cabina
Hotel Grand-Place, 2 noches, pago directo
Importe cargado a la tarjeta corporativa: 388,40 €

Factura disponible en 48 h en la zona de empresas. Si cambian los planes, avísenos antes del 30/4 para evitar penalización: viajes@ruta-hispalis.example o en el 910 000 119.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Tu renta 2025 sale a pagar',
    text: `Hola Casimira:

Pues este año te toca pagar, 743,18 €, por lo del rescate del plan de pensiones que hablamos. He marcado el fraccionamiento: 60 % el 30 de junio y el resto el 5 de noviembre, domiciliado en la cuenta de siempre, no te preocupes de nada más que de tener saldo.

Échale un ojo al borrador que te di impreso y si está bien me das un toque y la presento. Tengo hasta el 25 para que entre la domiciliación.

Abrazos,
Ramiro
Ramiro Cuéllar, economista colegiado`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Boletín de la Asociación de Tesoreros, n.º 52',
    text: `EN ESTE NÚMERO

1. Fraude del CEO: la sentencia que obliga al banco a devolver 140.000 €. Comentario de nuestra asesora jurídica.
2. Factura electrónica obligatoria: calendario definitivo (esta vez parece que sí).
3. Encuesta de morosidad: se paga a 81 días de media; los ayuntamientos mejoran, la construcción no.
4. «Nunca contesto a un correo que dice urgente antes de tomarme el café», entrevista con Eufemia Lastra.

Próximo encuentro: Valladolid, 16 de abril, entrada gratuita para socios.

Para darte de baja de este boletín, visita tesoreros-asociados.example/baja`,
  },
];
