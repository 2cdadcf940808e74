/// <reference types="office-js" />
/**
 * Looks at a message when its writer presses Send, and warns of one that is out of character or goes to a look-alike domain.
 *
 * Classic Outlook runs this file alone, in an engine without a page: no import, no document, no `async`, no relative address,
 * and nothing of `Office.onReady`. Whatever fails, is away or is late lets the message go; a warned message goes with the next press of Send.
 */
/* eslint-disable @typescript-eslint/consistent-type-imports -- with an import statement this would be no plain script */
(() => {
  type DraftRequest = import('../server/http/contract.ts').DraftRequest;
  type DraftAnswer = import('../server/http/contract.ts').DraftAnswer;
  type Warning = Extract<DraftAnswer, { kind: 'warn' }>;

  /** The server replaces this by its own origin when it hands the file out; a page knows its origin anyway. */
  const written = 'https://origin.telltale.invalid';
  /** Outlook tells the writer that it takes long after 5 s. */
  const limit = 4_000;
  const longestText = 65_536;
  /** Outlook shows no longer text. */
  const longestMessage = 500;
  const warnedKey = 'telltale-warned';

  const again: Readonly<Record<string, string>> = {
    en: 'If it is right, press Send again.',
    fr: 'Si tout est correct, appuyez de nouveau sur Envoyer.',
    de: 'Wenn alles stimmt, drücken Sie noch einmal auf Senden.',
    es: 'Si todo es correcto, pulse otra vez Enviar.',
  };
  const opening: Readonly<Record<string, string>> = {
    en: 'Please check before this goes out.',
    fr: 'Veuillez vérifier avant l’envoi.',
    de: 'Bitte prüfen Sie, bevor dies hinausgeht.',
    es: 'Compruebe esto antes de enviarlo.',
  };

  function inOwnWords(table: Readonly<Record<string, string>>): string {
    const language = String(Office.context.displayLanguage ?? 'en')
      .toLowerCase()
      .split('-')[0];
    return table[language ?? 'en'] ?? table['en'] ?? '';
  }

  function origin(): string {
    if (!written.endsWith('.invalid')) return written;
    return typeof location === 'undefined' ? written : location.origin;
  }

  function supports(set: string, version: string): boolean {
    return Office.context.requirements.isSetSupported(set, version);
  }

  function called<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
    return new Promise((resolve, fail) => {
      call((result) => {
        if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
        else fail(new Error(result.error.message));
      });
    });
  }

  /** A part of the draft, or what stands for it when this Outlook cannot read it. */
  function or<T>(otherwise: T, part: () => Promise<T>): Promise<T> {
    return Promise.resolve()
      .then(part)
      .then(
        (value) => value,
        () => otherwise,
      );
  }

  function addresses(part: Office.Recipients | undefined): Promise<string[]> {
    return or([], () =>
      called<Office.EmailAddressDetails[]>((done) => part?.getAsync(done)).then((people) => people.map((person) => person.emailAddress)),
    );
  }

  function draftOf(item: Office.MessageCompose): Promise<DraftRequest> {
    return Promise.all([
      or(null, () => called<Office.EmailAddressDetails>((done) => item.from.getAsync(done)).then((from) => from.emailAddress)),
      addresses(item.to),
      addresses(item.cc),
      addresses(item.bcc),
      or('', () => called<string>((done) => item.subject.getAsync(done))),
      or('', () => called<string>((done) => item.body.getAsync(Office.CoercionType.Text, done))),
      or([], () =>
        called<Office.AttachmentDetailsCompose[]>((done) => item.getAttachmentsAsync(done)).then((all) => all.map(({ name }) => name)),
      ),
    ]).then(([from, to, cc, bcc, subject, text, attachments]) => ({
      from,
      to,
      cc,
      bcc,
      subject,
      text: text.slice(0, longestText),
      attachments,
    }));
  }

  /** A sign-in that would ask the writer something is not worth holding a message for. */
  function token(): Promise<string> {
    return Office.auth.getAccessToken({ allowSignInPrompt: false, allowConsentPrompt: false });
  }

  function judged(draft: DraftRequest): Promise<DraftAnswer> {
    return token()
      .then((bearer) =>
        fetch(`${origin()}/api/drafts`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
          body: JSON.stringify(draft),
        }),
      )
      .then((answer) => (answer.ok ? answer.json() : { kind: 'send' }))
      .then((answer: Partial<Warning> | null): DraftAnswer => {
        if (answer === null || answer.kind !== 'warn' || !Array.isArray(answer.sentences)) return { kind: 'send' };
        const sentences = answer.sentences.filter((sentence) => typeof sentence === 'string' && sentence !== '');
        if (sentences.length === 0) return { kind: 'send' };
        return { kind: 'warn', firmness: answer.firmness === 'stop' ? 'stop' : 'ask', sentences };
      });
  }

  /** What was warned of: the same people and the same reasons are not held twice. */
  function markOf(draft: DraftRequest, warning: Warning): string {
    const people = [...draft.to, ...draft.cc, ...draft.bcc].map((address) => address.toLowerCase()).sort();
    return JSON.stringify([people, warning.sentences]).slice(0, 10_000);
  }

  function wasWarned(item: Office.MessageCompose, mark: string): Promise<boolean> {
    return or(false, () => called<string>((done) => item.sessionData.getAsync(warnedKey, done)).then((before) => before === mark));
  }

  /** Resolves to false when nothing can be kept; then the message must not be held by a second press. */
  function keep(item: Office.MessageCompose, mark: string): Promise<boolean> {
    return or(false, () => called<void>((done) => item.sessionData.setAsync(warnedKey, mark, done)).then(() => true));
  }

  function messageOf(warning: Warning, end: string): string {
    const start = inOwnWords(opening);
    const room = longestMessage - start.length - end.length - 2;
    const reasons = warning.sentences.join(' ');
    const cut = reasons.length > room ? `${reasons.slice(0, room - 1)}…` : reasons;
    return [start, cut, end].filter((part) => part !== '').join(' ');
  }

  type Completion = Office.SmartAlertsEventCompletedOptions;
  const go: Completion = { allowEvent: true };

  function held(warning: Warning, canPress: boolean): Completion {
    const prompts = supports('Mailbox', '1.14');
    if (prompts && (warning.firmness === 'ask' || !canPress))
      return {
        allowEvent: false,
        errorMessage: messageOf(warning, ''),
        sendModeOverride: Office.MailboxEnums.SendModeOverride.PromptUser,
      };
    // Without the dialog's own way on and without a memory of the first press there would be no way on at all.
    return canPress ? { allowEvent: false, errorMessage: messageOf(warning, inOwnWords(again)) } : go;
  }

  function decide(item: Office.MessageCompose): Promise<Completion> {
    return draftOf(item).then((draft) =>
      judged(draft).then((answer) => {
        if (answer.kind === 'send') return go;
        const mark = markOf(draft, answer);
        return wasWarned(item, mark).then((warned) => (warned ? go : keep(item, mark).then((kept) => held(answer, kept))));
      }),
    );
  }

  function onMessageSend(event: Office.MailboxEvent): void {
    let done = false;
    const complete = (how: Completion): void => {
      if (done) return;
      done = true;
      event.completed(how);
    };
    setTimeout(() => complete(go), limit);
    Promise.resolve()
      .then(() => decide(Office.context.mailbox.item as unknown as Office.MessageCompose))
      .then(complete, () => complete(go));
  }

  Office.actions.associate('onMessageSend', onMessageSend);
})();
