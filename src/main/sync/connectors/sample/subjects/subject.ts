/** A subject line of the sample desk, with the severity that such a problem usually has. */
export interface Subject {
  readonly severity: 'A' | 'B' | 'C';
  /** `{host}`, `{region}` and `{n}` stand for what differs from case to case. */
  readonly text: string;
}
