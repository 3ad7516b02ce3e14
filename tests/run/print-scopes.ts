import { dailyScopes } from '#src/ports/scopes.ts';

// For checks outside the code: the permissions of daily work, as one line.
console.log(dailyScopes.join(' '));
