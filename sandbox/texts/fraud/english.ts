import type { Frauds } from '../letter.ts';
import { englishPressure } from './english-pressure.ts';

/** Fraud in English: where the money is to go, and who is to be paid. */
export const englishFrauds: Frauds = {
  'bank-details': [
    [
      'Change of Bank Details',
      'Please note that our account is currently under audit and can not receive payments. [Kindly|Please] use our new bank details for the outstanding invoices:\n\n{bank}\n\nKindly confirm by return once the payment is done.',
    ],
    [
      'Invoice {n}',
      'One more thing on this one: we moved our receivables to another bank last week, so please use {bank} for this invoice and the coming ones. I will send the updated letterhead as soon as I have it.',
    ],
    [
      'Updated remittance instructions',
      'As of this month payments should go to the account below. Our previous account has been [closed|frozen for new credits].\n\n{bank}\n\nCould you let me know when {sum} will be settled?',
    ],
    [
      'Account update - {firm}',
      'Our treasury has consolidated the receiving accounts of all branches. Effective immediately, [wires and ACH|all transfers] for {firm} go to:\n\n{bank}\n\nThe old coordinates will be rejected, so please make the change before your next run.',
    ],
    [
      'New payment details',
      'Attached is our [notice|letter] about the new payment details. Please [update our vendor profile|change them in your system] today and send me a short confirmation, otherwise {sum} will bounce and we both have the paperwork.',
    ],
    [
      'Before you release the payment',
      'Has {n} gone out yet? If not, hold it for a minute please. The account printed on the PDF is an old one that we are winding down. The right one is {bank}. Sorry for the hassle!',
    ],
    [
      'Small correction',
      'I noticed the footer of our last documents still shows the previous numbers. For everything that is still open on your side please take these instead:\n\n{bank}\n\nNothing else changes, same terms, same reference.',
    ],
    [
      'Your next settlement',
      'When you settle {month}, could you route it to our collection partner? They handle incoming funds for us while we change systems: {bank}. The reference stays {n}.',
    ],
    [
      'Tax related change',
      'Due to a [tax review|routine audit] we were asked to receive foreign and domestic funds through our subsidiary until the end of the quarter. Details for the transfer:\n\n{bank}\n\nPlease share the swift copy when it is done so that we can release the goods.',
    ],
    [
      'Where to send {sum}',
      'Thanks for the confirmation. Our finance team asks that the {sum} be sent to the beneficiary below rather than to what you have on file, since that one has a limit on incoming amounts.\n\n{bank}',
    ],
    [
      'Vendor master data {firm}',
      'As part of our yearly clean-up we are asking all customers to replace the coordinates they hold for us. What should be there now is:\n\n{bank}\n\nA one-line reply is enough for our file.',
    ],
    [
      'quick one',
      'can you change where our money goes? we are with another bank since [monday|last week]. {bank} - pls do it before the next run, the director is asking me every day',
    ],
    [
      'ACH form for {firm}',
      'We would like to switch from [checks|cheques] to electronic payment. Please enroll us with {bank} and apply it to everything that is currently approved, including {n}.',
    ],
    [
      'Re-issue of {n}',
      'You will find {n} re-issued with today’s date. The amount is the same, {sum}; only the lines at the bottom differ, please take those when you enter it. The earlier copy can be thrown away.',
    ],
  ],
  payroll: [
    [
      'Direct deposit',
      'I recently changed banks and would like my [paycheck|pay] to go to the new account. Details: {bank}. Can this be effective for the current pay date?',
    ],
    ['Payroll update', 'Could you update my direct deposit before this payroll? {bank}.'],
    [
      'Change to my pay account',
      'I need to change the account my salary is paid into. What do you need from me, and will it still make it into the {month} run?',
    ],
    ['DD', 'My old bank account will be inactive before the next pay day. Which form do I fill in to have my deposit go elsewhere?'],
    [
      'My salary',
      'I had [trouble|some fraud] with my bank and they closed the account. Until this is sorted out please pay me to this one instead: {bank}. I would hate to miss rent.',
    ],
    [
      'Question about payroll cut-off',
      'When is the cut-off for changes this month? I have [opened a new account|switched banks] and would like 100% of my net to go there. I can send you a voided check.',
    ],
    [
      'Employee self-service not working',
      'The self-service page throws an error when I try to save my new account, so could you enter it for me? {bank}. Thank you, you are saving my week.',
    ],
    [
      'Split deposit',
      'Please stop the split of my pay and send the whole amount to the account below from now on.\n\n{bank}\n\nNo need to call, I am travelling until {weekday}.',
    ],
    ['Update please', 'Hi, kindly replace the account you have for me with this one, effective next check: {bank}', 'bare'],
    [
      'A favour before payday',
      'I know you are busy before payday. I am moving everything to another bank and would like you to be the first to know. Should I send the numbers by mail or is there a form?',
    ],
    [
      'Bonus payment',
      'I understand the bonus will be paid with the {month} salary. Please make sure it goes to {bank}; the account you have on file is my [ex-wife’s|parents’] and I no longer have access to it.',
    ],
    [
      'Pay card',
      'I have been given a pay card and want to use it for wages. It takes transfers like any account: {bank}. Please confirm once it is in the system.',
    ],
  ],
  ...englishPressure,
};
