/** Work in processes of its own: a tenant or a changed engine each, a few at once, and an answer or a reason from every one. */
import { fork } from 'node:child_process';
import { Refused } from '../../server/core/errors.ts';

type Reply<Answer> = { readonly answer: Answer } | { readonly failed: string };

/** Starts a module that calls `answerParent`, and gives back what it answers. */
export function askChild<Question, Answer>(module: string, args: readonly string[], question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(module, args, { serialization: 'advanced' });
    let reply: Reply<Answer> | null = null;
    child.on('message', (message) => {
      reply = message as Reply<Answer>;
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (reply !== null && 'answer' in reply) resolve(reply.answer);
      else
        reject(new Refused('NO_ANSWER', reply?.failed ?? `The process ended with ${code ?? signal}.`, 'What it printed above says why.'));
    });
    child.send(question as object);
  });
}

/** In the child: answer the one question and end. */
export function answerParent<Question, Answer>(work: (question: Question) => Promise<Answer>): void {
  const reply = async (question: Question): Promise<Reply<Answer>> => {
    try {
      return { answer: await work(question) };
    } catch (error) {
      return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
  process.once('message', (question) => {
    void reply(question as Question).then((answer) => process.send?.(answer, undefined, undefined, () => process.disconnect()));
  });
}

/** Results in the order of the items, however long each takes; at most so many at once. */
export async function fewAtOnce<Item, Result>(
  most: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [i, item] of waiting) results[i] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  return results;
}
