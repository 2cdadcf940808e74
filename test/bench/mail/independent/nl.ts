import type { IndependentText } from './text.ts';

/** Dutch. */
export const nl: readonly IndependentText[] = [
  // bank-details
  {
    label: 'bank-details',
    subtlety: 'blunt',
    subject: 'Ons rekeningnummer is gewijzigd!',
    text: `Geachte debiteur,

Per direct is ons rekeningnummer gewijzigd in NL96 KNAB 0961 4985 52 t.n.v. Van Rossem Techniek. Het oude nummer vervalt VANDAAG. Pas dit meteen aan in uw systeem en betaal alle openstaande posten op de nieuwe rekening. Bevestig per omgaande dat het gewijzigd is.

Debiteurenadministratie`,
  },
  {
    label: 'bank-details',
    subtlety: 'ordinary',
    subject: 'RE: Openstaande facturen Q1',
    text: `Dag Annelies,

Dank voor het overzicht, dat klopt precies met wat wij hier hebben staan. Eén opmerking nog voordat jullie de betaalrun draaien. Onze accountant heeft geadviseerd om de exportomzet via onze Belgische vestiging te laten lopen. Zou je de vier facturen daarom willen overmaken naar de rekening hieronder en die ook als standaard bij ons in de stamgegevens willen zetten?

Hoekstra Pompen België BV
BE20 2463 4516 3256

Laat je even weten op welke datum het eruit gaat? Dan kan ik het hier alvast klaarzetten.

Hartelijke groet,
Marnix Hoekstra
Hoekstra Pompen B.V. | Industrieweg 41, 8600 Sneek | 0515 555 012

Van: Annelies de Ruyter
Verzonden: dinsdag 1 april 2025 10:17
Aan: Marnix Hoekstra
Onderwerp: Openstaande facturen Q1

Goedemorgen Marnix,
Volgens mijn lijst staan 25010, 25018, 25023 en 25031 nog open, samen € 31.482,90. Die gaan mee met de run van vrijdag.
Groeten, Annelies`,
  },
  {
    label: 'bank-details',
    subtlety: 'ordinary',
    subject: 'huur bovenwoning vanaf juli',
    text: `Beste Kevin,

Zoals je misschien gehoord hebt doet mijn zoon sinds kort het beheer van de panden. Daarom loopt de huur voortaan niet meer via mij. Wil je je automatische overboeking aanpassen zodat de huur van juli al bij hem binnenkomt? Het nummer stuurt hij je vanmiddag in een aparte mail, hij heet Ronald.
Liever niet meer op de oude rekening want die heb ik laten opheffen en dan krijg je het misschien pas na weken terug.

mvg
Mevr. T. Oosterbaan`,
  },
  {
    label: 'bank-details',
    subtlety: 'subtle',
    subject: 'Re: Planning oplevering fase 2',
    text: `Beste Jurgen,

Prima, dan houden we de 19e aan voor de vooroplevering en neem ik de installateur mee.

Nog een klein punt van huishoudelijke aard. Onze boekhouding is aan het overstappen naar een andere huisbank en wil per project één lijn aanhouden. Fase 1 is netjes via de bestaande weg afgewikkeld; voor fase 2 vraag ik je om bij de termijnen uit te gaan van het gegevensblad dat ik je meestuur en dat ook even door te zetten naar wie bij jullie de crediteuren beheert. Het hoeft geen haast te hebben, als het maar rond is voordat termijn 3 wordt klaargezet.

Tot de 19e, en neem regenlaarzen mee.

Met vriendelijke groet,
ir. Sietse Wierda
Wierda & Brontsema Bouwadvies

> Sietse, kunnen we de vooroplevering naar de 19e verzetten?
> De 12e zit ik op vakantie en ik wil er zelf bij zijn. Jurgen`,
  },
  // payment
  {
    label: 'payment',
    subtlety: 'blunt',
    subject: 'spoedbetaling',
    text: `Wim, maak nu met spoed € 24.600 over naar NL63 BUNQ 0905 1579 23, K. Adelaar Consultancy. Moet voor 14u binnen zijn anders gaat de deal niet door. Niet bellen, zit bij de notaris. Stuur screenshot als het gelukt is.

Bart
CEO`,
  },
  {
    label: 'payment',
    subtlety: 'ordinary',
    subject: 'Laatste aanmaning – dossier 90117734',
    text: `Geachte heer/mevrouw,

Ondanks eerdere herinneringen staat er op uw naam nog een bedrag open van € 96,42 inzake gemeentelijke heffingen. Om te voorkomen dat de deurwaarder morgen beslag legt op uw inboedel dient u het bedrag vandaag te voldoen via onderstaande betaallink:

https://afhandeling-incasso.example/90117734

Betaalt u niet voor 20.00 uur, dan worden de kosten verhoogd tot € 384,00. Bezwaar maken is in deze fase niet meer mogelijk.

Centraal Incassobureau Lage Landen
Afdeling Executie`,
  },
  {
    label: 'payment',
    subtlety: 'ordinary',
    subject: 'Mam, nieuw nummer',
    text: `Hoi mam, mijn telefoon is in de wc gevallen 😩 dus ik mail je even vanaf de laptop van Floor. Ik heb alleen een probleempje, ik moet vandaag nog de aanbetaling voor die kamer doen en mijn bank-app werkt natuurlijk niet op dit ding. Kan jij het voorschieten? Het is 1.180 euro. Als je ja zegt stuur ik je de gegevens van de huisbaas, dan krijg je het woensdag terug. Wel een beetje snel want er zijn nog drie anderen die de kamer willen. dikke kus`,
  },
  {
    label: 'payment',
    subtlety: 'subtle',
    subject: 'RE: Aandeelhoudersbesluit dividend',
    text: `Beste Hermien,

Dank voor het toezenden van de getekende notulen, die heb ik aan het dossier toegevoegd.

Parallel daaraan loopt nog iets waar ik je hulp bij nodig heb. De verkopende partij van het pand in Kortrijk wil de reservering alleen handhaven als de waarborgsom vóór het weekend bij hun notariskantoor staat. Het gaat om € 67.500. Omdat de overige vennoten pas volgende week geïnformeerd worden, zou ik het prettig vinden als jij de opdracht vanmiddag klaarzet vanaf de spaarrekening; de onderliggende stukken volgen zodra de handtekeningen compleet zijn.

Begunstigde: Notariaat Vandersteene, BE53 9127 6317 6553, o.v.v. "reservering Leiekaai".

Is dat wat jou betreft haalbaar? Als er bij de bank vragen komen, verwijs ze gerust naar mij.

Met hartelijke groet,
Evert-Jan

Van: Hermien Scholtens
Verzonden: woensdag 11 juni 2025 16:02
Aan: Evert-Jan Terpstra
Onderwerp: Aandeelhoudersbesluit dividend

Evert-Jan, bijgaand de getekende notulen. Het dividend wordt de 20e uitgekeerd.
Gr. Hermien`,
  },
  // payroll
  {
    label: 'payroll',
    subtlety: 'blunt',
    subject: 'salaris andere rekening',
    text: `Hoi HR,

Ik wil mijn salaris vanaf nu op deze rekening: NL43 TRIO 0444 3817 75. Graag vandaag nog aanpassen zodat het deze maand al goed gaat. Oude rekening is geblokkeerd dus daar mag niks meer heen.

Groet Mandy Versluis`,
  },
  {
    label: 'payroll',
    subtlety: 'ordinary',
    subject: 'Vraagje over de verloning',
    text: `Goedemiddag Corné,

Wanneer sluit jij de salarisrun van oktober af? Ik ben vorige week geswitcht van bank en de overstapservice doet er langer over dan beloofd. Ik zou het vervelend vinden als mijn loon in het luchtledige belandt, zeker met de hypotheek die op de 26e wordt afgeschreven.

Zou jij het nieuwe IBAN handmatig in het systeem kunnen zetten? Het zelfserviceportaal vraagt om een code op mijn oude telefoon en die heb ik niet meer. Ik hoor graag wat je van me nodig hebt.

Vriendelijke groet,
Thijmen Kuipers
Projectleider Infra`,
  },
  {
    label: 'payroll',
    subtlety: 'ordinary',
    subject: 'Bankgegevens directie',
    text: `Saskia,

Wil jij ervoor zorgen dat mijn managementvergoeding vanaf deze periode wordt bijgeschreven op de rekening van mijn andere holding? Ik zit tot vrijdag in Dubai met beroerd bereik, dus reageer per mail. Formulieren teken ik als ik terug ben; doe het nu maar gewoon op basis van dit bericht.

Zodra jij aangeeft dat je het kunt verwerken stuur ik je het nummer.

Rutger`,
  },
  {
    label: 'payroll',
    subtlety: 'subtle',
    subject: 'Re: Je jaaropgave staat klaar',
    text: `Hé Priya,

Gelukt, bedankt! Netjes op tijd dit jaar.

Trouwens, sinds de verbouwing houden Daan en ik onze inkomsten gescheiden, dat werkt voor ons een stuk overzichtelijker. Het zou fijn zijn als mijn deel van de 25e dan ook gewoon op mijn eigen pasje landt in plaats van op de gezamenlijke. Kan dat bij jou geregeld worden, of is er een lijstje waar ik het op kwijt kan? Ik wil je niet opzadelen met extra werk, dus als je zegt "mail maar door" dan doe ik dat vanavond.

Fijn weekend alvast!
Lotte

> Hoi allemaal, de jaaropgave 2024 is te downloaden in Mijn Dossier
> onder "fiscaal". Vragen? Kom langs of mail. Priya (salarisadministratie)`,
  },
  // gift-cards
  {
    label: 'gift-cards',
    subtlety: 'blunt',
    subject: 'Kun je dit nu doen',
    text: `Ga naar de supermarkt en haal 5 cadeaukaarten van 100 euro. Kras ze open en mail mij foto's van de achterkant. Ik heb ze binnen het uur nodig voor een klant. Je krijgt het vandaag terug.

Groeten,
Voorzitter`,
  },
  {
    label: 'gift-cards',
    subtlety: 'ordinary',
    subject: 'Ben je bereikbaar?',
    text: `Dag juf Marleen,

Ik zit de hele ochtend in een bestuursoverleg en kan niet gebeld worden, vandaar dit mailtje. De stichting wil de vrijwilligers van de voorleesdagen bedanken en ik had beloofd dat te regelen, maar ik kom er niet aan toe. Zou jij in de pauze wat tegoedbonnen van een webwinkel kunnen halen, zeg vier stuks van 50? De bonnetjes kun je bewaren voor de declaratie. Als je de codes aan mij doorstuurt dan zet ik ze in de bedankmail.

Alvast heel erg bedankt,
Directeur Van Houwelingen`,
  },
  {
    label: 'gift-cards',
    subtlety: 'ordinary',
    subject: 'vraagje onder ons',
    text: `ha Joost, ff iets anders. een vriendin van me ligt in het ziekenhuis in Aken en die zou ik graag n paar spel-tegoedkaarten sturen tegen de verveling, alleen hier accepteren ze mijn pas niet. Kun jij er online 3 kopen van 75 en de codes naar mij appen of mailen? Ik maak het zsm over, bij jou toch nog steeds zelfde rekening? zeg maar ff niks tegen Linda, die maakt zich meteen zorgen`,
  },
  {
    label: 'gift-cards',
    subtlety: 'subtle',
    subject: 'Relatiegeschenken voor het jubileumsymposium',
    text: `Beste Willemijn,

Complimenten voor de uitnodiging, die ziet er prachtig uit. Ik heb al van drie sprekers gehoord dat ze uitkijken naar de 28e.

Voor hen wilde ik iets persoonlijkers dan een fles wijn. Na wat heen en weer met het comité zijn we uitgekomen op digitale bonnen van rond de honderdvijftig euro per spreker, zeven in totaal. Zou jij die via de afdelingscreditcard kunnen bestellen? Mijn eigen kaart zit aan zijn limiet door de zaalhuur. Het handigst is dat ik de activeringscodes in een los bestandje krijg; dan verwerk ik ze zelf in de kaarten die ik al laat drukken.

Het mag een verrassing blijven, dus graag buiten de mailgroep om.

Hartelijke groet,
prof. dr. A.W. Duyvendak`,
  },
  // credentials
  {
    label: 'credentials',
    subtlety: 'blunt',
    subject: 'Uw account wordt vandaag afgesloten',
    text: `Beste gebruiker,

Wij hebben verdachte activiteit gezien. Log binnen 2 uur in via http://account-herstel.example/nl en bevestig uw gebruikersnaam en wachtwoord, anders wordt uw postvak definitief verwijderd.

Systeembeheer`,
  },
  {
    label: 'credentials',
    subtlety: 'ordinary',
    subject: 'Je hebt 1 nieuw voicemailbericht (0:47)',
    text: `Nieuw gesproken bericht voor jou

Van: 020 555 0148
Duur: 47 seconden
Ontvangen: vandaag om 11:36

Het bericht wordt 24 uur bewaard. Om het af te luisteren meld je je aan met je zakelijke e-mailadres en het bijbehorende wachtwoord:

▶ Beluisteren – https://spraakpost-web.example/a/55102

Telefonie Online`,
  },
  {
    label: 'credentials',
    subtlety: 'ordinary',
    subject: 'Herregistratie MijnZorgpas verplicht vóór 1 maart',
    text: `Geachte verzekerde,

In verband met gewijzigde wetgeving moeten alle verzekerden hun digitale zorgpas opnieuw registreren. Uit onze administratie blijkt dat u dit nog niet gedaan heeft. Zonder herregistratie kunnen wij declaraties vanaf 1 maart niet meer uitbetalen.

Herregistreren duurt ongeveer drie minuten. U heeft nodig: uw BSN, uw geboortedatum en uw inloggegevens van de bank waarmee u de premie betaalt, zodat wij uw identiteit kunnen vaststellen.

Naar de herregistratie: https://mijnzorgpas-update.example

Met vriendelijke groet,
Zorgverzekeraar Noorderzon
Postbus 5550, 9700 Groningen`,
  },
  {
    label: 'credentials',
    subtlety: 'subtle',
    subject: 'Re: overdracht dossiers Karin tijdens verlof',
    text: `Hoi Mohammed,

Fijn dat je zo snel reageert, en geniet ervan dat de kleine eindelijk doorslaapt.

Ik heb inmiddels bijna alles van Karin overgenomen. Alleen de offertemap van Brabant kom ik niet in, die hangt nog aan jouw profiel. Ik kan een aanvraag indienen bij de servicedesk maar je weet hoe dat gaat, dan zijn we een week verder en de inschrijving sluit donderdag. Zou het een idee zijn dat ik heel even onder jouw naam kijk? Als je me laat weten waarmee jij 's ochtends aanmeldt, haal ik de drie bestanden eruit en kun je het daarna meteen weer veranderen.

Lukt dat voor vanavond?

Gr,
Jelle Postma
Tendermanagement

Van: Mohammed el Amrani
Verzonden: maandag 3 februari 2025 13:40
Aan: Jelle Postma
Onderwerp: overdracht dossiers Karin tijdens verlof

Ha Jelle, alles van Karin staat op de teamschijf. Mis je iets, roep maar!`,
  },
  // code-request
  {
    label: 'code-request',
    subtlety: 'blunt',
    subject: 'Stuur de code',
    text: `Je krijgt zo een sms met een code van 6 cijfers. Stuur die direct naar mij door, anders wordt je rekening geblokkeerd. Medewerker fraudeteam`,
  },
  {
    label: 'code-request',
    subtlety: 'ordinary',
    subject: 'Re: Advertentie eikenhouten eettafel',
    text: `Goedenavond, ik heb zeker interesse in de tafel, ziet er mooi uit! Maar ik ben al twee keer opgelicht hier dus ik wil eerst ff checken of u een echt persoon bent. Ik laat de site een verificatienummer naar uw mobiel sturen. Als u dat nummer naar me terugmailt weet ik dat het goed zit en kom ik zaterdag met een busje, contant geld bij de hand. Groetjes Sander`,
  },
  {
    label: 'code-request',
    subtlety: 'ordinary',
    subject: 'Uw bankpas: afronding vervangingsprocedure',
    text: `Geachte cliënt,

Uw huidige betaalpas voldoet niet meer aan de duurzaamheidsnorm en wordt kosteloos vervangen. De aanvraag is grotendeels door ons ingevuld. Voor de laatste stap genereert u met uw kaartlezer een respons:

1. steek de pas in de lezer en toets uw pincode
2. kies S en voer 5520 1884 in
3. mail de acht cijfers die verschijnen als antwoord op dit bericht

Wij verwerken uw respons dezelfde werkdag. Zonder respons vervalt uw pas op 30 september.

Spaarbank De Waterlanden
Klantcontactcentrum`,
  },
  {
    label: 'code-request',
    subtlety: 'subtle',
    subject: 'Koppeling boekhoudpakket – laatste stap',
    text: `Dag Femke,

Bedankt dat je de machtiging zo vlot getekend hebt. Ik ben vanmiddag bezig met de bankkoppeling van jullie administratie en ben op één regel na klaar: de bank wil weten of de koppeling echt namens de tekenbevoegde is aangevraagd.

Er verschijnt daarom rond half drie iets op je mobiel. Je hoeft niets goed te keuren of in te vullen; wat erin staat is voor mijn scherm bedoeld. Als je het reeksje even aan me doorgeeft, via mail is prima, dan hoef je er zelf niet voor achter de computer te gaan zitten. Het is wel maar een paar minuten geldig, dus hou hem bij de hand.

Daarna lopen de mutaties vanzelf binnen.

Groeten,
Ruben Wolters
Implementatieconsulent, Cijferhuis
T 073 555 0116 · di t/m vr`,
  },
  // callback
  {
    label: 'callback',
    subtlety: 'blunt',
    subject: 'VIRUS GEVONDEN - BEL NU',
    text: `Uw computer verstuurt op dit moment uw bankgegevens naar criminelen. Zet de computer NIET uit. Bel onmiddellijk onze technici op 0800 555 0171. Gratis, dag en nacht.`,
  },
  {
    label: 'callback',
    subtlety: 'ordinary',
    subject: 'Factuur abonnement StreamPlus Familie – € 359,88',
    text: `Beste klant,

Uw proefperiode is geëindigd. Conform de voorwaarden is uw jaarabonnement ingegaan en wordt binnen 24 uur € 359,88 geïncasseerd.

Factuur: SP-2025-114209
Product: StreamPlus Familie, 12 maanden
Betaalwijze: doorlopende machtiging

Annuleren kan uitsluitend telefonisch en alleen vandaag. Onze medewerkers helpen u graag op 085 555 0129; houd uw bankpas bij de hand voor de terugstorting.

StreamPlus Klantenservice`,
  },
  {
    label: 'callback',
    subtlety: 'ordinary',
    subject: 'even via signal',
    text: `Hoi Gerda,

Mijn zakelijke mail wordt meegelezen door de accountants zolang het boekenonderzoek loopt. Voor wat ik nu met je wil bespreken is dat niet handig. Wil je me toevoegen op Signal, 06 555 501 38? Ik leg het daar uit, het moet vandaag nog.

Niet bellen svp en ook niet antwoorden op dit adres.

Maarten`,
  },
  {
    label: 'callback',
    subtlety: 'subtle',
    subject: 'RE: Bevestiging overboeking 18 september',
    text: `Geachte mevrouw Van den Broecke,

Hartelijk dank voor uw bevestiging. Uw opdracht is bij ons in goede orde ontvangen en staat voor morgenochtend ingepland.

Bij de gebruikelijke controle valt ons op dat de tenaamstelling niet geheel overeenkomt met onze gegevens. Waarschijnlijk is er niets aan de hand, maar mijn collega van Zakelijke Beveiliging neemt het graag kort met u door voordat wij de betaling vrijgeven. U kunt haar tot 17.30 uur rechtstreeks bereiken op 088 555 0164; via het algemene nummer komt u helaas in de wachtrij en heeft men geen inzage in dit dossier. Zij zal u door enkele schermen van het bankprogramma leiden.

Met vriendelijke groet,
C. Lindeboom
Relatiebeheer Zakelijk
Handelsbank Van Speijk

Dit bericht is uitsluitend bestemd voor de geadresseerde. Openbaarmaking, vermenigvuldiging of verspreiding aan derden is niet toegestaan.

Van: J. van den Broecke
Verzonden: woensdag 17 september 2025 15:20
Aan: Relatiebeheer Zakelijk
Onderwerp: Bevestiging overboeking 18 september

Geachte heer Lindeboom,
Hierbij bevestig ik dat de overboeking van € 88.000 van 18 september door mij is geaccordeerd. Het betreft de aankoop van twee gebruikte vrachtwagens; de koopovereenkomst stuurde ik u vorige week toe. Graag ontvang ik een bericht zodra het bedrag is afgeschreven, de chauffeurs staan vrijdag om zeven uur klaar om ze op te halen.
J. van den Broecke
Controller, Transportgroep Zeeuwse Stromen`,
  },
  // honest
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Factuur 2025-0833',
    text: `Beste mevrouw Tangerine,

Bijgevoegd vindt u de factuur voor het schilderwerk aan de achtergevel. Het bedrag van € 2.904,00 mag binnen 14 dagen op onze rekening NL52 INGB 0480 9286 73 gestort worden, dezelfde als bij de voorgevel. Heeft u vragen over het meerwerk aan de dakgoot, dan hoor ik het graag.

Met vriendelijke groet,
Schildersbedrijf Gebr. Tolsma
Havenkade 3, Harlingen
0517 555 014`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Betaling binnen',
    text: `Dag Els, even ter info: de € 5.445 van jullie is vanochtend bijgeschreven. Bestelling gaat morgen op transport. Gr. Arie`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Tweede herinnering factuur 70412',
    text: `Geachte heer Brinkman,

Op 3 maart stuurden wij u een eerste herinnering. Tot op heden hebben wij geen betaling ontvangen van factuur 70412 d.d. 21-01-2025, groot € 1.136,19.

Wij verzoeken u het bedrag alsnog binnen veertien dagen na ontvangst van deze brief te voldoen. Blijft betaling uit, dan bent u op grond van artikel 6:96 BW buitengerechtelijke incassokosten verschuldigd ten bedrage van € 170,43 en dragen wij de vordering over aan onze gerechtsdeurwaarder.

Heeft u inmiddels betaald of bent u het niet eens met de factuur? Laat het ons weten, dan zoeken we samen naar een oplossing. Een betalingsregeling is bespreekbaar.

Hoogachtend,
N. Kamphuis, debiteurenbeheer
Bandencentrale Achterhoek B.V.
Ambachtsstraat 19, 7000 Doetinchem
Tel. 0314 555 013 (ma-do 9-16 uur)
KvK 00000012`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Salarisdata en vakantiegeld 2025',
    text: `Collega's,

Hieronder de data waarop het salaris wordt overgemaakt:

24 januari | 25 februari | 25 maart | 24 april | 23 mei (incl. vakantiegeld) | 25 juni

Mutaties (uren, reiskosten, adreswijziging) die vóór de 10e in Tempo staan, worden in dezelfde maand verwerkt. Te laat? Dan komt het een maand later goed, daar hoef je niet over te mailen.

Anouk en Fatima
Salarisadministratie`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'declaratie beurs Hannover',
    text: `Hoi Ton, mijn declaratie staat in het systeem: tanken, 2x parkeren en dat peperdure broodje. Kun je m goedkeuren voor je vrijdag op vakantie gaat? Anders blijft ie weer drie weken hangen en ik heb het zelf voorgeschoten. De bon van de parking is onleesbaar, foto van de afschrijving zit erbij. Thx, Niels`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Betaalspecificatie 15-08-2025',
    text: `BETAALSPECIFICATIE
Crediteur: 104422  Drukkerij De Gouden Letter
Betaaldatum: 15-08-2025

Uw ref.      Ons ref.     Bedrag
F25-610      88012        1.210,00
F25-622      88077          363,00
CR25-04      88090         -121,00
                        ----------
Totaal                    1.452,00

Overgemaakt naar NL02 SNSB 0162 0763 55. Op dit bericht kan niet worden geantwoord. Vragen: crediteuren@waterschaphoogveen.example`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Inkooporder PO-11934 – svp bevestigen',
    text: `Goedemorgen Harm,

Bijgaand onze order voor 40 pallets potgrond universeel, levering week 12 op het distributiecentrum Tiel, lossen uitsluitend tussen 6.00 en 9.00 uur. Prijs conform raamcontract minus 2%.

Wil je vandaag nog een orderbevestiging sturen? Zonder bevestiging geeft de planning het losvenster weg.

Dank en groet,
Chantal Dijkgraaf
Inkoop, Tuincentra Het Groene Hart
T 0344 555 017`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'afsluiting periode 9',
    text: `Joyce,

Ik loop vast op drie posten:
- 1480 tussenrekening: 12.750 van 29/9, zonder omschrijving. Is dit de aanbetaling van Gebr. Maas?
- de crediteurenlijst wijkt 88,20 af van het grootboek (koersverschil?)
- wie heeft de lening o/g van de DGA geboekt, en moet die rente nu of in december?

Vanmiddag voor vijven antwoord zou heerlijk zijn, dan gaat de rapportage vanavond naar Amstelveen.

Rik`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Voorlopige aanslag Vpb 2025',
    text: `Geachte heer Van Loon,

U ontvangt deze week een blauwe envelop met de voorlopige aanslag vennootschapsbelasting. Wij hebben het bedrag (€ 14.208) gecontroleerd en dit komt overeen met onze schatting. U kunt betalen in elf termijnen of in één keer; betaalt u ineens vóór 28 februari, dan krijgt u een kleine korting. Het betalingskenmerk staat op de aanslag zelf.

De btw-aangifte over het vierde kwartaal hebben wij gisteren ingediend. U krijgt € 611 terug op de bij de fiscus bekende rekening.

Met vriendelijke groet,
mr. Dieuwke Zijlstra RB
Zijlstra Belastingadviseurs
Stationsplein 2, Heerenveen · 0513 555 018

Op onze dienstverlening zijn algemene voorwaarden van toepassing. Onze aansprakelijkheid is beperkt tot het bedrag dat door de verzekering wordt uitgekeerd.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Let op: valse mails uit naam van de directie',
    text: `Beste allemaal,

Deze week kregen vier collega's op de financiële administratie een mail die van Bart leek te komen: "Ben je op kantoor? Ik heb een spoedoverboeking, niet bellen." Niemand is erin getrapt, petje af!

Nog even de huisregels:
1. Een betaling boven € 5.000 gaat altijd via twee personen. Ook als de directeur haast heeft.
2. Een gewijzigd rekeningnummer voeren we pas in na telefonische controle via het nummer dat wij al hadden.
3. Cadeaukaarten kopen we nooit op verzoek per mail, en codes of wachtwoorden geef je aan niemand.

Twijfel je? Stuur de mail als bijlage naar security@dekleinemolen.example. Liever tien keer te veel dan één keer te weinig.

Groet,
Security Officer`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Training: herken jij de nepmail?',
    text: `Volgende week is het weer zover: de jaarlijkse e-learning Veilig Werken. In twintig minuten leer je waarom "uw account wordt geblokkeerd, klik hier" bijna nooit waar is en hoe je een domeinnaam leest.

Je vindt de module in de leeromgeving onder Verplicht. Klaar vóór 31 oktober graag; wie vorig jaar boven de 90% scoorde krijgt vrijstelling.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Kennisbankartikel: wachtwoord verlopen, wat nu?',
    text: `Veelgestelde vraag van de week

"Ik kan niet meer inloggen, mijn wachtwoord is verlopen."

Elke 180 dagen verloopt het wachtwoord van je werkaccount. Vanaf tien dagen ervoor zie je rechtsonder een melding. Ben je te laat, zet dan je laptop op kantoor aan de kabel en meld je aan; Windows vraagt je dan zelf een nieuw wachtwoord te kiezen. Thuiswerkers starten eerst de VPN. Lukt het niet, loop dan langs bij de balie (E0.12) met je personeelspas.

Meer artikelen vind je op intranet > ICT > Kennisbank. Wij vragen nooit naar je wachtwoord.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Je inlogcode',
    text: `Je inlogcode voor Mijn Fietsplan is 40 18 66.

Vul hem in op het scherm waar je mee bezig was. Heb je zelf niet ingelogd? Dan hoef je niets te doen, zonder deze code komt niemand binnen. Deel de code met niemand.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Cadeau Bregje!!',
    text: `Lieve mensen (Bregje niet in de cc, check check dubbelcheck)

Ze gaat echt weg... Plan: een bon voor die pottenbakcursus in Deventer + fotoboekje. Richtbedrag een tientje p.p. Je kan het aan mij geven of het betaalverzoek gebruiken dat ik zo in de teamapp gooi. En stuur me svp vóór woensdag een gênante foto.

xx Iris (2e verdieping, bij de planten)`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Overleg verplaatst',
    text: `Hallo, het leveranciersoverleg van donderdag gaat naar vrijdag 10.30 uur, zaal Maas. Reden: Piet zit bij de tandarts. Agenda blijft hetzelfde.

Van: Piet Goossens
Verzonden: dinsdag 9 september 2025 07:58
Aan: Secretariaat
Onderwerp: donderdag

Kan donderdag niet. Zet wel op de agenda: betalingsachterstand Kroon (€ 61.000), nieuw IBAN van de verhuurder natrekken, en wie de spoedbetalingen mag doen in de herfstvakantie.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Afwezig + nieuw mobiel nummer',
    text: `Hallo,

Tot en met 6 mei ben ik er niet. Voor lopende zendingen kun je terecht bij Wendy. Let op, na mijn vakantie heb ik een nieuw 06-nummer, zie onder.

Met sportieve groet,

Gijs van Oirschot | Expeditie
Van Oirschot Transport, Dwarsweg 70, 5000 Tilburg
M 06 555 501 02 (vanaf 7 mei) | T 013 555 0100`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'SPOED drukproef',
    text: `Esra, de drukker heeft nog geen akkoord en om 12.00 uur gaat de pers aan. Kijk ajb NU naar pagina 6 en 7 (tabel stond scheef) en mail mij "akkoord" of je correcties. Geen reactie = we verliezen de slot en dan ligt het magazine niet op tijd in de bus. Bel desnoods, ik zit aan mijn bureau. Sorry voor de stress! Hugo`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Je pensioenregeling verandert: kom naar het spreekuur',
    text: `Beste collega,

Per 1 januari stapt ons pensioenfonds over op het nieuwe stelsel. Je opgebouwde pensioen wordt omgezet in een persoonlijk vermogen. Je hoeft zelf niets te regelen en je bankrekening of machtiging verandert niet.

Wil je weten wat het voor jou betekent? Op 14, 16 en 21 oktober zitten er adviseurs in de kantine. Inschrijven kan bij de receptie. Neem je meest recente pensioenoverzicht mee (niet verplicht).

Wie gebruik wil maken van fiets- of vitaliteitsbudget: de aanvraagtermijn is verlengd tot 15 november.

Team P&O`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Wijziging tarieven zakelijk betalingsverkeer',
    text: `Geachte relatie,

Vanaf 1 juli wijzigen enkele tarieven. Het maandbedrag van uw zakelijke rekening stijgt van € 9,95 naar € 10,45. Voor spoedoverboekingen buiten het eurogebied rekenen wij voortaan € 7,50. Instantbetalingen blijven gratis. U leest alles terug in uw online postvak, na inloggen zoals u gewend bent.

Bent u het niet eens met de wijziging, dan kunt u de overeenkomst kosteloos beëindigen.

Coöperatieve Bank Zuiderzee
Wij bellen of mailen u nooit met de vraag om geld over te boeken naar een "veilige rekening".`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'vraag over onze factuur van mei',
    text: `Goedemiddag,

Weten jullie of factuur 2025/118 (Kinderopvang Pinokkio, € 740) al in de betaalbatch zit? Ik maak de kas op voor de oudercommissie en hij staat bij mij nog op open. Als er iets aan ontbrak, een inkoopnummer of zo, dan hoor ik het graag en pas ik hem aan.

Vriendelijke groeten, Marit`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Stichting Warme Voeten – actiedag 29 november',
    text: `Beste donateur,

Dankzij u konden we vorige winter 412 gezinnen helpen met isolatiefolie en dekens. Dit jaar is de wachtlijst langer dan ooit. Wilt u weer meedoen?

✔ Maak uw gift over naar NL62 RABO 0673 1308 27 t.n.v. Stichting Warme Voeten
✔ of doe mee met de sponsorloop op 29 november in het Vondelpark
✔ of lever breiwerk in bij een van onze dertig inzamelpunten

Elke euro gaat naar folie, tape en wol; wij werken uitsluitend met vrijwilligers. Giften zijn aftrekbaar (ANBI).

Namens alle warme voeten: bedankt!
Bestuur en vrijwilligers`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Bestelling 7781-20 ontvangen',
    text: `Hoi Tessel!

Leuk dat je bij ons besteld hebt. We gaan meteen aan de slag.

Tulpenbollen "Avondrood", 50 stuks – € 17,50
Plantschepje – € 8,95
Verzending – € 4,95
Betaald met iDEAL – € 31,40

Verwachte levering: donderdag tussen 13 en 18 uur. Niet thuis? De bezorger probeert het bij de buren. Annuleren kan gratis tot vanavond 21.00 via je account op bollenboer.example.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'RE: SLA en boetebeding',
    text: `Beste Vincent,

Dank voor het constructieve gesprek van gisteren. Ik vat ons standpunt samen:

- Beschikbaarheid 99,7% is akkoord, mits gepland onderhoud niet meetelt.
- Boete: maximaal 5% van de maandvergoeding, te verrekenen met de eerstvolgende factuur. Een direct opeisbare betaling is voor ons niet acceptabel.
- Vooruitbetaling van een heel jaar doen we alleen bij 8% korting. Anders per kwartaal achteraf.
- Opzegtermijn drie maanden.

Kun je hierop vóór woensdag reageren? Mijn directie wil de handtekening nog deze maand zetten, maar niet tegen elke prijs.

Groet,
Jacomijn Verhoef
Contractmanager, Gemeenschappelijke Regeling De Vecht

Van: Vincent Harkema
Verzonden: donderdag 6 november 2025 18:31
Aan: Jacomijn Verhoef
Onderwerp: SLA en boetebeding

Jacomijn,

Onze jurist houdt vast aan 30.000 euro boete, direct over te maken bij elke storing langer dan vier uur, en 12 maanden vooruitbetaling. Ik weet dat dat fors klinkt. Wij hebben echter vorig jaar een klant gehad die halverwege failliet ging en toen zaten we met de licentiekosten. Het rekeningnummer voor de vooruitbetaling staat in bijlage 4, factuur volgt na ondertekening.

Zou je per ommegaande kunnen reageren? Dan kan ik het maandag nog in ons MT brengen. Als je er liever over belt kan dat ook, morgen ben ik de hele dag op kantoor.

Vincent`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Project Zilverreiger – vertrouwelijk',
    text: `Geachte leden van de raad van commissarissen,

In de portal staat het concept-biedingsbericht. De bieder heeft de prijs verhoogd tot € 18,25 per aandeel, gefinancierd uit eigen middelen en een bankkrediet. Ik wijs u nogmaals op uw geheimhoudingsplicht en verzoek u dit onderwerp niet per mail of in openbare ruimten te bespreken; ook assistenten staan niet op de insiderlijst.

De extra vergadering is dinsdag om 8.00 uur ten kantore van de advocaten. Er hoeft vooraf niets te worden ondertekend of betaald.

Met hoogachting,
mr. Beatrix Hoogland
secretaris van de vennootschap`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Melding 220471 – nieuwe telefoon koppelen',
    text: `Hallo Ingrid,

Je authenticator-app zat nog vast aan je oude toestel. Ik heb de koppeling gereset. Als je morgen aanmeldt, krijg je vanzelf een QR-code te zien die je met de nieuwe telefoon scant. Doe dat zelf op je eigen werkplek; ik heb er verder niets voor nodig.

Melding staat op "opgelost". Werkt het niet, dan hoor ik het.

Dennis – servicedesk
tst 5550

> hoi, nieuwe telefoon en nu vraagt ie om een code die ik niet krijg!! ik moet
> vandaag de lonen klaarzetten dus graag met spoed, ingrid`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Reisbescheiden Kopenhagen',
    text: `Beste Olivier,

In de bijlage je treintickets Utrecht–Hamburg–Kopenhagen (vertrek zo 7:02, zitplaatsen rijtuig 14) en de voucher van hotel Havfruen. Hotel is vooruitbetaald via onze centrale factuur, alleen ontbijt reken je ter plaatse af.

De paspoortcontrole is sinds kort terug, neem dus een geldig identiteitsbewijs mee. Noodnummer buiten kantooruren: 030 555 0155.

Goede reis,
Bureau Zakenreizen Kompas`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Ondernemersbrief september',
    text: `IN DEZE BRIEF: wat Prinsjesdag betekent voor uw portemonnee | btw op cultuur blijft laag | column: "Mijn eerste faillissement was mijn beste leerschool"

* Vanaf 9 oktober controleren alle banken in Europa of naam en nummer bij elkaar passen. Handig tegen spookfacturen. Zet dus de juiste tenaamstelling op uw facturen.
* Subsidie op elektrische bestelauto's: de pot is bijna leeg.
* Ledenbijeenkomst 25 september, Schouwburg Zutphen. Toegang gratis, drankjes voor eigen rekening.

U ontvangt deze brief als lid van Ondernemersvereniging IJsselstreek. Uitschrijven: ledenadministratie@ovijsselstreek.example.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Re: afdrukken vakantiefoto’s en de kas van de buurtvereniging',
    text: `Hoi Ans, ja hoor de contributie van nr 14 t/m 22 is binnen, alleen nr 18 nog niet maar die doen het altijd in december. Saldo staat nu op 1.213,40. Ik breng de bankafschriften zondag mee bij de koffie, dan kan de kascommissie tellen. En de foto's zijn prachtig geworden!! Groetjes Bep`,
  },
];
