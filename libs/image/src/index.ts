export { fitImage, type FittedImage, type ImageBox } from './fit-image.js';
export { ImageRefused, type ImageRefusal } from './image-refused.js';
