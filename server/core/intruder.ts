/**
 * How intruders behave, as chances; the owner's side is learned. Order of magnitude is enough: halving an entry costs one bit.
 * Elicited from public incident reports; `docs/decisions` says when one was changed and why.
 */
export const intruder = {
  /** Where an intruder's network stands to the person's: seen before, new to the person but common here, new to everybody here. */
  country: { known: 0.6, shared: 0.12, fresh: 0.28 },
  operator: { known: 0.2, shared: 0.3, fresh: 0.5 },
  region: { known: 0.5, shared: 0.2, fresh: 0.3 },
  network: { known: 0.04, shared: 0.04, fresh: 0.92 },
  system: { known: 0.7, shared: 0.2, fresh: 0.1 },
  client: { known: 0.5, shared: 0.35, fresh: 0.15 },
  /** The application id by which a program signs in; thieves take the tokens of common ones, and now and then a developer's tool. */
  application: { known: 0.6, shared: 0.3, fresh: 0.1 },
  /** A program in a data centre, as connected applications are: an intruder seldom comes as one that colleagues have let in. */
  service: { known: 0.02, shared: 0.01, fresh: 0.3 },
  /** The registered device id that the person's sessions usually carry is missing. */
  deviceMissing: 0.93,
  hosting: 0.35,
  anonymiser: 0.15,
  twoPlaces: 0.35,
  sessionElsewhere: 0.12,
  /** An intruder goes on in a session of the owner's (a stolen token) rather than opening a new one. */
  sessionKept: 0.15,
  neverSignedIn: 0.25,
  rightPasswordRefused: 0.12,
  guessedPassword: 0.1,
  oddProtocol: 0.08,
  vendorRisk: 0.35,
  inboxRule: 0.5,
  mfaMethod: 0.25,
  device: 0.12,
  consent: 0.15,
  credential: 0.05,
  role: 0.06,
  forwarding: 0.2,
  delegation: 0.08,
  mailFlowRule: 0.04,
  auditOff: 0.03,
  mailboxSync: 0.25,
  bulkRead: 0.35,
  search: 0.2,
  financeFiles: 0.35,
  download: 0.3,
  sharing: 0.15,
  recipients: 0.5,
  newRecipients: 0.5,
  fanOut: 0.4,
  sentDeletion: 0.2,
  externalChat: 0.05,
  /** A text that asks for money, details or codes; a message to strangers' domains; hidden recipients; a page nobody here linked to; a false answer. */
  solicits: 0.4,
  domains: 0.3,
  bcc: 0.25,
  link: 0.35,
  falseAnswer: 0.08,
  genericSubject: 0.3,
} as const;
