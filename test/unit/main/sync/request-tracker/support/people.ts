// The people of a ticket, as Request Tracker names them.

/** Who sends the automatic replies. */
export const RT_SYSTEM = { id: 1, Name: 'RT_System', RealName: 'The RT System itself' };
/** The only one of the staff. */
export const AGENT = { id: 30, Name: 'agent1', RealName: 'Agent 1' };
/** Who asks, unless a ticket says otherwise. */
export const CUSTOMER = { id: 38, Name: 'customer1', RealName: 'Customer One' };
/** Somebody outside, known by a login only. */
export const FRIEND = { id: 52, Name: 'new.person@example.cn', RealName: '' };
