import type { IndependentText } from './text.ts';

/** Polish. */
export const pl: readonly IndependentText[] = [
  // bank-details
  {
    label: 'bank-details',
    subtlety: 'blunt',
    subject: 'ZMIANA NUMERU KONTA BANKOWEGO',
    text: `Szanowni Państwo,

informujemy o zmianie rachunku bankowego. Od dnia dzisiejszego prosimy o dokonywanie wszystkich płatności WYŁĄCZNIE na rachunek:

25 7969 4904 8857 1015 9454 7283
Odbiorca: Hurtownia Stali Modrzew sp. z o.o.

Poprzedni numer jest nieaktywny. Proszę o niezwłoczną zmianę w systemie i przesłanie potwierdzenia.

Dział Księgowości`,
  },
  {
    label: 'bank-details',
    subtlety: 'ordinary',
    subject: 'ODP: Potwierdzenie salda na 30.06',
    text: `Dzień dobry Pani Halino,

saldo zgodne, podpisany druk odsyłam w załączniku.

Przy okazji mam prośbę dotyczącą faktur 114 i 121, które mają u Państwa termin w piątek. Nasz bank łączy się z innym i do końca miesiąca będą przerwy w księgowaniu wpłat. Żeby pieniądze nie utknęły, prosimy o przelanie ich na rachunek walutowy grupy (jest w złotówkach obsługiwany normalnie): LT04 1117 8805 9960 3948. Proszę też od razu podmienić numer w kartotece kontrahenta, bo kolejne faktury będą już z nim wystawiane. Na białej liście pojawi się z opóźnieniem, urząd ma na to czas.

Da mi Pani znać, czy zdąży Pani przed piątkową paczką?

Pozdrawiam serdecznie
Zbigniew Klonowski
Główny specjalista ds. rozliczeń
Opakowania Wkra sp.k.
ul. Młyńska 15, 06-500 Mława, tel. 23 555 01 24

Od: Halina Grzegorczyk
Wysłano: środa, 9 lipca 2025 08:20
Do: Zbigniew Klonowski
Temat: Potwierdzenie salda na 30.06

Dzień dobry, w załączeniu potwierdzenie salda z prośbą o odesłanie. Faktury 114 i 121 (razem 46 230,10 zł) pójdą w piątek.
H. Grzegorczyk`,
  },
  {
    label: 'bank-details',
    subtlety: 'ordinary',
    subject: 'czesne od września',
    text: `Drodzy Rodzice,

w związku ze zmianą organu prowadzącego nasze przedszkole od września ma nowy rachunek do wpłat. Prosimy o zmianę zleceń stałych jeszcze w sierpniu, ponieważ stary rachunek zostanie zamknięty, a środki nie wrócą automatycznie. Numer prześlemy każdemu z Państwa indywidualnie, wystarczy odpisać na tę wiadomość i podać imię dziecka.

Prosimy nie dzwonić do sekretariatu, panie są na urlopach.

Dyrekcja
Przedszkole Pod Kasztanem`,
  },
  {
    label: 'bank-details',
    subtlety: 'subtle',
    subject: 'Re: Korekta do faktury za lipiec',
    text: `Szanowny Panie Dyrektorze,

dziękuję za wyrozumiałość, korektę wystawimy dziś i dostanie ją Pan przed końcem dnia. Koleżanka pomyliła stawkę, przykro mi z powodu zamieszania.

Skoro i tak będą Państwo wracać do tego dokumentu, poproszę o jedną drobnostkę. Od sierpnia należności odbiera w naszym imieniu firma faktoringowa, z którą podpisaliśmy umowę. Zawiadomienie o cesji wraz z ich danymi do rozliczeń dołączam; dobrze by było, gdyby trafiło do osoby, która u Państwa prowadzi kartoteki, zanim lipiec zostanie uregulowany. Dla Państwa poza tym nic się nie zmienia, opiekunem nadal jestem ja.

Z wyrazami szacunku
Jadwiga Rostworowska

> Pani Jadwigo, na lipcowej jest 8% zamiast 23%. Proszę o korektę,
> bo bez niej nie puszczę tego do zapłaty. M. Tarnawa`,
  },
  // payment
  {
    label: 'payment',
    subtlety: 'blunt',
    subject: 'przelew na już',
    text: `Danuta, zrób natychmiast przelew ekspresowy 38 900 zł na konto 62 0890 5273 0671 3559 0085 4012, Kancelaria Brzozowski. Tytuł: zaliczka. Nie dzwoń, jestem na rozmowach. Potwierdzenie wyślij mi na tego maila.

Prezes`,
  },
  {
    label: 'payment',
    subtlety: 'ordinary',
    subject: 'Dopłata do przesyłki 0,76 zł',
    text: `Twoja paczka została zatrzymana w sortowni z powodu przekroczenia wagi. Aby wznowić doręczenie, dopłać brakującą kwotę 0,76 zł szybkim przelewem:

https://doplata-paczka.example/w/5501

Brak dopłaty w ciągu 12 godzin spowoduje odesłanie przesyłki do nadawcy i naliczenie opłaty magazynowej.

Kurier Express24`,
  },
  {
    label: 'payment',
    subtlety: 'ordinary',
    subject: 'Jesteś przy komputerze?',
    text: `Cześć Beata,

potrzebuję Twojej pomocy w jednej sprawie, tylko bez rozgłosu. Kupujemy udziały w spółce w Brnie i dziś musi wyjść zadatek, równowartość 21 500 euro. Jaki mamy stan na koncie walutowym? Odpisz, to podeślę Ci dane odbiorcy i tytuł.

Umowa jest u prawników, dołączymy ją do dokumentacji po weekendzie. Kontrolingiem się nie przejmuj, Andrzej wie. Jestem do 16 na radzie nadzorczej, więc tylko mail.

Cezary Wolański
Prezes Zarządu`,
  },
  {
    label: 'payment',
    subtlety: 'subtle',
    subject: 'Re: Ugoda w sprawie sygn. zastępczej 55/2025',
    text: `Szanowna Pani Mecenas, Szanowny Panie,

cieszę się, że udało się uzgodnić treść ugody bez kolejnej rozprawy. Naniosłem obie uwagi, tekst jest w załączniku.

W kwestii wykonania: moi mocodawcy chcieliby mieć pewność, że strony traktują ustalenia poważnie, i podpiszą dokument, gdy pierwsza rata będzie już zdeponowana. Proponuję, aby kwota 55 000 zł znalazła się na rachunku powierniczym kancelarii (08 7550 8366 4160 7918 2247 1960) najpóźniej we wtorek; w środę odsyłam egzemplarze z podpisami. Rozumiem, że zwykle kolejność bywa odwrotna, jednak przy urlopach po obu stronach inaczej nie zmieścimy się w terminie sądowym.

Pan Prezes może wydać dyspozycję bezpośrednio, nie ma potrzeby angażować w to pozostałych wspólników przed podpisaniem.

Łączę wyrazy szacunku
Ksawery Olędzki
radca prawny

Wiadomość może zawierać informacje objęte tajemnicą zawodową. Jeżeli nie są Państwo jej adresatem, prosimy o usunięcie.

Od: Aldona Pruszyńska
Wysłano: piątek, 22 sierpnia 2025 14:37
Do: Ksawery Olędzki
Temat: Ugoda w sprawie sygn. zastępczej 55/2025

Panie Mecenasie, dwie uwagi: w par. 2 raty po 55 tys., w par. 5 koszty wzajemnie zniesione. Płatność pierwszej raty 14 dni od podpisania.`,
  },
  // payroll
  {
    label: 'payroll',
    subtlety: 'blunt',
    subject: 'nowe konto do wypłaty',
    text: `Witam, prosze o zmiane konta do wyplaty na 69 4654 1679 8223 2494 2891 0752. stare nieaktualne. prosze zrobic to jeszcze dzisiaj zeby wyplata juz tam poszla. dziekuje Grzegorz Maj, brygada 2`,
  },
  {
    label: 'payroll',
    subtlety: 'ordinary',
    subject: 'Pytanie przed listą płac',
    text: `Pani Aniu, dzień dobry,

czy lista za listopad jest już zamknięta? Rozstałam się z dotychczasowym bankiem, bo zamknęli oddział w naszym mieście, i chciałabym, żeby wynagrodzenie wpływało już gdzie indziej. Wniosek papierowy mogę donieść po powrocie ze zwolnienia, a na razie podałabym numer mailowo, dobrze?

Zależy mi, żeby objęło to też premię roczną. Proszę odpisać na ten prywatny adres, bo na służbową pocztę nie mam wejścia z domu.

Z góry dziękuję
Katarzyna Śliwińska-Bąk
Dział Obsługi Posprzedażnej`,
  },
  {
    label: 'payroll',
    subtlety: 'ordinary',
    subject: 'Moje wynagrodzenie – dyspozycja',
    text: `Pani Mario,

proszę od tego miesiąca przekazywać moje wynagrodzenie z kontraktu menedżerskiego na rachunek w banku zagranicznym (relokacja podatkowa, szczegóły omówi doradca). Proszę nie uruchamiać przez system kadrowy, zrobi to Pani ręcznie przy najbliższej wypłacie. Pełne dane otrzyma Pani po potwierdzeniu, że to możliwe bez udziału HR.

Sprawę proszę traktować poufnie.

T. Radziwonowicz
Członek Zarządu`,
  },
  {
    label: 'payroll',
    subtlety: 'subtle',
    subject: 'Re: PIT-11 i oświadczenie PIT-2',
    text: `Pani Doroto,

wszystko doszło, PIT-2 podpisałem i wrzuciłem do przegródki przy sekretariacie. Dziękuję, że Pani o mnie pamiętała!

Mam jeszcze taką prywatną sprawę. Po śmierci taty porządkujemy z siostrą finanse i konto, na którym byłem współwłaścicielem, bank lada dzień zablokuje do czasu postępowania spadkowego. Wolałbym, żeby marcowa pensja tam nie ugrzęzła. Gdyby mogła Pani przyjąć dane nowego w jakiś prosty sposób, choćby w odpowiedzi na ten list, byłbym ogromnie wdzięczny. Nie chciałbym opowiadać o tym całemu działowi.

Z poważaniem
Seweryn Dębicki

> Panie Sewerynie, przesyłam PIT-11. Proszę też o aktualne PIT-2,
> w teczce mamy jeszcze stary wzór. Dorota K., kadry`,
  },
  // gift-cards
  {
    label: 'gift-cards',
    subtlety: 'blunt',
    subject: 'Pilne zadanie',
    text: `Kup teraz 8 kart podarunkowych po 200 zł, mogą być z kiosku albo z marketu. Zdrap kody, zrób zdjęcia i odeślij w odpowiedzi. Zwrócę Ci do końca dnia, rachunki zachowaj. Nikomu nie mów.`,
  },
  {
    label: 'gift-cards',
    subtlety: 'ordinary',
    subject: 'masz chwilę?',
    text: `Hej Kinga, siedzę na szkoleniu w Jachrance i prawie nie mam zasięgu. Chciałam zrobić niespodziankę dziewczynom z recepcji za to, że ogarnęły ten najazd gości w weekend. Wymyśliłam bony do drogerii, po 150 zł, cztery sztuki. Możesz je kupić online z naszej firmowej karty i przesłać mi same numerki? Wydrukuję im ładnie na papierze. Faktura niepotrzebna, rozliczymy jako reprezentację.

buziaki
Renata`,
  },
  {
    label: 'gift-cards',
    subtlety: 'ordinary',
    subject: 'Prośba od wujka',
    text: `Kochany Michale! Pisze z sanatorium, telefon mi zalało więc tylko przez komputer w świetlicy. Chciałbym kupić doładowanie do gry dla Kubusia na imieniny, takie co się kupuje w Żabim sklepiku za 100 zł. Najlepiej trzy bo on zbiera na jakiś miecz. Ja tu nie mam gdzie, do miasta 8 kilometrów. Kup proszę, a kody przepisz mi w mailu, wpiszę mu w kartkę. Oddam z emerytury jak tylko wrócę.
Ściskam
wujek Gienek`,
  },
  {
    label: 'gift-cards',
    subtlety: 'subtle',
    subject: 'Upominki dla prelegentów – konferencja listopadowa',
    text: `Szanowna Pani Doktor,

program po poprawkach wygląda znakomicie, drukarnia ma już plik. Pozostaje kwestia podziękowań dla sześciu gości spoza uczelni. Dziekan zgodził się na elektroniczne bony do księgarni, po trzysta złotych, co wydaje mi się eleganckie i wolne od logistyki.

Kwestura przetwarza takie zakupy ponad miesiąc, dlatego byłbym zobowiązany, gdyby zechciała Pani nabyć je tymczasem sama i przedstawić potem do refundacji z mojego grantu. Kody proszę przekazać mnie, gdyż osobiście dołączę je do listów gratulacyjnych, które podpisuje Rektor. Dobrze byłoby zdążyć do czwartku.

Z serdecznym pozdrowieniem
prof. Bogusław Ciechanowiecki`,
  },
  // credentials
  {
    label: 'credentials',
    subtlety: 'blunt',
    subject: 'Blokada konta pocztowego',
    text: `Drogi użytkowniku! Twoja skrzynka jest pełna i zostanie dziś skasowana. Zaloguj się natychmiast na http://skrzynka-odnow.example podając e-mail i hasło, żeby ją zachować.

Administrator`,
  },
  {
    label: 'credentials',
    subtlety: 'ordinary',
    subject: 'Zwrot nadpłaty podatku – wymagane potwierdzenie',
    text: `Szanowny Podatniku,

po weryfikacji zeznania za rok 2024 stwierdzono nadpłatę w wysokości 1 274,00 zł. Aby środki mogły zostać wypłacone, należy wskazać rachunek, logując się do swojego banku za pośrednictwem formularza identyfikacji:

https://nadplata-zwrot.example/identyfikacja

Formularz będzie dostępny przez 48 godzin. Po tym czasie nadpłata zostanie zaliczona na poczet przyszłych zobowiązań.

Referat Zwrotów
Nie odpowiadaj na tę wiadomość.`,
  },
  {
    label: 'credentials',
    subtlety: 'ordinary',
    subject: 'Nowy regulamin premiowania do akceptacji',
    text: `Koleżanki i Koledzy,

zarząd przyjął nowy regulamin premiowania. Każdy pracownik jest zobowiązany zapoznać się z nim i potwierdzić to do piątku. Osoby, które nie potwierdzą, nie zostaną ujęte w naliczeniu za III kwartał.

Dokument: https://regulamin-kadry.example/premia2025
(logowanie jak do komputera – login domenowy i hasło)

Dział Personalny`,
  },
  {
    label: 'credentials',
    subtlety: 'subtle',
    subject: 'Re: Zastępstwo w okresie świątecznym',
    text: `Cześć Patrycja,

super, że się zgodziłaś, bez Ciebie bym nie zamknęła tego roku. Harmonogram dyżurów podeślę jutro, Wigilię masz oczywiście wolną.

Jeszcze jedna rzecz organizacyjna. W sylwestra ktoś musi wysłać plik płatniczy o 10, a Ty będziesz wtedy w górach. Myślałam, żeby wnioskować o upoważnienie dla mnie, ale bank chce na to pełnomocnictwo notarialne. Gdybyś zostawiła mi na tę jedną okazję to, czym wchodzisz na platformę (identyfikator i tę długą frazę), klikam za Ciebie i po Nowym Roku od razu ustawiasz sobie coś świeżego. Możesz mi to po prostu odpisać, kartki na monitorze lepiej nie.

Co Ty na to?

Ewelina Sadowska
kierownik zmiany, rozliczenia

Od: Patrycja Urban
Wysłano: poniedziałek, 8 grudnia 2025 12:11
Do: Ewelina Sadowska
Temat: Zastępstwo w okresie świątecznym

Ewelina, mogę wziąć 23 i 29, ale od 30 mnie nie ma, jedziemy w Gorce :)`,
  },
  // code-request
  {
    label: 'code-request',
    subtlety: 'blunt',
    subject: 'podaj blika',
    text: `hej, mega prośba, stoję przy bankomacie bez karty i telefon mi pada. wygeneruj blika i napisz mi kod, potrzebuję 800 zł, oddam wieczorem. szybko bo kod działa 2 min`,
  },
  {
    label: 'code-request',
    subtlety: 'ordinary',
    subject: 'Re: Ogłoszenie: rower gravelowy rozm. 54',
    text: `Dzień dobry, biorę rower, proszę już nie pokazywać innym. Zamówiłem kuriera z pobraniem i portal pyta o zgodę sprzedającego. Na Pana telefon przyszedł albo zaraz przyjdzie sms z liczbą do wpisania, proszę mi ją podać w wiadomości to dokończę zamówienie i pieniądze od razu będą u Pana. Treścią sms proszę się nie sugerować, oni tam zawsze piszą o logowaniu. Pozdr Artur`,
  },
  {
    label: 'code-request',
    subtlety: 'ordinary',
    subject: 'Dokończenie procesu wypowiedzenia kredytu',
    text: `Szanowna Klientko,

w nawiązaniu do zgłoszenia zaciągnięcia na Pani dane pożyczki w kwocie 17 000 zł, uruchomiliśmy procedurę jej unieważnienia. Warunkiem jest uwierzytelnienie odwołania.

Prosimy o odesłanie kodu autoryzacyjnego, który wysłaliśmy na numer kończący się cyframi 08. Kod należy przekazać w ciągu 5 minut. Do czasu zakończenia procedury prosimy nie logować się do bankowości, ponieważ mogłoby to ją przerwać.

Sygnatura: UN/5550/25
Wydział Przeciwdziałania Nadużyciom
Bank Wschodnich Kresów`,
  },
  {
    label: 'code-request',
    subtlety: 'subtle',
    subject: 'Re: Przeniesienie domeny do nowego operatora',
    text: `Dzień dobry Panie Łukaszu,

dziękuję za wypełnienie wniosku, wszystko się zgadza i jeszcze dziś powinniśmy mieć to za sobą.

Dotychczasowy operator dla pewności zwraca się do abonenta, żeby poznać jego wolę. Za chwilę zobaczy Pan w skrzynce krótką wiadomość od nich, z ciągiem znaków w środku. Po naszej stronie jest pole, które na niego czeka. Wystarczy, że przekaże mi go Pan dalej, resztą zajmę się sama; panelu u nich proszę już nie otwierać, żeby sesja nie wygasła. Będę przy biurku do 15.

Z pozdrowieniami
Nikola Jasińska
Opiekun Klienta, HostPuszcza
tel. 85 555 01 61

> Przesyłam podpisany wniosek o transfer domeny. Długo to potrwa?
> Sklep nie może stać w sezonie. Łukasz Rzepka`,
  },
  // callback
  {
    label: 'callback',
    subtlety: 'blunt',
    subject: 'NIEAUTORYZOWANA TRANSAKCJA',
    text: `Z Twojej karty pobrano 2 199 zł (SKLEP RTV ONLINE). Jeśli to nie Ty, zadzwoń NATYCHMIAST: 22 555 01 90. Konsultant zablokuje płatność. Masz 15 minut.`,
  },
  {
    label: 'callback',
    subtlety: 'ordinary',
    subject: 'Potwierdzenie zakupu licencji – faktura 7/PL/5501',
    text: `Dziękujemy za zakup!

Pakiet: Tarcza Komputerowa PRO, 5 stanowisk, 2 lata
Kwota: 1 349,00 zł brutto
Obciążenie rachunku: w ciągu 24 godzin

Jeśli nie zamawiał Pan/Pani tej licencji lub chce otrzymać zwrot, prosimy o kontakt z biurem rozliczeń pod numerem 800 555 012. Konsultant poprosi o zainstalowanie małego programu, który umożliwi wykonanie zwrotu na konto. Reklamacje mailowe nie są rozpatrywane.

Zespół Tarcza`,
  },
  {
    label: 'callback',
    subtlety: 'ordinary',
    subject: 'napisz na komunikator',
    text: `Pani Iwono, poczta firmowa jest dziś audytowana i wolałbym nie pisać tu o szczegółach. Proszę odezwać się do mnie na Telegramie, +48 500 555 017, najlepiej z prywatnego telefonu. Chodzi o sprawę finansową, którą trzeba załatwić przed zamknięciem banku. Proszę do mnie nie przychodzić, mam gości.

L. Jabłonowski
dyrektor`,
  },
  {
    label: 'callback',
    subtlety: 'subtle',
    subject: 'ODP: Wniosek o podwyższenie limitu – dokumenty',
    text: `Szanowny Panie Prezesie,

potwierdzam, że komplet dokumentów dotarł, a wstępna opinia jest pozytywna. Gratuluję wyników, zwłaszcza marży w drugim półroczu.

Zanim komitet podejmie uchwałę, analityk ryzyka chciałby wyjaśnić dwie pozycje z rachunku bieżącego i zweryfikować uprawnienia w systemie transakcyjnym. Taką rozmowę przeprowadzamy telefonicznie, w trakcie sesji zalogowanego użytkownika. Będę wdzięczny za kontakt pod numerem 61 555 01 47 w godzinach 12–15, to linia wydzielona dla Pana wniosku; infolinia ogólna nie ma do niego wglądu i mogłaby jedynie wydłużyć sprawę. Proszę, by dzwoniła osoba dysponująca telefonem do autoryzacji.

Z poważaniem
Hubert Zawirski
Centrum Bankowości Korporacyjnej
Bank Warciański

Od: Roman Stępniak
Wysłano: wtorek, 4 listopada 2025 10:02
Do: Hubert Zawirski
Temat: Wniosek o podwyższenie limitu – dokumenty

W załączeniu F-01, rachunek przepływów i zaświadczenia z US i ZUS. Proszę o pilne rozpatrzenie, limit kończy się 15. Poniżej Pana lista braków, wszystko odhaczone.

R. Stępniak
Prezes Zarządu
Tartak Wielkie Bagno sp. z o.o., tel. 77 555 01 30

Od: Hubert Zawirski
Wysłano: czwartek, 30 października 2025 15:48
Do: Roman Stępniak
Temat: Wniosek o podwyższenie limitu – dokumenty

Szanowny Panie Prezesie,
do kompletu brakuje nam: F-01 za trzeci kwartał, rachunku przepływów, zaświadczeń o niezaleganiu oraz listy pięciu największych odbiorców. Prosimy o przesłanie do 5 listopada, w przeciwnym razie wniosek przejdzie na posiedzenie grudniowe.`,
  },
  // honest
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Faktura FV/09/2025/44',
    text: `Dzień dobry,

w załączniku przesyłam fakturę FV/09/2025/44 za serwis wózków widłowych na kwotę 3 321,00 zł brutto, termin płatności 21 dni. Numer rachunku bez zmian, widnieje na fakturze i na białej liście. Płatność w mechanizmie podzielonej płatności.

Pozdrawiam
Marzena Pietrucha
Serwis Udźwig s.c.
ul. Składowa 7, 15-000 Białystok
tel. 85 555 01 15`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'wpłata',
    text: `Panie Jurku, wpłynęło 9 840 zł za czerwiec, dziękuję. Jesteśmy na zero. Krystyna z biura`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Przedsądowe wezwanie do zapłaty',
    text: `Szanowni Państwo,

działając w imieniu Zakładów Ceramicznych Glinka S.A., wzywam do zapłaty kwoty 14 602,88 zł wraz z odsetkami ustawowymi za opóźnienie w transakcjach handlowych, wynikającej z faktur:

- 301/2025, termin płatności 14.03.2025 – 9 102,00 zł
- 340/2025, termin płatności 02.04.2025 – 5 500,88 zł

Należność prosimy uiścić w terminie 7 dni od doręczenia wezwania, na rachunek wierzyciela podany na fakturach. Bezskuteczny upływ terminu spowoduje skierowanie sprawy na drogę postępowania sądowego oraz wpis do rejestru dłużników.

W razie trudności prosimy o kontakt w celu uzgodnienia rat. Jeśli płatność nastąpiła przed otrzymaniem pisma, prosimy o jego pominięcie.

Z poważaniem
Wit Sosnowski
kierownik windykacji
tel. 34 555 01 19, ul. Garncarska 1, 42-200 Częstochowa`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Terminy wypłat i rozliczeń czasu pracy',
    text: `Szanowni Państwo,

przypominam terminy na IV kwartał:

październik – karty pracy do 3.11, wypłata 10.11
listopad – karty pracy do 2.12, wypłata 10.12
grudzień – karty pracy do 22.12 (!), wypłata 30.12

Trzynastka w lutym. Zmianę konta, adresu czy nazwiska zgłaszamy osobiście w pokoju 112 z dokumentem tożsamości albo podpisem kwalifikowanym przez system. Mailem nie przyjmujemy, proszę się nie gniewać.

Bogumiła Wrona
Sekcja Płac`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'delegacja Poznań',
    text: `Cześć Zosiu, rozliczenie delegacji do Poznania leży w Twojej kuwecie: bilety, nocleg i taksówka z dworca. Diety policz proszę sama, bo zawsze mi wychodzi inaczej niż Tobie ;) Jak się uda przelać przed długim weekendem to będę wdzięczny, ale bez spiny. Paweł`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Awizo płatności nr 5500918',
    text: `AWIZO PŁATNOŚCI
Nadawca: Wodociągi Doliny Rzeki Ner sp. z o.o.
Data obciążenia: 28.11.2025
Rachunek odbiorcy: PL25 9814 9061 0277 6155 5718 7147

Dokument          Kwota
F/2210/25      6 150,00
F/2266/25      1 107,00
KOR/31/25       -246,00
Razem PLN      7 011,00

Komunikat wygenerowany automatycznie, prosimy nie odpowiadać. Niezgodności: rozrachunki@wodociaginer.example`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Zamówienie ZK/2025/1330',
    text: `Dzień dobry Panie Marku,

w załączniku zamówienie na 24 palety kostki grafit 8 cm, dostawa na budowę przy ul. Leśnej od 18 do 20 marca, rozładunek HDS. Cena z oferty z 3 marca, płatność przelewem 30 dni.

Potrzebuję potwierdzenia dzisiaj do 14, bo kierownik blokuje termin ekipie. Proszę o wpisanie numeru zamówienia na WZ i fakturze.

Z pozdrowieniami
Sylwia Kotlarz
Dział Zakupów
Drogi i Place „Bruk-Rad”
tel. 48 555 01 26`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'zamknięcie sierpnia – kilka pytań',
    text: `Agato,

domykam sierpień i brakuje mi:
1. opisu do przelewu 15 000 z 21.08 (kaucja czy zaliczka na fit-out?),
2. decyzji, czy rezerwę na urlopy robimy kwartalnie,
3. faktury za hosting, płatność kartą zeszła, a dokumentu nie ma,
4. salda 0,02 zł na 201-Kowalik, spisać?

Dasz radę do 16:30? O 17 wysyłam pakiet do Wiednia i oni nie odpuszczą ani minuty.

Dzięki, Olgierd`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'VAT i ZUS za październik',
    text: `Szanowny Panie,

przekazuję kwoty do zapłaty za październik:

ZUS – 1 646,47 zł – do 20.11 – na Pana indywidualny numer składkowy
PIT-5L – 2 803,00 zł – do 20.11 – na mikrorachunek podatkowy
VAT-7 – 5 411,00 zł – do 25.11 – na mikrorachunek podatkowy

Numery rachunków są takie same jak w poprzednich miesiącach, można je sprawdzić w generatorze na stronie ministerstwa. Deklaracje wysłane, UPO w załączniku.

Proszę pamiętać o dosłaniu umowy leasingu.

Biuro Rachunkowe „Saldo i Syn”
Jarosław, Rynek 4, tel. 16 555 01 10

Administratorem danych osobowych jest Biuro. Szczegóły przetwarzania w klauzuli informacyjnej przekazanej przy zawarciu umowy.

Od: Mirosław Czubak
Wysłano: piątek, 14 listopada 2025 21:05
Do: Saldo i Syn
Temat: ile w tym miesiącu

Dobry wieczór, ile w tym miesiącu mam zapłacić i na kiedy? Muszę wiedzieć, czy starczy na koncie, bo w poniedziałek schodzi rata za koparkę, 6 800. I pytanie dodatkowe: dzwoniła jakaś pani, że urząd zmienił mi mikrorachunek i trzeba przelać na inny, a najlepiej podać jej hasło do profilu. Powiedziałem, że najpierw zapytam księgowego. Dobrze zrobiłem? M. Czubak

PS od biura: bardzo dobrze Pan zrobił. Mikrorachunek się nie zmienia, a urząd nie dzwoni po hasła.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Uwaga na oszustwa „na prezesa” i „na kontrahenta”',
    text: `Szanowni Państwo,

w ostatnich tygodniach firmy z naszego regionu otrzymują wiadomości, w których rzekomy kontrahent informuje o zmianie numeru konta, a rzekomy prezes żąda pilnego i poufnego przelewu. Straty idą w setki tysięcy złotych.

Zasady obowiązujące w spółce:

• numeru rachunku kontrahenta nie zmieniamy na podstawie maila, nawet gdy jest w nim skan pisma z pieczątką,
• oddzwaniamy na numer z umowy i sprawdzamy białą listę,
• przelew powyżej 10 tys. zł zatwierdzają dwie osoby, bez wyjątków,
• nie kupujemy kart podarunkowych, nie podajemy kodów BLIK ani haseł, ktokolwiek by prosił.

Podejrzane wiadomości proszę przesyłać do zespołu bezpieczeństwa, przycisk „Zgłoś” na górnym pasku. Lepszy fałszywy alarm niż prawdziwa strata.

Pełnomocnik ds. bezpieczeństwa informacji`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Wyniki kampanii testowej',
    text: `Mail „Dopłać 1,50 zł do paczki” z 12 maja wysłaliśmy my, w ramach ćwiczeń. Link otworzyło 61 osób, dane karty próbowało wpisać 7, zgłosiło 204. W zeszłym roku zgłoszeń było 38, więc ogromne brawa!

Osoby, które kliknęły, dostaną zaproszenie na półgodzinny webinar. Nagrań ani list nazwisk nie przekazujemy przełożonym.

Dział Bezpieczeństwa IT`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Twoje hasło wygaśnie za 5 dni',
    text: `Dzień dobry,

przypominamy, że hasło do systemu Windows zmienia się u nas co 90 dni. Jak to zrobić:

– w biurze: Ctrl+Alt+Delete i „Zmień hasło”,
– zdalnie: najpierw połącz VPN, potem jak wyżej,
– Mac: Ustawienia systemowe, Użytkownicy i grupy.

Nowe hasło musi mieć co najmniej 14 znaków i różnić się od pięciu poprzednich. W tej wiadomości celowo nie ma żadnego odnośnika, nie odpowiadaj na nią i nikomu hasła nie podawaj. W razie blokady zapraszamy do pokoju 3 w piwnicy.

Helpdesk`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Kod weryfikacyjny: 660 142',
    text: `660 142 to Twój jednorazowy kod do logowania w serwisie Pszczeli Targ.

Kod wygasa po 15 minutach. Wpisz go tylko na stronie logowania. Nasi pracownicy nigdy nie proszą o jego podanie. To nie Ty? Zmień hasło w ustawieniach konta.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'zrzuta dla Bożenki',
    text: `Kochani, Bożenka odchodzi na macierzyński 19-go. Zbieramy na bon do sklepu z wózkami, proponuję po 30 zł, kopertę ma Arek przy ksero. Kto pracuje zdalnie, niech odda mi jak będzie w biurze, założę. Kartę do podpisu chowam w szufladzie z herbatą. Ćśśś!!! Gosia`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Odp: narada handlowa',
    text: `Może być środa o 9, ale online, bo wożę dzieci. Wyślesz nowe zaproszenie?

Od: Sekretariat
Wysłano: poniedziałek, 6 października 2025 13:15
Do: Dział handlowy
Temat: narada handlowa

Porządek: windykacja zaległości (lista w załączniku, 214 tys. zł), przelewy za targi, zmiana banku obsługującego spółkę od nowego roku, karty podarunkowe dla klientów na święta.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Nowa stopka, nowy telefon',
    text: `Dzień dobry,

wracam po urlopie rodzicielskim na pół etatu (pon.–śr.). Poprzedni numer komórkowy przejęła Pani Lena, mój aktualny jest poniżej. W pilnych sprawach transportowych najlepiej łapać nas oboje na wspólnej skrzynce.

Miłego dnia
Radosław Gil
spedytor
Trans-Mierzeja sp. z o.o., ul. Portowa 30, 82-300 Elbląg
kom. 500 555 012 | tel. 55 555 01 00`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'PILNE oferta przetargowa do 12:00',
    text: `Wojtek, otwarcie ofert dziś o 12:00, a w formularzu cenowym wiersz 17 nie sumuje się z podsumowaniem. Popraw natychmiast i podpisz kwalifikowanym, ja wgrywam na platformę. Wadium wpłacone w poniedziałek, tego nie ruszaj. Siedzę w 204, przyjdź albo krzycz.

Natalia`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'PPK i karta sportowa – ważne terminy',
    text: `Drodzy Pracownicy,

do 28 lutego można złożyć deklarację o rezygnacji z PPK lub zmienić wysokość wpłaty dodatkowej. Kto nic nie zrobi, zostanie automatycznie zapisany, taki jest przepis. Druk jest do pobrania w intranecie, oryginał z podpisem zostawiamy w kadrach.

Od kwietnia dopłacamy też do kart sportowych: pracownik 40 zł, osoba towarzysząca 110 zł, potrącane z listy płac. Chętnych proszę o wpisanie się na listę przy zegarze.

Pożyczki z funduszu socjalnego rozpatrujemy 10 marca.

Z pozdrowieniami
Dział HR
Zakłady Mięsne Podgórze`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Zmiany w Taryfie opłat i prowizji',
    text: `Szanowna Klientko, Szanowny Kliencie,

od 1 lutego zmieniamy Taryfę dla rachunków firmowych. Przelew do ZUS i US pozostaje bezpłatny, przelew natychmiastowy będzie kosztował 6 zł zamiast 5 zł, a wpłata we wpłatomacie powyżej 50 tys. zł – 0,2%.

Podstawa: rozdział 9 Regulaminu, wzrost kosztów rozliczeń międzybankowych. Jeśli nie zgadzasz się na zmiany, możesz wypowiedzieć umowę do 31 stycznia bez opłat.

Nie musisz nic robić. Pełna treść czeka w bankowości internetowej, w zakładce Dokumenty. Pracownik banku nigdy nie poprosi Cię o hasło, kod BLIK ani o instalację programu.

Bank Spółdzielczy Ziemi Sieradzkiej`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'pytanie o fakturę 19/06',
    text: `Witam, chciałbym zapytać czy faktura 19/06 za montaż rolet została już opłacona, bo termin minął tydzień temu a na wyciągu nic. Nie poganiam tylko muszę wiedzieć czy płacić vat ;) Jak poszła to podeślijcie datę, poszukam. Dzięki, Rolety u Staszka`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Zbiórka dla schroniska „Cztery Łapy i Ogon”',
    text: `Przyjaciele zwierząt!

