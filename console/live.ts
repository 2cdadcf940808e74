/** Server-sent events read from a stream of bytes, because the browser's own reader of them sends no token. */

/** One event: its name (`message` when it has none) and its text. */
export interface Sent {
  readonly event: string;
  readonly text: string;
}

/** An event longer than this is none of ours. */
const longestEvent = 65_536;

/** Takes pieces of text as they come, however they are cut, and gives the events that are whole. */
export function eventReader(): (piece: string) => readonly Sent[] {
  let rest = '';
  let event = '';
  let lines: string[] = [];
  const take = (line: string): Sent | null => {
    if (line === '') {
      const sent = lines.length === 0 ? null : { event: event === '' ? 'message' : event, text: lines.join('\n') };
      event = '';
      lines = [];
      return sent;
    }
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') event = value;
    if (field === 'data') lines.push(value);
    return null;
  };
  return (piece) => {
    rest += piece;
    const found: Sent[] = [];
    // A carriage return at the very end may be the first half of a line break.
    for (let end = /\r\n|\n|\r(?!$)/.exec(rest); end !== null; end = /\r\n|\n|\r(?!$)/.exec(rest)) {
      const sent = take(rest.slice(0, end.index));
      rest = rest.slice(end.index + end[0].length);
      if (sent !== null) found.push(sent);
    }
    if (rest.length + lines.join('').length > longestEvent) {
      rest = '';
      lines = [];
    }
    return found;
  };
}

/**
 * Reads until the stream ends, fails, is stopped or says nothing at all for `silenceMilliseconds`: a proxy may drop a line without a word.
 */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  told: (sent: Sent) => void,
  { stop, silenceMilliseconds }: { readonly stop: AbortSignal; readonly silenceMilliseconds: number },
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const events = eventReader();
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  let timer = setTimeout(cancel, silenceMilliseconds);
  stop.addEventListener('abort', cancel);
  if (stop.aborted) cancel();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(cancel, silenceMilliseconds);
      for (const sent of events(decoder.decode(piece.value, { stream: true }))) told(sent);
    }
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', cancel);
  }
}
