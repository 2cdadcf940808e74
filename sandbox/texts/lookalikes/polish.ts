import type { Lookalikes } from '../letter.ts';

/** Honest mail in Polish that uses the words of fraud. */
export const polishLookalikes: Lookalikes = {
  'bank-details-change': [
    [
      'Nowy rachunek bankowy',
      'zmieniliśmy bank. Od przyszłego miesiąca: {bank}. Stary rachunek działa do końca roku. Prosimy o telefon pod znany numer w celu potwierdzenia.',
    ],
    [
      'Zmiana banku {firm}',
      'zgodnie z zapowiedzią nasz oddział zostaje zamknięty. Wpłaty prosimy na {bank}; faktury sprzed {date} można jeszcze płacić na stary rachunek.',
    ],
  ],
  'payroll-account-change': [
    ['Nowe konto do pensji', 'zmieniłam bank i od tej wypłaty poproszę na {bank}. W portalu już wpisane, sprawdzisz, czy doszło?'],
    ['Pomyłka w numerze', 'przy zatrudnieniu przestawiłem dwie cyfry. Właściwy: {bank}. Przepraszam!'],
  ],
  dunning: [
    [
      'Przypomnienie o płatności {n}',
      'według naszych ksiąg {n} na kwotę {sum} jest po terminie. Jeśli została opłacona, prosimy zignorować tę wiadomość. W innym razie prosimy o wpłatę na {bank} do {date}.',
    ],
    ['Drugie wezwanie {n}', 'nie otrzymaliśmy jeszcze {sum}. Prosimy o zapłatę do {date}, aby uniknąć odsetek. Rachunek: {bank}.'],
  ],
  'urgent-payment': [
    [
      'Do zapłaty dziś: cło {n}',
      'urząd celny zwolni kontener dopiero po zapłacie {sum}. Czy może wyjść dzisiaj? Pismo w załączeniu, zatwierdzone.',
    ],
    ['Pilne: {n}', 'dorzucisz {n} do dzisiejszych przelewów? Inaczej wstrzymają dostawy. Zamówienie i akceptacja są w systemie.'],
  ],
  'password-expiry': [
    [
      'Hasło wygasa za {d} dni',
      'Hasło wygasa za {d} dni. Zmień je przez Ctrl+Alt+Del. Nigdy nie wysyłamy w tej sprawie linków.\n\nDział IT',
      'bare',
    ],
    [
      'Nowe logowanie od {date}',
      'od {date} logowanie wymaga aplikacji. Prosimy zarejestrować się wcześniej: {link}. Pomagamy w kuchni na parterze.',
    ],
  ],
  'awareness-training': [
    [
      'Szkolenie: fałszywe faktury',
      'W tym miesiącu: oszustwa mailowe. Uważaj na pilne prośby o karty podarunkowe, zmienione rachunki i linki pytające o hasło. Kurs: {link}',
      'bare',
    ],
    [
      'Uwaga: fałszywe maile od zarządu',
      'część z Was dostała prośby o karty podarunkowe w imieniu zarządu. Proszę usunąć i nie odpowiadać.',
    ],
  ],
  'gift-card-reward': [
    ['Jubileusz', 'gratulacje z okazji {d} lat pracy! Karta podarunkowa czeka w recepcji.'],
    ['Bony na loterię', 'zamówisz bony na loterię, jak co roku? Dziesięć po 100 zł, koszt marketingu. Nie ma pośpiechu.'],
  ],
  'payroll-reminder': [
    ['Zamknięcie listy płac', 'zmiany konta lub adresu proszę wpisać do {date}, późniejsze wejdą z następną wypłatą.'],
    ['Proszę sprawdzić dane', 'zmieniamy program płacowy. Proszę sprawdzić konto i adres: {link}. Pytania najlepiej osobiście.'],
  ],
  'callback-request': [
    ['Zadzwonisz?', 'jesteś przy biurku? Wolę to wyjaśnić przez telefon, chodzi o {project}.'],
    ['Oddzwoń', 'oddzwoń, jak będziesz mieć chwilę: {phone}', 'bare'],
  ],
  'shared-file': [
    ['{full} udostępnia „{project}”', '{full} udostępnia plik.\n\n{project}.xlsx\n\nOtwórz: {link}', 'bare'],
    ['Do podpisu', 'proszę podpisać tutaj: {link}'],
  ],
  'verification-code': [
    ['Twój kod', 'Twój kod to {n}. Wygaśnie za dziesięć minut. Nikomu go nie podawaj.', 'bare'],
    ['Nowe logowanie', 'Zalogowano się z miejsca: {city}. Jeśli to nie Ty, zmień hasło: {link}', 'bare'],
  ],
  'new-address': [
    ['Nowy numer', 'od {date} mój numer to {phone}; stary zostanie wyłączony.'],
    ['Pożegnanie', 'po {d} latach odchodzę z {firm}. Od {date} fakturami zajmą się koledzy z księgowości.'],
  ],
  'private-address': [
    ['z domu', 'piszę z prywatnego, bo VPN nie działa. Wydrukujesz załącznik? Podpiszę jutro.'],
    ['Aplikacja', 'w załączeniu zgłoszenie na stanowisko z Państwa strony. Mogę zacząć {date}.'],
  ],
  newsletter: [
    ['Oszustwa płatnicze: co warto wiedzieć', 'Zmienione rachunki, fałszywe faktury, pilne przelewy: nasz raport.\n\n{link}\nWypisz się'],
    ['Wygraj kartę podarunkową', 'Trzy pytania, pięć kart. Do {date}: {link}\n\nWypisz się'],
  ],
};
