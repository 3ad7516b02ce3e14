/** Languages with texts of their own besides English. A new one here does not compile until it has them all. */
export type OtherLanguage = 'de';
