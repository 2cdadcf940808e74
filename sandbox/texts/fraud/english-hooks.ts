import type { Frauds } from '../letter.ts';

/** Fraud in English: passwords and codes, other channels, files, riches, and openers. */
export const englishHooks: Pick<Frauds, 'credentials' | 'callback' | 'file-lure' | 'advance-fee' | 'none'> = {
  credentials: [
    ['Updated holiday schedule', 'The updated schedule is online, please check that yours is correct:\n{link}'],
    ['Voice message', 'You have one new voice message (0:42). Listen here: {link}', 'bare'],
    ['Please sign: policy acknowledgement', 'HR asked me to collect the signatures for the new policy. It takes one minute: {link}'],
    ['Quick favor', 'Are you at your desk? I need a code that should arrive on your phone any minute, can you send it to me?'],
    [
      'Action required: mailbox storage',
      'Your mailbox has reached [95|98]% of its quota. To keep receiving mail, confirm your account within 24 hours:\n\n{link}\n\nService Desk',
      'bare',
    ],
    [
      'Your password expires today',
      'The password of your account expires today. Keep the current one by signing in here: {link}\n\nIf you do nothing your account will be locked.',
      'bare',
    ],
    [
      '{full} shared “{month} figures” with you',
      '{full} has shared a file with you.\n\n{month} figures.xlsx\n\nOpen: {link}\n\nThis link only works for the recipient of this message.',
      'bare',
    ],
    ['Held messages ({d})', '{d} messages to you are held because of a certificate error. Release them here: {link}', 'bare'],
    [
      'New sign-in method',
      'We are moving everybody to the new sign-in by {date}. Please scan the code in the attached document with your phone to keep access. It takes less than a minute.',
    ],
    [
      'Code',
      'Sorry, I typed your number by mistake when I was resetting mine. You should get six digits by text, could you read them to me?',
    ],
    [
      'Annual review document',
      'Your review is ready for signature. The document is protected, so you will be asked for your work account: {link}',
    ],
    [
      'Number match',
      'We are testing the new approval prompts today. If you see a request on your phone in the next few minutes please accept it; the number is {d}.',
    ],
    ['Salary bands', 'This is not meant for everyone yet, but you should see it before {weekday}. {link} (log in with the usual account)'],
  ],
  callback: [
    [
      'Your subscription has been renewed',
      'Thank you for your order. {sum} will be charged to your account today for 1 year of PC Guard Total. If you did not authorize this, call our billing desk at {phone} within 24 hours.',
      'bare',
    ],
    ['Cell number', 'Send me your cell number, I need you to do something quickly.', 'bare'],
    ['Are you available', 'I am in a meeting and can not take calls. Drop me your mobile number, I will text you.'],
    [
      'Let us move this to WhatsApp',
      'My work mail is acting up. Could we continue on [WhatsApp|Signal]? You reach me at {phone}. I will explain there what this is about.',
    ],
    [
      'Missed delivery',
      'We could not deliver your parcel {n}. Please ring our depot at {phone} to arrange another attempt; have your ID ready.',
      'bare',
    ],
    [
      'Bank security team',
      'We stopped an unusual transfer of {sum} from your company account. For your protection do not sign in; call {phone} and quote case {n}.',
      'bare',
    ],
    [
      'Personal address',
      'Could you write to me at my private address from now on? I do not want this on the company server. I will send you the file there.',
    ],
    ['Invoice {n} paid', 'Your payment of {sum} was received. Questions or refunds: {phone}. Open Monday to Sunday.', 'bare'],
    [
      'Our counsel will call you',
      'A Mr. {counsel} of our law firm will ring you this morning about a matter I can not put in writing. Please do as he asks; his direct line is {phone} in case you miss him.',
    ],
    ['Which number?', 'What is the best number to reach you at in the next ten minutes? Not the desk phone.'],
    [
      'Remote session',
      'IT needs five minutes on your machine because of the printer drivers. Call {phone} when you are at your desk and they will walk you through it.',
    ],
    [
      'New number',
      'I have a new phone, please delete the old number: {phone}. Text me there when you have a second, there is something I need before noon.',
    ],
  ],
  'file-lure': [
    [
      'Project Proposal',
      'Please find attached our proposal for your review. Kindly access the document with your business email and revert at your earliest convenience.',
    ],
    ['Shared Document', 'I have shared a secured document with you. Please review and sign today.\n\n{link}'],
    [
      'RFP',
      'Attached is the RFP we would like you to bid on. The password for the file is 2026. Let me know if you are unable to open it.',
    ],
    ['Invoice Statement', 'Please see the attached statement. Some of these are past due.'],
    ['Contract {n}', 'Here is the countersigned contract as discussed: {link}\n\nThe link expires on {weekday}.'],
    ['Scan from {date}', 'Document scanned and sent to you from a multifunction device. Open attachment: {link}', 'bare'],
  ],
  'advance-fee': [
    [
      'Estate of a late client',
      'I am the executor of a client who left {sum} without heirs. As you carry a similar name I propose to name you as next of kin. Please answer in confidence with your full name and telephone number.',
    ],
    [
      'Business partnership',
      'We represent investors who would like to place funds abroad and look for a trustworthy partner. Your share is 20%. A small fee for the notary is due beforehand.',
    ],
    [
      'Grant approved',
      'Your organisation has been selected for a grant of {sum}. To release it, the processing fee must be settled first.',
    ],
  ],
  none: [
    ['Quick question', 'Are you at your desk?', 'bare'],
    ['{name}', 'Hi {name}, let me know if you are available, I have a [task|request] for you. {me}', 'bare'],
    ['Today', 'Do you have a moment? There is something I would like you to take care of [discreetly|before lunch].'],
    ['Request', 'Who handles outgoing payments at {our} these days, you or somebody else?'],
    [
      'Following up',
      'Which of our invoices are open at the moment and when will they be paid? I am putting together a list for the quarter.',
    ],
    ['in the office?', 'are you in the office today', 'bare'],
    ['Assistance', 'I need your help with something this morning. Reply as soon as you see this, I only have mail right now.'],
  ],
};
