/** An error that a person can act on: a stable code, what is wrong, and the next step. */
export class Refused extends Error {
  readonly code: string;
  readonly nextStep: string;
  constructor(code: string, message: string, nextStep: string) {
    super(message);
    this.name = 'Refused';
    this.code = code;
    this.nextStep = nextStep;
  }
}
