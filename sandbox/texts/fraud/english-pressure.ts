import type { Frauds } from '../letter.ts';
import { englishHooks } from './english-hooks.ts';

/** Fraud in English: payments that cannot wait, and cards. */
export const englishPressure: Omit<Frauds, 'bank-details' | 'payroll'> = {
  invoice: [
    [
      'Payment today',
      'I need a payment of {sum} made today for a confidential matter. Details: {bank}. I am in meetings, please only mail me.',
    ],
    ['Wire', 'Can you get {sum} out this afternoon? {bank}. Send me the confirmation, I will explain later.'],
    [
      'Overdue: {n}',
      'Our records show that {n} over {sum} is still open. [To avoid a stop of deliveries|Before we hand this over], please settle today to the account on the attached statement and send proof of payment.',
    ],
    [
      'Final reminder {n}',
      'We have written to you [twice|three times] without an answer. If {sum} is not with us by {weekday}, our lawyers will take over. The remittance slip is attached.',
    ],
    [
      'Acquisition - strictly confidential',
      'We are about to close a purchase that must not become known before {date}. I have chosen you to handle the deposit of {sum}. Our counsel will write to you with the details within the hour; please follow what they say and speak to nobody about it.',
    ],
    [
      'Need this handled',
      'Are you able to process a same-day transfer? It is {sum} to a new consultant, I will get you the paperwork tomorrow.',
    ],
    [
      'Invoice {n} attached',
      'Attached is the invoice for the [consulting|legal] work in {month}, approved by {boss}. Please pay on receipt as agreed; I am told there is a discount if it arrives this week.',
    ],
    [
      'Fwd: Consulting services {month}',
      'See below, this should have been paid already. Please take care of it now and code it to admin, I will sign when I am back.\n\n{bank}\n{sum}',
    ],
    [
      'Outstanding balance',
      'What is the status of our open items? [Management|My boss] wants everything cleared before the close. If it helps, a partial payment of {sum} would do for now.',
    ],
    [
      'Deposit for {city}',
      'The landlord in {city} wants the deposit of {sum} before he holds the space for us. I promised it for today. {bank} - please use “deposit” as the reference and nothing more.',
    ],
    [
      'Aging report',
      'Could you send me the current aging report with the contact addresses of our customers? I need it for a call with the auditors in half an hour.',
    ],
    [
      'Settlement agreement',
      'We agreed last night. They want a good-faith amount of {sum} on their escrow account by close of business, the rest after signing. {bank}. Keep it off the shared mailbox for now, please.',
    ],
  ],
  'gift-cards': [
    ['Quick task', 'Are you free? I need you to get some gift cards for [clients|a partner]. How soon can you do it?', 'bare'],
    [
      'Surprise for the team',
      'I want to surprise some of the staff with gift cards today and would like to keep it between us. Could you pick up [5|8|10] cards of $[100|200] each? Scratch the back and send me photos of the codes.',
    ],
    ['Favor', 'Do you have a minute? There is something I need you to buy at the store for me, will reimburse you today.', 'bare'],
    [
      'Client appreciation',
      'We promised [three|four] clients a little something and I forgot. Please buy e-gift cards for {sum} in total, any of the big shops will do, and mail me the numbers here. Keep the receipt for expenses.',
    ],
    [
      'Are you around this morning',
      'I am stuck in a conference call and can not talk. I need Amazon-style cards for a raffle at noon. Let me know if you can run out and I will tell you how many.',
    ],
    [
      'Donation for the hospice',
      'Every {month} I give gift cards to the patients of a hospice. I am traveling and can not do it myself this time. Would you help? It is [6|10] cards of $100. I will pay you back at the end of the week.',
    ],
    ['Cards', 'how fast can you get 4 steam cards of $200? need the codes before 2, il refund you', 'bare'],
    [
      'Incentive program',
      'You have done great work lately. I am putting together an incentive for the team and want your opinion: which store cards would people like best? Buy a handful of them please, I will sign the expense.',
    ],
    [
      'Discreet',
      'Keep this to yourself please. I want to hand out vouchers on {weekday} and need someone who can keep a secret. Can I count on you?',
    ],
    [
      'Store run',
      'When you are out for lunch, could you bring back some prepaid cards? $500 altogether. No need to bring them to me, the numbers on the back are enough, I will forward them.',
    ],
    [
      'Birthday of a friend',
      'A friend’s child is ill and I wanted to send a card for the birthday today, but the site refuses my card. Could you buy it for me online? {sum}, I will transfer it to you right away.',
    ],
    [
      'Re: task',
      'Ok good. Get 5 pieces, $200 each. Scratch off the silver, take a clear picture of each and send it here. Let me know when you are at the store.',
    ],
  ],
  ...englishHooks,
};
