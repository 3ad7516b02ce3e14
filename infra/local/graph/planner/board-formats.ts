import type { GraphRequest, GraphResponse } from '../core/route.ts';
import { readTask } from './access.ts';
import { one, patched } from './answers.ts';
import { assigneeHintPatch, hintPatch, readBody } from './bodies.ts';
import { checkIfMatch, etagOf, recordChange, type Kind } from './etag.ts';
import { placeHint } from './order-hint.ts';
import type { TaskRow } from './rows.ts';
import type { Shape } from './shapes.ts';

/** The two boards on which a task has one place. */
const single = {
  bucketTaskBoardFormat: 'BucketTaskBoard',
  progressTaskBoardFormat: 'ProgressTaskBoard',
} as const satisfies Record<string, Kind>;

/** GET …/bucketTaskBoardFormat and …/progressTaskBoardFormat: the place on a board, with a tag of its own. */
export function getBoardFormat(board: keyof typeof single): (request: GraphRequest) => GraphResponse {
  return (request) => {
    const task = readTask(request, request.params['plannerTask-id']);
    return one(request, `planner/tasks('${task.id}')/${board}`, shape(request, task, board));
  };
}

/** PATCH of the same: `{orderHint}` in the composed form. */
export function updateBoardFormat(board: keyof typeof single): (request: GraphRequest) => GraphResponse {
  return (request) => {
    const task = readTask(request, request.params['plannerTask-id']);
    const body = readBody(hintPatch, request.body);
    const { db } = request.tenant;
    db.transaction(() => {
      checkIfMatch(request, single[board], task.id, ['orderHint']);
      setHint(request, task, single[board], '', body.orderHint);
      recordChange(db, single[board], task.id, ['orderHint']);
    })();
    return patched(request, `planner/tasks('${task.id}')/${board}`, () => shape(request, task, board));
  };
}

/** GET …/assignedToTaskBoardFormat. */
export function getAssignedFormat(request: GraphRequest): GraphResponse {
  const task = readTask(request, request.params['plannerTask-id']);
  return one(request, `planner/tasks('${task.id}')/assignedToTaskBoardFormat`, assignedShape(request, task));
}

/** PATCH …/assignedToTaskBoardFormat: a place under each assignee, or under "unassigned". */
export function updateAssignedFormat(request: GraphRequest): GraphResponse {
  const task = readTask(request, request.params['plannerTask-id']);
  const body = readBody(assigneeHintPatch, request.body);
  const places = Object.entries(body.orderHintsByAssignee ?? {}).filter(([place]) => !place.startsWith('@'));
  const paths = places.map(([place]) => `orderHintsByAssignee/${place.toLowerCase()}`);
  if (body.unassignedOrderHint !== undefined) paths.push('unassignedOrderHint');
  const { db } = request.tenant;
  db.transaction(() => {
    checkIfMatch(request, 'AssignedToTaskBoard', task.id, paths);
    for (const [place, hint] of places)
      setHint(request, task, 'AssignedToTaskBoard', place.toLowerCase(), hint);
    if (body.unassignedOrderHint !== undefined)
      setHint(request, task, 'AssignedToTaskBoard', '', body.unassignedOrderHint);
    recordChange(db, 'AssignedToTaskBoard', task.id, paths);
  })();
  return patched(request, `planner/tasks('${task.id}')/assignedToTaskBoardFormat`, () =>
    assignedShape(request, task),
  );
}

function shape(request: GraphRequest, task: TaskRow, board: keyof typeof single): Shape {
  const { db } = request.tenant;
  return {
    '@odata.etag': etagOf(db, single[board], task.id),
    orderHint: hints(request, task, single[board]).get('') ?? task.order_hint,
    id: task.id,
  };
}

function assignedShape(request: GraphRequest, task: TaskRow): Shape {
  const all = hints(request, task, 'AssignedToTaskBoard');
  return {
    '@odata.etag': etagOf(request.tenant.db, 'AssignedToTaskBoard', task.id),
    unassignedOrderHint: all.get('') ?? task.order_hint,
    id: task.id,
    orderHintsByAssignee: Object.fromEntries([...all].filter(([place]) => place !== '')),
  };
}

function hints(request: GraphRequest, task: TaskRow, board: Kind): Map<string, string> {
  const rows = request.tenant.db
    .prepare('SELECT place, order_hint FROM planner_board_hints WHERE task_id = ? AND board = ?')
    .all(task.id, board) as { place: string; order_hint: string }[];
  return new Map(rows.map((row) => [row.place, row.order_hint]));
}

function setHint(request: GraphRequest, task: TaskRow, board: Kind, place: string, wish: string): void {
  const { db } = request.tenant;
  const others = db
    .prepare(
      `SELECT COALESCE(h.order_hint, t.order_hint) AS hint FROM planner_tasks t
       LEFT JOIN planner_board_hints h ON h.task_id = t.id AND h.board = ? AND h.place = ?
       WHERE t.plan_id = ? AND t.id <> ?`,
    )
    .all(board, place, task.plan_id, task.id) as { hint: string }[];
  db.prepare(
    'INSERT OR REPLACE INTO planner_board_hints (task_id, board, place, order_hint) VALUES (?, ?, ?, ?)',
  ).run(
    task.id,
    board,
    place,
    placeHint(
      others.map((other) => other.hint),
      wish,
    ),
  );
}
