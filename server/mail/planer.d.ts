declare module 'planer' {
  /** Text without what it quotes. */
  export function extractFrom(message: string, contentType: 'text/plain'): string;
}
