import type { HeardAlert, ToldAlert } from '../../contract/alerts.ts';
import type { AlertSettings } from '../../domain/alerts/settings.ts';
import type { Notice } from './notice.ts';
import type { Notifier } from './notifier.ts';

/** What telling notices needs, and whom it tells. */
export interface NoticeTellerWorld {
  readonly settings: () => Pick<AlertSettings, 'sounds' | 'spoken'>;
  readonly notifier: Notifier;
  /** What the system did with a notification. */
  readonly onShown: (outcome: 'shown' | 'refused') => void;
  /** Draws the eye to the taskbar, where there is a window that has not the focus. */
  readonly flash: () => void;
  readonly tellTold: (told: ToldAlert) => void;
  /** The page that alerts are heard by; `null` when none is open. */
  readonly heardBy: () => HeardAlert['by'] | null;
  readonly tellHeard: (heard: HeardAlert) => void;
}

/** Answers what shows a notice where it belongs, and has it heard unless the system refused it. */
export function noticeTeller(world: NoticeTellerWorld): (notice: Notice) => Promise<'shown' | 'refused'> {
  return async (notice) => {
    const { sounds, spoken } = world.settings();
    // A page that lives plays the severity's own sound; without one the system's is better than none.
    const by = world.heardBy();
    if (notice.on === 'window') world.tellTold({ ...notice, alertIds: [...notice.alertIds] });
    else {
      const outcome = await world.notifier.show(notice, !sounds || by !== null);
      world.onShown(outcome);
      if (outcome === 'refused') return outcome;
      if (notice.isUrgent) world.flash();
    }
    const { severity, isUrgent, title } = notice;
    if (by !== null)
      world.tellHeard({ by, sound: sounds ? { severity, isUrgent } : null, text: spoken ? title : null });
    return 'shown';
  };
}
