/** Mail providers that sell or give mailboxes to anybody: a domain of theirs is nobody's own, and an address there stands for one person. */
const PUBLIC_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|proton|protonmail|pm|gmx|web|t-online|freenet|mail|email|orange|wanadoo|free|laposte|sfr|libero|virgilio|tiscali|alice|ziggo|kpnmail|sapo|uol|bol|terra|wp|o2|onet|interia|zoho|tutanota|fastmail|yandex|seznam)\.[a-z.]{2,6}$/u;

export function isPublicMail(domain: string): boolean {
  return PUBLIC_MAIL.test(domain);
}
