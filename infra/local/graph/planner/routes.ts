import { GraphError, type Route } from '../core/route.ts';
import {
  getAssignedFormat,
  getBoardFormat,
  updateAssignedFormat,
  updateBoardFormat,
} from './board-formats.ts';
import { createBucket, deleteBucket, getBucket, listBuckets, updateBucket } from './buckets.ts';
import {
  createPlan,
  deletePlan,
  getPlan,
  getPlanDetails,
  listGroupPlans,
  listMyPlans,
  listPlansOfOwner,
  updatePlan,
  updatePlanDetails,
} from './plans.ts';
import { getTaskDetails, updateTaskDetails } from './task-details.ts';
import {
  createTask,
  deleteTask,
  getTask,
  listBucketTasks,
  listMyTasks,
  listPlanTasks,
  updateTask,
} from './tasks.ts';

/** Each read needs Tasks.Read and each write Tasks.ReadWrite, both without an administrator (permission table). */
const read = ['Tasks.Read', 'Tasks.ReadWrite', 'Group.Read.All', 'Group.ReadWrite.All'];
const write = ['Tasks.ReadWrite', 'Group.ReadWrite.All'];

function route(method: Route['method'], path: string, handle: Route['handle'], note?: string): Route {
  return {
    method,
    path,
    scopes: method === 'GET' ? read : write,
    units: 0,
    coverage: note === undefined ? 'whole' : 'partial',
    ...(note === undefined ? {} : { note }),
    handle,
  };
}

const plan = '/planner/plans/{plannerPlan-id}';
const bucket = '/planner/buckets/{plannerBucket-id}';
const task = '/planner/tasks/{plannerTask-id}';

/** Planner of v1.0, basic plans of groups. It costs no SharePoint units. */
export const plannerRoutes: readonly Route[] = [
  route('GET', '/groups/{group-id}/planner/plans', listGroupPlans),
  route('GET', '/me/planner/plans', listMyPlans),
  route(
    'GET',
    '/me/planner/plans/{plannerPlan-id}/tasks',
    () => {
      throw new GraphError(404, '', 'No HTTP resource was found that matches the request URI.');
    },
    'Answers 404 with an empty code, as the service does (microsoft-graph-docs-contrib #4619).',
  ),
  route('GET', '/me/planner/tasks', listMyTasks),
  route('GET', '/planner/plans', listPlansOfOwner, 'The filter on owner only.'),
  route('POST', '/planner/plans', createPlan, 'Plans of groups only.'),
  route('GET', plan, getPlan),
  route('PATCH', plan, updatePlan),
  route('DELETE', plan, deletePlan),
  route('GET', `${plan}/details`, getPlanDetails),
  route('PATCH', `${plan}/details`, updatePlanDetails),
  route('GET', `${plan}/buckets`, listBuckets),
  route('GET', `${plan}/tasks`, listPlanTasks),
  route('POST', '/planner/buckets', createBucket),
  route('GET', bucket, getBucket),
  route('PATCH', bucket, updateBucket),
  route('DELETE', bucket, deleteBucket),
  route('GET', `${bucket}/tasks`, listBucketTasks),
  route('POST', '/planner/tasks', createTask),
  route('GET', task, getTask),
  route('PATCH', task, updateTask),
  route('DELETE', task, deleteTask),
  route('GET', `${task}/details`, getTaskDetails),
  route('PATCH', `${task}/details`, updateTaskDetails),
  route('GET', `${task}/assignedToTaskBoardFormat`, getAssignedFormat),
  route('PATCH', `${task}/assignedToTaskBoardFormat`, updateAssignedFormat),
  route('GET', `${task}/bucketTaskBoardFormat`, getBoardFormat('bucketTaskBoardFormat')),
  route('PATCH', `${task}/bucketTaskBoardFormat`, updateBoardFormat('bucketTaskBoardFormat')),
  route('GET', `${task}/progressTaskBoardFormat`, getBoardFormat('progressTaskBoardFormat')),
  route('PATCH', `${task}/progressTaskBoardFormat`, updateBoardFormat('progressTaskBoardFormat')),
];
