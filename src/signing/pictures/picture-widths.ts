/**
 * Two densities, in pixels: for screens of 360 CSS pixels with two device pixels each, and for finer ones, for desktops
 * and for a page that is pinched open (150 dots per inch of A4).
 */
export const PICTURE_WIDTHS = [750, 1240] as const;

export type PictureWidth = (typeof PICTURE_WIDTHS)[number];

/** What a browser without `srcset` gets, and what names the proportions of the page. */
export const FULL_WIDTH: PictureWidth = 1240;