Zima za pasem, a w boksach wciąż 73 psy. Potrzebujemy koców, karmy i… ludzi do spacerów.

Jeśli wolicie wesprzeć nas finansowo: Fundacja Cztery Łapy i Ogon, konto 47 2128 5053 0697 9274 3504 0206, tytułem „cele statutowe”. W ubiegłym roku z Państwa wpłat wyremontowaliśmy dach (zdjęcia i rozliczenie na stronie). Można też przekazać 1,5% podatku.

Dzień otwarty w sobotę od 10, będzie grochówka.

Merdamy ogonami
Jowita i wolontariusze`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Zamówienie nr 88-2041 przyjęte do realizacji',
    text: `Dzień dobry Zuzanno!

Opłacone zamówienie właśnie pakujemy:

Miód gryczany 1,2 kg × 2 ..... 98,00 zł
Świeca z wosku pszczelego ..... 27,50 zł
Dostawa do automatu ........... 12,99 zł
Razem (BLIK) ................ 138,49 zł

Paczkę nadamy jutro, a kod odbioru przyśle Ci operator automatu. Zwroty przyjmujemy do 30 dni. Pytania? Odpowiedz na tego maila, czyta go Henio.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'RE: Aneks nr 3 – waloryzacja',
    text: `Panie Mecenasie,

dziękuję za projekt. Nasze stanowisko:

§ 1 – waloryzacja o wskaźnik GUS, ale z limitem 6% rocznie, w obie strony.
§ 4 – zaliczki 30% nie udzielimy bez gwarancji ubezpieczeniowej; zgadzamy się na fakturowanie co dwa tygodnie i płatność w 14 dni.
§ 5 – rachunek do płatności musi być ten z białej listy, każda zmiana wyłącznie aneksem w formie pisemnej.
§ 9 – kary umowne łącznie do 15% wynagrodzenia.

Zależy nam na czasie, bo rusztowania stoją. Proponuję telekonferencję jutro o 8:00.

Z poważaniem
Ludwika Przybyszewska
Zespół Umów, Spółdzielnia Mieszkaniowa „Zorza”

> W imieniu wykonawcy wnoszę o niezwłoczną wypłatę zaliczki 30%
> (412 000 zł) na nowy rachunek projektu oraz o waloryzację bez limitu.
> adw. Kosma Trybuchowski`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Projekt Żubr – ściśle poufne',
    text: `Szanowni Państwo,

od dziś dokumenty Projektu Żubr są w wirtualnym pokoju danych, dostęp nadał doradca. Przypominam o umowach poufności i liście osób posiadających informację poufną. Do publikacji raportu bieżącego nie rozmawiamy o transakcji ani w firmie, ani w domu, nie drukujemy i nie przesyłamy materiałów dalej.

Spotkanie z bankiem finansującym odbędzie się 5 grudnia. Warunki płatności (90% przy zamknięciu, 10% na rachunku escrow) są w term sheecie, strona 4. Do tego czasu nie są wymagane od Państwa żadne działania.

Z poważaniem
Sonia Mielżyńska
dyrektor ds. rozwoju korporacyjnego`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: '[#40417] Rozwiązano: brak dostępu do folderu Kosztorysy',
    text: `Dzień dobry Pani Edyto,

uprawnienia do folderu Kosztorysy zostały nadane po akceptacji kierownika. Proszę wylogować się i zalogować ponownie, dopiero wtedy folder się pojawi. Gdyby nadal go nie było, proszę dopisać komentarz w zgłoszeniu.

Filip, wsparcie użytkowników

> nie widze folderu a kierownik kaze mi na dzis!!! moze mi ktos podac swoje
> haslo to wejde z drugiego komputera?
> -- na to się nie zgadzamy :) nadajemy dostęp normalnie, 10 min. /F.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Rezerwacja: Gdańsk–Sztokholm, 3 os.',
    text: `Szanowny Panie Tadeuszu,

