import type { Random } from './random.ts';

const FIRST: Readonly<Record<string, readonly string[]>> = {
  US: 'Ann,Carol,Emily,Grace,Heather,Jessica,Karen,Laura,Megan,Nicole,Olivia,Rachel,Sarah,Tina,Wendy,Adam,Brian,Chris,David,Eric,Frank,Greg,Henry,Jason,Kevin,Luke,Mark,Nathan,Paul,Ryan,Scott,Tyler,Walter,Dale,Joan,Beth,Curtis,Denise,Hannah,Isaac,Owen,Priya,Mei,Luis,Rosa,Jamal'.split(
    ',',
  ),
  DE: 'Anke,Birgit,Claudia,Dörte,Elke,Franziska,Gesa,Heike,Inga,Jana,Katrin,Lena,Maike,Nele,Petra,Silke,Arne,Bernd,Carsten,Dirk,Enno,Fabian,Gerd,Hauke,Ingo,Jens,Kai,Lars,Malte,Nils,Ole,Sven,Thorsten,Uwe,Volker,Jörg,Günther,Aylin,Emre'.split(
    ',',
  ),
  FR: 'Amélie,Brigitte,Camille,Delphine,Élodie,Florence,Hélène,Isabelle,Julie,Laure,Manon,Nathalie,Océane,Sandrine,Alain,Bruno,Cédric,Didier,Étienne,Fabrice,Guillaume,Hugo,Jérôme,Laurent,Mathieu,Nicolas,Olivier,Pascal,Rémi,Sylvain,Thierry,Yann,Samira,Karim'.split(
    ',',
  ),
  CH: 'Annina,Beat,Corinne,Daniel,Esther,Fabienne,Gian,Heidi,Jürg,Karin,Livia,Marco,Nadja,Oliver,Pascale,Reto,Sandra,Thomas,Urs,Vreni'.split(
    ',',
  ),
  GB: 'Alice,Bethan,Charlotte,Daisy,Eleanor,Fiona,Georgina,Harriet,Imogen,Jane,Alistair,Callum,Dominic,Ewan,Freddie,Graham,Harry,Ian,Jack,Kieran,Lewis,Nigel,Rupert,Simon,Zara,Aisha,Imran'.split(
    ',',
  ),
  NL: 'Anouk,Bregje,Esmee,Femke,Hanneke,Ilse,Jolanda,Lotte,Marleen,Sanne,Bas,Daan,Erik,Gijs,Hans,Jeroen,Koen,Maarten,Niels,Pieter,Ruben,Sjoerd,Thijs,Wouter'.split(
    ',',
  ),
  ES: 'Alba,Beatriz,Carmen,Elena,Inés,Lucía,Marta,Nuria,Pilar,Sofía,Álvaro,Carlos,Diego,Fernando,Iván,Javier,Manuel,Pablo,Raúl,Sergio'.split(
    ',',
  ),
  IT: 'Alessia,Chiara,Elisa,Francesca,Giulia,Ilaria,Marta,Paola,Silvia,Valentina,Andrea,Bruno,Davide,Enrico,Fabio,Giorgio,Luca,Matteo,Paolo,Stefano'.split(
    ',',
  ),
  IN: 'Aditi,Anjali,Deepa,Kavya,Lakshmi,Meera,Neha,Pooja,Shreya,Sunita,Amit,Arjun,Deepak,Karthik,Manoj,Nikhil,Rahul,Rohan,Sanjay,Vikram'.split(
    ',',
  ),
  PL: 'Agnieszka,Beata,Dorota,Ewa,Joanna,Katarzyna,Magdalena,Małgorzata,Monika,Zofia,Andrzej,Grzegorz,Jakub,Krzysztof,Łukasz,Marcin,Michał,Paweł,Piotr,Tomasz'.split(
    ',',
  ),
  PT: 'Ana,Beatriz,Catarina,Inês,Joana,Leonor,Mariana,Rita,Sofia,Teresa,António,Duarte,Filipe,Gonçalo,João,Miguel,Nuno,Pedro,Rui,Tiago'.split(
    ',',
  ),
};
const LAST: Readonly<Record<string, readonly string[]>> = {
  US: 'Anderson,Baker,Carlson,Dahl,Erickson,Fischer,Graham,Hansen,Jackson,Kowalski,Larson,Miller,Nelson,Olson,Peterson,Quinn,Riley,Schmidt,Thompson,Vang,Walker,Xiong,Young,Zimmerman,Becker,Cook,Dixon,Ellis,Foster,Gomez,Hughes,Jensen,Kramer,Lindgren,Moore,Novak,Ortiz,Price,Ramirez,Stevens,Torres,Ward,Patel,Chen,Nguyen,Brooks,Murphy,Sullivan,Bauer,Weber'.split(
    ',',
  ),
  DE: 'Ahrens,Brandt,Claussen,Dreyer,Ebers,Friedrich,Grote,Hinrichs,Jacobs,Kröger,Lüders,Meier,Niemann,Ohlsen,Petersen,Quast,Reimers,Schröder,Thiel,Ulrich,Voss,Wulf,Zander,Böttcher,Carstens,Dietrich,Eggers,Fock,Gerken,Hansen,Yilmaz,Kaya'.split(
    ',',
  ),
  FR: 'Aubert,Bernard,Chevalier,Dubois,Etienne,Fournier,Garnier,Hubert,Jacquet,Lambert,Marchand,Noël,Olivier,Perrin,Renard,Simon,Tessier,Vidal,Blanchard,Carpentier,Delacroix,Faure,Girard,Benali,Haddad'.split(
    ',',
  ),
  CH: 'Amstutz,Baumann,Caduff,Dürr,Egli,Frei,Gerber,Huber,Imhof,Keller,Lüthi,Moser,Nägeli,Ott,Pfister,Rüegg,Steiner,Widmer,Zbinden,Favre'.split(
    ',',
  ),
  GB: 'Ashworth,Barnes,Clarke,Davies,Evans,Fletcher,Griffiths,Hargreaves,Ingram,Jones,Kershaw,Lloyd,Mitchell,Norris,Owens,Pearson,Reynolds,Shaw,Taylor,Underwood,Whittaker,Khan,Hussain,Begum'.split(
    ',',
  ),
  NL: 'Bakker,Claassen,Dekker,Evers,Franken,Groen,Hendriks,Jansen,Kuipers,Lammers,Mulder,Nijhuis,Postma,Roos,Smit,Timmer,Verhoeven,Visser,Willems,Zijlstra'.split(
    ',',
  ),
  ES: 'Álvarez,Blanco,Castro,Díaz,Fernández,García,Herrera,Iglesias,Jiménez,López,Moreno,Navarro,Ortega,Pérez,Romero,Sánchez,Torres,Vega'.split(
    ',',
  ),
  IT: 'Amato,Bianchi,Conti,De Luca,Esposito,Ferrari,Gallo,Leone,Marino,Negri,Orlando,Parisi,Ricci,Serra,Testa,Villa'.split(','),
  IN: 'Agarwal,Bhat,Chauhan,Desai,Gupta,Iyer,Joshi,Kulkarni,Menon,Nair,Patil,Rao,Reddy,Shah,Sharma,Singh,Verma'.split(','),
  PL: 'Adamczyk,Dudek,Jankowski,Kaczmarek,Kamiński,Kowalczyk,Krawczyk,Lewandowski,Mazur,Nowak,Pawlak,Piotrowski,Sikora,Stępień,Wójcik,Wróbel,Zając,Zieliński'.split(
    ',',
  ),
  PT: 'Almeida,Azevedo,Carvalho,Costa,Cunha,Esteves,Ferreira,Figueiredo,Gomes,Lopes,Marques,Martins,Matos,Neves,Oliveira,Pinto,Ribeiro,Teixeira'.split(
    ',',
  ),
};

export interface FullName {
  readonly first: string;
  readonly last: string;
}

export function inventName(country: string, random: Random): FullName {
  return { first: random.pick(FIRST[country] ?? FIRST['US'] ?? ['Sam']), last: random.pick(LAST[country] ?? LAST['US'] ?? ['Smith']) };
}

/** Letters that may stand in an address: umlauts are spelled out, accents dropped. */
export function plainLetters(text: string): string {
  return text
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('Ä', 'Ae')
    .replaceAll('Ö', 'Oe')
    .replaceAll('Ü', 'Ue')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .normalize('NFD')
    .replace(/[^A-Za-z0-9-]/g, '');
}
