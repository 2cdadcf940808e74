import type { Frauds } from '../letter.ts';

/** Fraud in Polish. */
export const polishFrauds: Frauds = {
  'bank-details': [
    [
      'Zmiana rachunku bankowego',
      'nasz rachunek jest obecnie kontrolowany i nie może przyjmować wpłat. Prosimy o opłacenie otwartych faktur na nowe konto:\n\n{bank}\n\nProsimy o potwierdzenie po wykonaniu przelewu.',
    ],
    ['Faktura {n}', 'jeszcze jedno: zmieniliśmy bank, tę i kolejne faktury proszę płacić na {bank}. Nowy papier firmowy prześlę później.'],
    [
      'Przed płatnością',
      'jeśli {n} jeszcze nie wyszła, proszę chwilę poczekać: w stopce jest stary numer. Właściwy to {bank}. Przepraszam za kłopot.',
    ],
    [
      'Dane dostawcy {firm}',
      'porządkujemy księgowość i prosimy wszystkich klientów o zastąpienie zapisanych danych poniższymi:\n\n{bank}\n\nWystarczy jedno zdanie odpowiedzi.',
    ],
    ['Rozliczenie: {month}', 'bank odrzucił {sum} z powodu limitu. Czy mogą Państwo przesłać tę kwotę do naszej spółki zależnej? {bank}'],
    [
      'Duplikat {n}',
      'w załączeniu ta sama faktura z dzisiejszą datą. Kwota bez zmian, inne są tylko ostatnie wiersze; poprzednią proszę [zniszczyć|pominąć].',
    ],
  ],
  payroll: [
    ['Konto do wypłaty', 'zmieniłem bank. Czy od tego miesiąca pensja może iść na {bank}?'],
    ['Moja pensja', 'stare konto zostanie zamknięte przed wypłatą. Czego potrzebujesz, żeby przelew poszedł gdzie indziej?'],
    ['Pytanie o listę płac', 'do kiedy mogę coś jeszcze zmienić na ten miesiąc? Założyłem nowe konto i chcę, żeby wszystko szło tam.'],
    ['Portal pracowniczy', 'portal nie zapisuje nowego numeru, wpiszesz go za mnie? {bank}. Ratujesz mi tydzień.'],
    ['Premia', 'premia nie może iść na stare konto, nie mam już do niego dostępu. Właściwe: {bank}. Jestem w podróży, najlepiej mailem.'],
    ['konto', 'Cześć, od następnej wypłaty proszę to konto: {bank}', 'bare'],
  ],
  invoice: [
    ['Przelew dzisiaj', 'potrzebuję dziś przelewu na {sum} w poufnej sprawie. {bank}. Jestem na spotkaniach, proszę tylko mailem.'],
    ['Pilny przelew', 'czy da się wypuścić {sum} dziś po południu? {bank}. Proszę o potwierdzenie, wyjaśnię później.'],
    [
      'Ostatnie wezwanie {n}',
      'mimo dwóch pism kwota {sum} jest nadal nieopłacona. Brak wpłaty w tym tygodniu oznacza przekazanie sprawy prawnikom. Blankiet w załączeniu.',
    ],
    [
      'Poufne: przejęcie',
      'kończymy zakup, o którym przed {date} nikt nie może wiedzieć. Powierzam Pani zaliczkę {sum}. Nasz mecenas {counsel} zaraz się odezwie; proszę z nikim o tym nie rozmawiać.',
    ],
    [
      'PD: Doradztwo, {month}',
      'patrz niżej, to powinno być dawno zapłacone. Proszę załatwić teraz, podpiszę po powrocie.\n\n{bank}\n{sum}',
    ],
    ['Należności', 'proszę o aktualną listę należności z kontaktami do klientów, za pół godziny potrzebują jej audytorzy.'],
  ],
  'gift-cards': [
    ['Prośba', 'Ma Pani chwilę? Potrzebuję kart podarunkowych dla klientów. Jak szybko się uda?', 'bare'],
    [
      'Niespodzianka',
      'chcę zrobić zespołowi niespodziankę i dać karty podarunkowe, niech to zostanie między nami. Czy może Pani kupić [5|8|10] po 500 zł, zdrapać i przysłać zdjęcia kodów?',
    ],
    ['Zakupy', 'utknąłem na konferencji. Czy może Pan kupić coś dla mnie w sklepie? Oddam dzisiaj.'],
    [
      'Upominki',
      'obiecaliśmy trzem klientom drobiazg i zapomniałem. Proszę kupić bony elektroniczne za {sum} razem, numery przesłać tutaj, paragon zachować.',
    ],
    ['Darowizna', 'co roku daję karty pacjentom hospicjum, teraz jestem w podróży. Pomoże mi Pani? Sześć sztuk.'],
    ['karty', 'na kiedy ogarniesz 4 karty steam po 200? kody przed 14, jutro oddam', 'bare'],
  ],
  credentials: [
    [
      'Hasło wygasa dzisiaj',
      'Hasło do konta wygasa dzisiaj. Aby je zachować, zaloguj się tutaj: {link}\n\nW przeciwnym razie konto zostanie zablokowane.',
      'bare',
    ],
    [
      'Skrzynka prawie pełna',
      'Skrzynka jest zapełniona w [95|98]%. Aby dalej odbierać pocztę, potwierdź konto w ciągu 24 godzin:\n\n{link}\n\nDział IT',
      'bare',
    ],
    ['{full} udostępnia „Wyniki, {month}”', '{full} udostępnia plik.\n\nWyniki.xlsx\n\nOtwórz: {link}', 'bare'],
    ['Kod', 'przy resetowaniu wpisałam przez pomyłkę twój numer. Zaraz przyjdzie sześć cyfr, przeczytasz mi?'],
    [
      'Nowe logowanie',
      'do {date} wszyscy przechodzą na nowy sposób. Proszę dziś zeskanować telefonem kod z załączonego dokumentu, inaczej dostęp przepadnie.',
    ],
    ['Potwierdzenie w telefonie', 'testujemy nowe powiadomienia. Jeśli zaraz przyjdzie, proszę zatwierdzić, liczba to {d}.'],
  ],
  callback: [
    ['Numer komórki', 'Proszę o numer komórki, pilne.', 'bare'],
    ['Czy jest Pan dostępny?', 'jestem na zebraniu i nie mogę rozmawiać. Proszę o numer komórki, napiszę wiadomość.'],
    [
      'Subskrypcja została odnowiona',
      'Dziękujemy za zamówienie. Dziś pobierzemy {sum}. Jeśli to nie Ty, zadzwoń w ciągu 24 godzin: {phone}.',
      'bare',
    ],
    ['Przejdźmy na WhatsApp', 'poczta mi szwankuje. Możemy dalej na [WhatsApp|Signal]? {phone}. Tam wszystko wyjaśnię.'],
    [
      'Dział bezpieczeństwa',
      'Wstrzymaliśmy nietypowy przelew na {sum}. Dla bezpieczeństwa proszę się nie logować, tylko zadzwonić: {phone}, sprawa {n}.',
      'bare',
    ],
    ['Adres prywatny', 'proszę pisać od teraz na mój adres prywatny, wolę nie przez serwer firmowy. Tam prześlę dokumenty.'],
  ],
  'file-lure': [
    ['Przetarg', 'w załączeniu dokumentacja przetargowa. Prosimy o zapoznanie się i odpowiedź do wieczora.'],
    ['Udostępniony dokument', 'udostępniam poufny dokument: {link}'],
  ],
  'advance-fee': [
    [
      'Spadek',
      'jestem wykonawcą testamentu klienta bez spadkobierców i ze względu na nazwisko proponuję przejęcie {sum}. Proszę o poufną odpowiedź z nazwiskiem i telefonem.',
    ],
  ],
  none: [
    ['Szybkie pytanie', 'Jest Pani przy biurku?', 'bare'],
    ['Dzisiaj', 'ma Pan chwilę? Jest coś, co chciałbym powierzyć właśnie Panu, dyskretnie.'],
    ['Pytanie', 'kto u Państwa zajmuje się teraz płatnościami, Pani czy ktoś inny?'],
    ['W sprawie faktur', 'które nasze faktury są otwarte i kiedy będą zapłacone? Robię zestawienie.'],
  ],
};