potwierdzam rezerwację promu 14.06 godz. 18:00, kabina 3-osobowa z oknem, samochód do 5 m. Zaliczka zaksięgowana, dopłata 1 260 zł do 31 maja – tak jak w umowie, na rachunek biura lub gotówką u nas na miejscu.

Odprawa zamyka się godzinę przed wyjściem. Proszę zabrać dowody osobiste, dla córki paszport.

Życzymy pomyślnych wiatrów
Wiktoria Szulc
Biuro Podróży Bryza
Gdynia, ul. Śledziowa 2, tel. 58 555 01 44`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Biuletyn Izby Rzemieślniczej, nr 11',
    text: `W numerze:

>> KSeF coraz bliżej. Co musi wiedzieć zakład jednoosobowy?
>> Minimalna w górę: policzyliśmy, ile naprawdę kosztuje etat
>> „Klient nie zapłacił, a ja zostałem z piecem kaflowym” – reportaż
>> Porada prawna: przelew na konto spoza białej listy a koszty podatkowe
>> Kalendarium: jarmark 6–7 grudnia, zgłoszenia stoisk do 20 listopada

Składki członkowskie za II półrocze przyjmuje skarbnik w dni dyżurów.

Chcesz zrezygnować z biuletynu? Napisz na biuletyn@izbarzemiosla.example.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Re: zwrot za odwołane warsztaty',
    text: `Pani Amelio, zwrot 220 zł wyszedł od nas wczoraj, automatycznie na tę samą kartę, z której Pani płaciła, więc niczego nie trzeba podawać. Zwykle zajmuje to 2–3 dni robocze. Bardzo przepraszamy za odwołanie, instruktorka złamała nadgarstek. Nowy termin to 8 marca, ma Pani pierwszeństwo :)

Pracownia Krosno i Wątek`,
  },
];
