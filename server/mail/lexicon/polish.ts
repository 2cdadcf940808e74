import type { Lexicon } from './concepts.ts';

export const polish: Lexicon = {
  account:
    'numer konta|numeru konta|nr konta|numer rachunku|numeru rachunku|nr rachunku|rachunek bankowy|rachunku bankowego|rachunek.|rachunku.|rachunki.|rachunkiem|konto.|konta.|koncie.|kontem|konto bankowe|konta bankowego|dane bankowe|danych bankowych|dane do przelewu|danych do przelewu|dane do platnosci|iban|bic.|swift|nasz bank|naszego banku|nowy bank|bank.|banku.|banki.|odbiorc|beneficjent|kartotek|dane kontrahenta|biala lista|bialej liscie',
  pay: 'zaplac|zaplat|plac|platnos|wplac|wplat|wyplat|przelew|przela|przeslij pieniadze|faktur|kwot|naleznos|termin platnosci|saldo|zalegl|przeterminowan|zaliczk|rat.|srodk|rozlicz|uregul|ureguluj|transfer|zakup|kup.|kupi|kupic|nabyc|zwrot|rozliczen|oplac|oplat',
  payroll: 'wynagrodzen|pensj|pensji|wyplata|wyplaty|wyplate|placow|lista plac|kadry i place|pobor|premi|pasek',
  change:
    'zmian|zmien|zmieni|nowy|nowe|nowa|nowego|nowym|nowej|aktualiz|zaktualiz|zastap|od teraz|od dzis|od dnia|odtad|juz nie|zamiast|inny.|inne.|innego|inna.|przenies|przenosimy|korekt|skoryg|wymien|migr|ze skutkiem natychmiastowym|na przyszlosc|w miejsce|podmien|stare konto|stary rachunek|starego konta|starego rachunku|poprzedni|wlasciwe konto|wlasciwy rachunek|prawidlow|poprawn|nieaktualn',
  unusable:
    'zablokowan|zamrozon|zamkn|kontrol|audyt|weryfikacj podatk|nieaktywn|niedostepn|nie korzyst|nie uzywa|prosze nie uzywac|nie mozemy przyjmowac|nie moze przyjmowac|nie mozemy odbierac|nie przyjmuje|odrzucon|zwrocon|cofniet|wstrzyman|zawieszon|niewazn|nie obowiazuje|nieaktualn|wylaczon|w likwidacji',
  unchanged:
    'nie zmienilismy|nie zmienialismy|jest ten sam|jest to samo|sa te same|bez zmian|nie ulegl|nie zmienil|nie zmienia|pozostaje taki sam|pozostaja takie same|pozostaje bez|pozostaja bez|ten sam rachunek|to samo konto|jak zwykle|jak dotychczas|dotychczasow|brak zmian|nic sie nie zmienil|nic sie nie zmienia|zmian nie bylo|staly rachunek',
  ask: 'prosz|prosi|uprzejmie|czy moglby|czy moglaby|czy moglbys|czy mozesz|czy moze|moglby|moglaby|moglbys|moglabys|mozesz|potrzebuj|chcialbym|chcialabym|chce.|musi|musisz|nalezy|trzeba|wymagan|zrob|zrobic|wykonaj|wykonac|dokonaj|dokonac|wyslij|wyslac|przeslij|przeslac|potwierdz|uzyj|uzyc|zajmij|zajac|zalatw|pomoz|pomoc|daj znac|dac znac|dajcie|podaj|podac|zlec|bede wdzieczn|wdzieczn|uwzgledn|wprowadz|skorzystaj|kieruj|kierowac|oczekuj|konieczn|przygotuj',
  own: 'nasz|moj|moje|moja|mojego|mojej|moim|mnie|nam.|nas.|my.|ja.|mi.',
  gift: 'karta podarunkow|karty podarunkow|kart podarunkow|bon podarunkow|bony podarunkow|bonow|bony.|karty przedplac|kart przedplac|karta przedplac|itunes|google play|steam card|steam karte|steam guthaben|carte steam|tarjeta steam|steam kaart|karta steam|karty amazon|kody doladow|zdrap|zdrapk|paysafe|voucher|karty prezentow|kart prezentow',
  secret:
    'poufn|dyskre|miedzy nami|nie mow|nikomu|nikt|nikim|tajemn|niespodziank|zachowaj * dla siebie|dla siebie|nie wspomin|nie informuj|bez informowania|nie rozmawiaj|bez wiedzy|nie dodawaj|bez kopii|nie udostepni * nikomu|w tajemnicy|nie ujawni|po cichu|niejawn',
  urgent:
    'piln|jak najszybciej|najszybciej|natychmiast|niezwloczn|od razu|zaraz|dzis|dzisiaj|jeszcze dzis|do konca dnia|przed poludniem|do poludnia|w ciagu godziny|w ciagu * godzin|termin|ostatnie wezwanie|ostateczne wezwanie|ostatnie przypomnienie|bez zwloki|bezzwloczn|szybk|teraz.|przed weekendem|priorytet|do godz|na juz|na wczoraj|wieczorem|wygasa',
  calm: 'bez pospiechu|nie jest pilne|nie spieszy|nie ma pospiechu|w wolnej chwili|gdy bedzie czas',
  authority:
    'prezes|dyrektor|zarzad|ceo|cfo.|szef|kierownik|rada nadzorcz|adwokat|radca prawn|kancelari|notariusz|biegly rewident|urzad skarbow|urzedu skarb|sad.|sadu.|komornik|centrala|central|przejec|fuzj|akwizycj|w imieniu|z polecenia|wlasciciel|wspolnik',
  channel:
    'whatsapp|telegram|signal.|sms|prywatny mail|prywatny adres|prywatnego maila|prywatny e mail|prywatny numer|numer komork|numer telefonu|twoj numer|pani numer|pana numer|tylko mailowo|wylacznie mailowo|tylko mailem|tylko przez mail|tylko droga mailow|wylacznie droga mailow|nie moge rozmawiac|nie moge dzwonic|nie moge odbierac|nie moge odebrac|nie dzwon|prosze nie dzwonic|na spotkaniu|jestem na spotkaniu|w spotkaniu|na konferencji|na naradzie|odpisz tutaj|odpisz tu|odpowiedz tutaj|napisz do mnie|napisz mi|telefon zepsut|zgubil|boarding|wsiadam|w samolocie',
  opener:
    'jestes dostepn|czy jestes|jest pan dostepn|jest pani dostepn|jestes w biurze|jest pan w biurze|jest pani w biurze|jestes przy biurku|masz chwil|ma pan chwil|ma pani chwil|masz minut|masz czas|ma pan czas|ma pani czas|mala prosb|prosbe do|mam prosb|przyslug|zadanie dla|potrzebuje twojej pomocy|potrzebuje pana pomocy|potrzebuje pani pomocy|potrzebuje pomocy|jestes zajet|cos do zrobienia|cos zalatwic|sprawe do zalatw',
  credential:
    'haslo|hasla|haslem|dane logowania|danych logowania|nazwa uzytkownika|nazwe uzytkownika|skrzynk|konto pocztow|konta pocztow|konto e mail|twoje konto|twojego konta|panstwa konto|panstwa konta|konto microsoft|konta microsoft|office 365|microsoft 365|onedrive|sharepoint|webmail|zdalny dostep|zdalnego dostepu|teamviewer|anydesk|vpn.|tozsamos|konto sluzbow|konta sluzbow|konto firmow|konta firmow|adres sluzbow',
  verify:
    'zweryfik|weryfik|potwierdz swoj|potwierdz swoje|potwierdzic swoj|potwierdzenie tozsam|potwierdz dane|potwierdzic dane|walid|uwierzyteln|zaloguj|zalogowac|zalogowanie|wpisz|wprowadz|podaj swoj|uzupeln|reaktyw|odblok|przywroc|zaktualizuj|aktualizuj|zachowac|utrzymac|zwolnic|odebrac|odzyskac|wyswietl|otworz dokument|zobacz dokument|zresetuj|wypeln|przedluz',
  threat:
    'zawiesz|zawiesi|dezaktyw|wygas|wylacz|zablok|blokad|usuni|skasow|ogranicz|nietypow|podejrzan|nieautoryzowan|nieuprawnion|limit|pamiec|miejsc|pelna|pelny|przepeln|wstrzyman|kwarantann|niedostarczon|oczekuj|przerw|utrat|stracisz|utrac|zamkn',
  link: 'klik|link.|linku|linka|tutaj|przycisk|ponizej|ponizsz|nastepuj|zalacz|zalaczn|portal|strona|strone|stronie|otworz|otworzyc|zeskan|skanuj|qr.|formularz|http|https|www',
  code: 'kod.|kodu.|kody.|kodem|kod weryfikac|kod bezpieczenst|kod autoryzac|kod jednorazow|jednorazow|haslo jednorazowe|szesc cyfr|6 cyfr|szesciocyfr|6 cyfrow|otp|authenticator|mfa.|2fa.|dwuetap|dwuskladnik|pin.|kod sms|z sms|zatwierdz logowan|zatwierdzic logowan|powiadomienie na telefon|prosba na telefon|kod urzadzen|ciag znakow|ciagiem znakow|cyfry z|cyfry.|numer z sms|ciag cyfr|telefonie * prosb|prosb * telefon|powiadomienie * telefon|telefonie pojawi',
  tell: 'przeslij mi|przeslij|wyslij mi|wyslij|wyslac mi|podeslij|podeslac|odpisac mi|odeslac mi|odeslij mi|przekaz|przekaz dalej|podaj mi|podaj|podac|podyktuj|odpisz|odpowiedz|powiedz|daj mi|przeczytaj|udostepnij|zdjec|zdjecie|zrzut|skan|napisz mi|napisz do|dostarcz|zatwierdz|zaakceptuj|zaakceptowac|nacisnij|przeslac mi|przeslac|przesle|przekazac|podanie|podania',
  charge:
    'subskrypcj|abonament|odnowien|odnowion|obciazon|obciazy|pobran|pobrano|pobierze|panstwa zamowienie|twoje zamowienie|numer zamowienia|zakup|transakcj|antywirus|ochron|czlonkostw|karta kredytow|karty kredytow|paypal|bitcoin|licencj|norton|mcafee|gwarancj|oplat',
  call: 'zadzwon|dzwon|telefon|numer|infolini|linia|biuro obslugi|obslugi klienta|wsparcie|wsparciem|pomoc techniczn|kontakt|skontaktuj|helpdesk|oddzwon',
  cancel:
    'anuluj|anulowa|anulowan|reklam|zwrot|zrezygn|rezygnac|odstap|nie autoryz|nie zlecal|nie zlec|nie dokonal|nie dokonyw|nie rozpozna|nie zamawial|jesli to nie|to nie ty|to nie pan|unikn|zapobiec|zatrzym|w ciagu 24|w ciagu 48|sprzeciw|cofn',
  parcel: 'paczk|przesylk|celn.|celna|kurier',
  aware:
    'oszust|oszusc|phishing|wyludz|szkolen|swiadomos|inzynieri spolecz|nigdy|przestep|atakuj|podejrzana wiadomos|podejrzane wiadomos|podejrzany mail|zglos|dzial bezpieczenst|bezpieczenstwo informacj|symulac|uwazaj|uwaga|ostrzez|ostrzega|znany numer|znanym numer|jak rozpozna|przyklad|zachowaj ostroznos|ostroznos|falszyw|podszyw',
  never:
    'nigdy|nie udostepni|nie podawaj|nie przekazuj|nie przesylaj|zignoruj|jesli nie prosil|nie poprosimy|nie prosimy o|nie zadamy|nie ujawniaj',
  unneeded:
    'nie trzeba|nie musisz|nie musi|nie musza|nie ma potrzeby|zadne dzialania|zadnych dzialan|nie jest wymagan|nie sa wymagan|nic robic|nie potrzeba|niczego robic',
  disclaimer: 'adresat|omylkowo|przez pomylke|przeznaczona wylacznie|przeznaczone wylacznie',
};
