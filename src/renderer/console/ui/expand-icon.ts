/**
 * The arrow of a combobox as a picture alone: the field itself opens its list by pointer and keys, so a second stop on
 * the way of the keyboard, with a name in English in every language, would be noise.
 */
export const EXPAND_ICON = { tabIndex: -1, 'aria-hidden': true } as const;
