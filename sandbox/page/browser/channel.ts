/** Teams: the security team's channel and chats with managers; threads, cards by Microsoft's renderer, and a box to write in. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { html, type MaybeView, type View } from '../../../view/html.ts';
import { inert } from '../../../view/text.ts';
import { moment } from '../../../view/time.ts';
import type { ChannelMessage } from '../contract.ts';
import { drawCard, type CardActs } from './card.ts';
import { markdown } from './markdown.ts';
import { type Acts, chatOf, readerOf, type Shown, viewKey, viewOf } from './shown.ts';

interface Place {
  readonly card: unknown;
  /** Another one is another card. */
  readonly name: string;
  readonly acts: CardActs;
}

/** Draws again only when the card is another, so that what is being typed into it stays. */
function CardPlace({ card, name, acts }: Place): View {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(acts);
  latest.current = acts;
  useLayoutEffect(() => {
    const { current } = place;
    if (current === null) return;
    drawCard(current, card, {
      execute: (verb, data) => latest.current.execute(verb, data),
      open: (url) => latest.current.open(url),
    });
  }, [name]);
  return html`<div class="card-place" ref=${place}></div>`;
}

/** Words of the bot are Markdown that it escaped itself; words of people are shown as they wrote them. */
function Words({ text }: { readonly text: string }): View {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place.current !== null) place.current.innerHTML = markdown(text);
  }, [text]);
  return html`<div class="words" ref=${place}></div>`;
}

function message(one: ChannelMessage, shown: Shown, acts: Acts): View {
  const { views, pressed } = shown;
  const who = readerOf(shown, one.conversation);
  const own = viewOf(views, who, one);
  const busy = pressed === one.id;
  const cardActs: CardActs = { execute: (verb, data) => acts.execute(one, verb, data), open: acts.follow };
  const name = `${viewKey(who, one)} ${own === undefined ? `base ${String(one.edits)}` : JSON.stringify(own.card)}`;
  return html`<li key=${`${one.conversation} ${one.id}`} class=${one.from === null ? 'message message-bot' : 'message'} aria-busy=${String(busy)}>
    <p class="message-head">
      <b>${one.from === null ? 'Telltale' : inert(one.from)}</b> <span class="remark">${moment(one.at)} UTC${one.edits > 0 ? ' · edited' : null}</span>
    </p>
    ${one.text === null || one.text === '' ? null : one.from === null ? html`<${Words} text=${one.text} />` : html`<p>${inert(one.text)}</p>`}
    ${one.card === null || one.card === undefined ? null : html`<${CardPlace} card=${own === undefined ? one.card : own.card} name=${name} acts=${cardActs} />`}
  </li>`;
}

function thread(conversation: string, messages: readonly ChannelMessage[], shown: Shown, acts: Acts): View {
  return html`<li key=${conversation} class="thread">
    <ul>${messages.map((one) => message(one, shown, acts))}</ul>
    ${chatOf(shown) === null ? html`<button type="button" class="reply" onClick=${() => acts.answer(conversation)}>Reply</button>` : null}
  </li>`;
}

function threads(shown: Shown, acts: Acts): MaybeView {
  const { messages } = chatOf(shown) ?? shown.state.channel;
  if (messages.length === 0) return html`<p class="nothing">Nothing was posted yet. Let an intruder loose above, or write “help”.</p>`;
  const byThread = new Map<string, ChannelMessage[]>();
  for (const one of messages) byThread.set(one.conversation, [...(byThread.get(one.conversation) ?? []), one]);
  return html`<ul class="threads" tabindex="0" aria-label="Conversations">
    ${[...byThread].reverse().map(([conversation, all]) => thread(conversation, all, shown, acts))}
  </ul>`;
}

function compose(shown: Shown, acts: Acts): View {
  const { answering } = shown;
  const hint = chatOf(shown) === null ? '@Telltale help, why, who is …' : 'Answer Telltale';
  const sent = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const text = new FormData(form).get('text');
    if (typeof text === 'string') acts.write(text);
    form.reset();
  };
  return html`<form class="compose" onSubmit=${sent}>
    <label class="spoken" for="compose-text">Write to Telltale</label>
    <input id="compose-text" name="text" autocomplete="off" maxlength="2000" placeholder=${answering === null ? hint : 'Answer in the thread'} />
    <button type="submit" class="button button-main">Send</button>
    ${answering === null ? null : html`<button type="button" class="button" onClick=${() => acts.answer(null)}>New thread</button>`}
  </form>`;
}

/** Where to look; nothing to choose while nobody was asked. */
function places({ state, chat }: Shown, acts: Acts): MaybeView {
  if (state.chats.length === 0) return null;
  const one = (conversation: string | null, name: string): View =>
    html`<button key=${conversation ?? ''} type="button" aria-pressed=${String(chat === conversation)} onClick=${() => acts.lookInto(conversation)}>${inert(name)}</button>`;
  return html`<div class="choices places" role="group" aria-label="Channel and chats">
    ${one(null, state.channel.name)}${state.chats.map(({ conversation, name }) => one(conversation, `Chat with ${name}`))}
  </div>`;
}

function reader(shown: Shown, acts: Acts): View {
  const { state, who } = shown;
  const chat = chatOf(shown);
  if (chat !== null) return html`<p class="remark">You are <b>${inert(chat.name)}</b>, the manager who is asked</p>`;
  const chosen = (event: Event): void => {
    if (event.currentTarget instanceof HTMLSelectElement) acts.play(event.currentTarget.value);
  };
  return html`<label class="chooser"
    >You are
    <select onChange=${chosen} value=${who}>
      ${state.analysts.map((one) => html`<option key=${one.id} value=${one.id}>${one.name} (${one.role})</option>`)}
    </select></label
  >`;
}

export function channel(shown: Shown, acts: Acts): View {
  const chat = chatOf(shown);
  return html`<section class="side channel" aria-labelledby="channel-title">
    <div class="side-head">
      <h2 id="channel-title">Teams: ${inert(chat === null ? shown.state.channel.name : `chat with ${chat.name}`)}</h2>
      ${reader(shown, acts)}${places(shown, acts)}
    </div>
    ${compose(shown, acts)} ${threads(shown, acts)}
  </section>`;
}
