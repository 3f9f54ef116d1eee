import type { Autostart } from '../../contract/autostart.ts';

/** What the system knows of starting the program at the sign-in. The system keeps it, nobody else. */
export interface SystemAutostart {
  read(): Promise<Autostart>;
  /** @throws Error with the system's own words when it does not take it. */
  write(isOn: boolean): Promise<void>;
}
