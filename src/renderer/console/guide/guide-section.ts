/** What stands below one heading of the guide; its own text ends where the next heading begins. */
export interface GuideSection {
  /** As links within the guide name it, such as `guide-8-sync-clocks-offline`. */
  readonly id: string;
  /** 1 for the title of a file, 2 for a chapter, 3 for a part of one. */
  readonly level: number;
  readonly title: string;
  /** Made of the project's own Markdown when the program is built. */
  readonly html: string;
}
