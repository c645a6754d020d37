/** The sensitivity of a version, on a worker thread: a thousand allocations never make a page wait. */
import type { TaskCall } from '../../platform/threads.ts';
import { sensitivityOf, type Sensitivity, type SensitivityInput } from './sensitivity.ts';

export default ({ input }: TaskCall<SensitivityInput>): Sensitivity => sensitivityOf(input);
