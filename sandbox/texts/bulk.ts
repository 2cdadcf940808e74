/** Newsletters: subject and text. */
export const NEWSLETTERS: readonly (readonly [string, string])[] = [
  [
    'Your weekly digest',
    'Five things we learned this week, and one we wish we had not.\n\nRead more on our website. You receive this mail because you signed up. Unsubscribe at any time.',
  ],
  [
    '{month} product news',
    'New in {month}: faster search, a calmer colour, and the button you asked for.\n\nSee what changed. Unsubscribe.',
  ],
  [
    'Webinar on {weekday}: getting the most out of your data',
    'Join us on {date} for forty minutes with our experts. Seats are limited.\n\nRegister now. Manage your preferences.',
  ],
  [
    'Last chance: early bird ends {date}',
    'Hello {name},\n\nour conference in {city} is nearly sold out. Save 20% until {date}.\n\nUnsubscribe',
  ],
  ['Market update {date}', 'Rates, metals and freight in two minutes.\n\nThis newsletter is not advice. Unsubscribe.'],
  [
    'You have been selected for our customer survey',
    'Tell us how we are doing. It takes three minutes.\n\nStart the survey. Privacy notice.',
  ],
];

/** Notices of machines: sender, subject, text. */
export const NOTICES: readonly (readonly [string, string, string])[] = [
  [
    'Lantern Service Desk',
    '[#{n}] Your request was updated',
    'Hello {name},\n\nyour request #{n} has a new comment. Sign in to the service desk to answer.\n\nPlease do not reply to this message.',
  ],
  [
    'TallySheet Expenses',
    'Expense report {n} was approved',
    'Hello {name},\n\nyour report {n} over {amount} was approved and will be paid with the next run.',
  ],
  ['Orchard CRM', 'Reminder: {d} tasks due on {date}', 'You have {d} open tasks. Open Orchard CRM to see them.'],
  ['Paymaster HR', 'Your payslip for {month} is available', 'Your payslip for {month} is ready. Sign in to Paymaster HR to read it.'],
  ['Parcelbird', 'Your parcel {n} arrives on {date}', 'Your parcel is on its way and will arrive on {date} between {d}:00 and 18:00.'],
  ['Quarantine Notices', 'You have {d} messages in quarantine', 'Review the messages held for you. They are deleted after thirty days.'],
];
