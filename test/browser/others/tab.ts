/** A page in a browser other than Chromium: the few things that WebDriver BiDi and WebDriver can both do. */
export interface Tab {
  goTo(url: string): Promise<void>;
  back(): Promise<void>;
  /** Calls a function in the page. It uses nothing from outside itself, and its result is plain data. */
  call<A extends readonly unknown[], R>(body: (...args: A) => R, ...args: A): Promise<R>;
  /** Presses the mouse at a point of the window, in CSS pixels. */
  click(x: number, y: number): Promise<void>;
  type(text: string): Promise<void>;
  press(key: 'Enter' | 'Escape'): Promise<void>;
  /** The page as a PDF, or null where the browser cannot be asked for it. */
  print(): Promise<Buffer | null>;
  /** What the window shows, as a PNG. */
  picture(): Promise<Buffer>;
  /** Ends the browser too. */
  close(): Promise<void>;
}
