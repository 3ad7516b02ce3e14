import { budgets, type Figures, type Name } from './budgets.ts';
import { measureMeeting } from './meeting.ts';
import { measureOpening } from './opening.ts';

const figures: Figures = { ...(await measureOpening()), ...(await measureMeeting()) };
console.log(figures, Object.keys(budgets) satisfies string[] as Name[]);
