declare module '*.md' {
  /** What `build/guide.ts` makes of the file. */
  export const sections: readonly import('./guide-section.ts').GuideSection[];
}
