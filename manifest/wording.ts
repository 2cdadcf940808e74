/** The few words that Outlook and Teams show before any page of ours is open. */
export const wording = {
  product: 'Telltale',
  full: 'Telltale: account hijacks and odd messages',
  short: 'Shows when an account or a message is out of character',
  description:
    'Telltale learns how each person behaves, tells the security team once when an account is hijacked, and shows beside a message in Outlook how out of character it is and how strongly it asks for something.',
  button: 'Check message',
  tip: 'Shows how out of character this message is for its sender, how strongly it asks for something, and what to do.',
  tab: 'Incidents',
  accent: '#1B3A57',
} as const;

/** The button in other languages; the pane itself follows the language of Outlook. */
export const buttonIn: Readonly<Record<string, { readonly button: string; readonly tip: string }>> = {
  'de-DE': {
    button: 'Nachricht prüfen',
    tip: 'Zeigt, wie untypisch diese Nachricht für ihren Absender ist, wie sehr sie zu etwas auffordert und was zu tun ist.',
  },
  'es-ES': {
    button: 'Revisar mensaje',
    tip: 'Muestra si este mensaje es impropio de su remitente, con qué insistencia pide algo y qué hacer.',
  },
  'fr-FR': {
    button: 'Vérifier le message',
    tip: 'Montre si ce message ressemble à son expéditeur, avec quelle insistance il demande quelque chose, et que faire.',
  },
};
