import { measureAgenda } from './agenda-time.ts';
console.log(await measureAgenda('/tmp/dist-h10'));
