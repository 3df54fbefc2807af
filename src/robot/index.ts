/** The front door of the Robot: the CRM's messenger to employees. */
export { robotMessageCreated } from './robot.events.js';
export { RobotModule } from './robot.module.js';
