/** Marks the element in which a window shows alerts: who presses something in it acts on an alert. */
export const ALERTS_FOOT = 'data-alerts';
