/** Style sheets are imported for their effect only: classes are plain strings, checked by styles.test.ts. */
declare module '*.css';
