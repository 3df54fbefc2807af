import { NotFoundState } from '../../shell/states.js';

export const Component = NotFoundState;
