import type { Lookalikes } from '../letter.ts';

/** Honest mail in English that uses the words of fraud. */
export const englishLookalikes: Lookalikes = {
  'bank-details-change': [
    [
      'Our bank details have changed',
      'We have moved to a new bank. From next month please use {bank}. The old account stays open until the end of the year, so there is no hurry. Please call the number you have on file to confirm before you change anything.',
    ],
    [
      'New account from {date}',
      'Please note our new bank coordinates, valid from {date}:\n\n{bank}\n\nThe change was announced in our letter of {month}; your account manager is happy to confirm it by telephone.',
    ],
    [
      'Change of bank - {firm}',
      'As we wrote in {month}, our bank is closing its branch here and we had to move. All payments for {firm} now go to {bank}. Invoices issued before {date} may still be paid to the former account.',
    ],
    [
      'Updated vendor form',
      'You asked for the vendor form again because of our new account. It is attached, signed by two of us. Account: {bank}.',
    ],
  ],
  'payroll-account-change': [
    [
      'New bank account for my salary',
      'I have changed banks and would like my salary to go to {bank} from {month} on. I have entered it in the self-service as well; could you check that it came through?',
    ],
    [
      'Direct deposit change',
      'Could you please update my direct deposit? New details: {bank}. I can bring the form by your desk tomorrow.',
    ],
    ['Account number', 'There was a typo in the account I gave you when I started. Correct is {bank}. Sorry!'],
    ['Salary account', 'We opened a joint account after the wedding. Is it too late to have the {month} pay go there? {bank}'],
  ],
  dunning: [
    [
      'Payment reminder {n}',
      'According to our books {n} over {sum} has been due since {month}. If you have paid in the meantime please disregard this. Otherwise please transfer it to {bank} within the week.',
    ],
    [
      'Second reminder: {n}',
      'We have not yet received your payment of {sum} for {n}. Please settle it by {date} to avoid late fees. Our account: {bank}.',
    ],
    [
      'Statement of account',
      'Attached is your statement. {d} items over {sum} are past due. Could you tell me when we may expect payment?',
    ],
    [
      'Overdue invoice {n}',
      'Just a friendly nudge, this one slipped through on your side I think. {sum}, due on {date}. Same account as always: {bank}.',
    ],
  ],
  'urgent-payment': [
    [
      'Please pay today: customs {n}',
      'Customs will not release the container before {sum} is paid. Could you get it out today please? The notice is attached, {project} has approved it.',
    ],
    [
      'Needs to go out today',
      'Sorry for the rush, the landlord wants {sum} today or we lose the space. It is in the tool for approval, {n}.',
    ],
    ['Urgent: {n}', 'Can you put {n} in today’s run? They stop deliveries otherwise. Purchase order and approval are in the system.'],
    [
      'Same-day transfer',
      'I need a same-day transfer of {sum} for the notary, see the contract in the folder. Call me if anything is unclear, I am at my desk.',
    ],
  ],
  'password-expiry': [
    [
      'Your password expires in {d} days',
      'Your password expires in {d} days. Change it with Ctrl+Alt+Del on your computer or as described on the intranet. We will never send you a link for this.\n\nService Desk',
      'bare',
    ],
    ['Reminder: password change', 'Your password has to be changed by {date}. If your account is locked, call extension 4400.', 'bare'],
    [
      'New sign-in from {date}',
      'From {date} sign-in asks for the app with number matching. Please register at {link} before then; we are at the coffee corner on {weekday} if you need help.',
    ],
    ['Mailbox almost full', 'Your mailbox is at 90% of its quota. Please archive old mail; you will not lose anything.', 'bare'],
  ],
  'awareness-training': [
    [
      'Security awareness: how to spot a fake invoice',
      'This month’s training is about business e-mail fraud. Beware of urgent requests for gift cards, changed bank details and links that ask for your password. Start the course: {link}',
      'bare',
    ],
    ['Mandatory training due {date}', 'Your training “Phishing and wire fraud” is due on {date}. It takes fifteen minutes: {link}', 'bare'],
    [
      'Warning: fake mails in the name of our director',
      'Several of you got mails asking for gift cards in the name of our director. Please delete them and do not answer. Nobody here will ever ask you for card codes.',
    ],
  ],
  'gift-card-reward': [
    [
      'Your service award',
      'Congratulations on {d} years with us! Your gift card over $50 is ready, pick it up at reception or claim it here: {link}',
    ],
    ['Thank you!', 'As a thank-you for the inventory weekend everybody gets a $25 gift card. I have them in my drawer, come by.'],
    [
      'Gift cards for the raffle',
      'Could you order the gift cards for the raffle, as every year? 10 pieces at $20, on the marketing cost centre. No rush.',
    ],
    [
      'Holiday gift cards',
      'The gift cards for customers have arrived. Please send me your list by {date}, I need names and amounts for tax.',
    ],
  ],
  'payroll-reminder': [
    [
      'Payroll cut-off {month}',
      'Changes to bank account, address or tax form must be entered by {date} to be effective for the {month} pay. Later ones go into the next run.',
    ],
    [
      'Please check your direct deposit',
      'We are changing payroll systems. Please sign in to {link} and check that account and address are right. Questions: stop by HR.',
    ],
    ['Open enrollment', 'Enrollment ends on {date}. Without an entry your current plan continues and the deduction stays the same.'],
    ['W-2 available', 'Your tax statement is available in the HR portal. Log in as usual; we do not send it by mail.', 'bare'],
  ],
  'callback-request': [
    ['Quick call?', 'Are you at your desk? I would rather explain this on the phone, it is about {project}.'],
    ['Call me', 'call me when you have a minute, my mobile is {phone}', 'bare'],
    ['Phone number', 'What is the best number to reach you tomorrow? I am on the train until noon.'],
    ['Are you in today?', 'Are you in today? I need five minutes of your time before the meeting.', 'bare'],
    ['Re: delivery {n}', 'The driver needs a contact. Could you give me a mobile number for the site? Ours is {phone}.'],
  ],
  'shared-file': [
    ['{full} shared “{project} budget” with you', '{full} has shared a file with you.\n\n{project} budget.xlsx\n\nOpen: {link}', 'bare'],
    ['Document for signature', 'Please sign the attached or here: {link}. It should be done by {weekday}.'],
    ['Files', 'Too big for mail, so here is a link: {link} The password is the project number.'],
    ['Secure message', 'I have sent you the salary data by the secure portal, you will be asked to log in: {link}'],
  ],
  'verification-code': [
    [
      'Your verification code',
      'Your code is {n}. It expires in ten minutes. Do not share it with anybody; we will never ask you for it.',
      'bare',
    ],
    [
      'New sign-in to your account',
      'There was a new sign-in to your account from {city}. If this was not you, change your password: {link}',
      'bare',
    ],
    [
      'Confirm your e-mail address',
      'Click to confirm your address and activate your account: {link}\n\nThe link is valid for 24 hours.',
      'bare',
    ],
  ],
  'new-address': [
    ['My new contact details', 'From {date} you reach me at a new number: {phone}. The old one will be switched off.'],
    ['We have moved', '{firm} has a new office. Telephone {phone}, all addresses stay the same. Please update your records.'],
    [
      'I am leaving {firm}',
      'After {d} years I am moving on. From {date} my colleagues in accounts will look after your orders and invoices.',
    ],
  ],
  'private-address': [
    [
      'from home',
      'Sending this from my private account because the VPN is down. Could you print the attached for me? Will sign it tomorrow.',
    ],
    [
      'Application',
      'Attached is my application for the position on your website. I could start on {date} and look forward to hearing from you.',
    ],
    [
      'Order for my shop',
      'I would like to order the same as last time. Please send the invoice to this address, I will transfer {sum} right away.',
    ],
    ['Sick note', 'I am ill and will be out until {date}, sorry. The note is attached. You reach me under {phone}.'],
  ],
  newsletter: [
    [
      'Payment fraud is up: what finance teams should know',
      'Changed bank details, fake invoices, urgent wires: our {month} briefing shows what to look out for.\n\nRead more: {link}\nUnsubscribe',
    ],
    [
      'Win a $500 gift card',
      'Answer three questions about your invoicing and win one of five gift cards. Enter by {date}: {link}\n\nUnsubscribe at any time.',
    ],
    [
      'Get paid faster',
      'Switch to instant transfers and have your money the same day. New customers pay no fees until {date}. {link}\n\nUnsubscribe',
    ],
    [
      'Action required: renew your subscription',
      'Your subscription ends on {date}. Renew today and save 20%: {link}\n\nYou receive this mail because you are a customer.',
    ],
  ],
};
