/** The front door of the console: nobody needs more of it than that it is there. */
export { ConsoleModule } from './console.module.js';
