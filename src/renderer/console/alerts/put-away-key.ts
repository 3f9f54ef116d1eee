/** Puts the foremost of the alerts in the window away. */
export const PUT_AWAY_KEY = 'd';
