/** The front door of the Robot: the CRM's messenger to employees. */
export { RobotModule } from './robot.module.js';
