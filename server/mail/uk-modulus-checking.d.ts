declare module 'uk-modulus-checking' {
  export default class UkModulusChecking {
    constructor(numbers: { accountNumber: string; sortCode: string });
    isValid(): boolean;
  }
}
