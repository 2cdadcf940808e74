/** Everything an analyst can type, in the order in which it is tried and listed. */
import { type Command, type Understood } from './command.ts';
import { disable } from './disable.ts';
import { help } from './help.ts';
import { incidents } from './incidents.ts';
import { messages } from './messages.ts';
import { status } from './status.ts';
import { undo } from './undo.ts';
import { useThisChannel } from './use-this-channel.ts';
import { whoIs } from './who-is.ts';
import { why } from './why.ts';

/** The later ones take more words for theirs. */
export function commands(): readonly Command[] {
  return [status, incidents, disable, undo, whoIs, messages, useThisChannel, help, why];
}

const POLITE =
  /^(?:(?:hey|hi|hello|ok|okay|please|pls|telltale|can you|could you|would you|will you|can we|could we|i want to|i would like to|i['’]d like to|let['’]s|we need to|i need you to|you should|go ahead and|now)[\s,:]+)+/iu;
const POLITE_END = /[\s,]*(?:please|pls|thanks|thank you|now|asap|immediately|right away|at once|!|\.)+$/iu;

export function understand(text: string): { readonly command: Command; readonly understood: Understood } | null {
  const plain = text.replace(/\s+/gu, ' ').trim();
  for (const words of new Set([plain, plain.replace(POLITE, '').replace(POLITE_END, '').trim()])) {
    for (const command of commands()) {
      const understood = command.understand(words);
      if (understood !== null) return { command, understood };
    }
  }
  return null;
}
