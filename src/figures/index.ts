/** The front door of figures: how the sending goes, in numbers. */
export { FiguresModule } from './figures.module.js';
