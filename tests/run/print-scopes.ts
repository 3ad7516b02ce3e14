import { usedScopes } from '#src/ports/scopes.ts';

// For checks outside the code: every permission the product may use, as one line. The end-to-end tests also do what asks for more than the daily ones.
console.log(usedScopes.join(' '));
