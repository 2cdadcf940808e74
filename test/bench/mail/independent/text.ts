/** Texts by an author who has not read the lexicon. */
export type Label = 'bank-details' | 'payment' | 'payroll' | 'gift-cards' | 'credentials' | 'code-request' | 'callback' | 'honest';

export interface IndependentText {
  readonly label: Label;
  /** How plainly it asks; 'honest' for what asks for nothing improper. */
  readonly subtlety: 'blunt' | 'ordinary' | 'subtle' | 'honest';
  readonly subject: string;
  readonly text: string;
}
