/** Longest text a person can write in one field, in UTF-16 units. */
export const TEXT_LIMIT = 4000;

/** From this length on the field says how much room is left. */
export const TEXT_LIMIT_SHOWN_FROM = 3600;
