import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFContext,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';

/** What a block of text is, for a screen reader. */
export type BlockRole = 'H1' | 'H2' | 'P';

/**
 * Adds blocks of text to the structure that screen readers follow in a tagged PDF. What is not in the
 * structure is silent there, and a mark that is silent is no mark.
 */
export class StructureWriter {
  private readonly known = new Map<PDFPage, PDFArray>();
  /** Where the value of a key stands in the index. */
  private readonly places: ReadonlyMap<number, number>;

  private constructor(
    private readonly context: PDFContext,
    private readonly root: PDFDict,
    private readonly index: PDFArray,
    private readonly trunk: PDFRef,
  ) {
    const places = new Map<number, number>();
    for (let at = 0; at + 1 < index.size(); at += 2) {
      places.set(index.lookup(at, PDFNumber).asNumber(), at + 1);
    }
    this.places = places;
  }

  /** @returns undefined when the document is not tagged; then nothing in it is */
  static of({ catalog, context }: PDFDocument): StructureWriter | undefined {
    const root = catalog.lookup(PDFName.of('StructTreeRoot'));
    if (!(root instanceof PDFDict)) return undefined;
    const tree = root.lookup(PDFName.of('ParentTree'));
    const index = tree instanceof PDFDict ? tree.lookup(PDFName.of('Nums')) : undefined;
    const kids = root.get(PDFName.of('K'));
    const trunk = kids instanceof PDFArray ? kids.get(0) : kids;
    if (!(index instanceof PDFArray) || !(trunk instanceof PDFRef)) return undefined;
    return new StructureWriter(context, root, index, trunk);
  }

  /** Notes a block that will be drawn on the page. @returns its number for the marks around its content */
  add(page: PDFPage, role: BlockRole): number {
    const blocks = this.blocksOf(page);
    const number = blocks.size();
    const element = this.context.register(
      this.context.obj({ Type: 'StructElem', S: role, P: this.trunk, Pg: page.ref, K: number }),
    );
    blocks.push(element);
    this.addToTrunk(element);
    return number;
  }

  private addToTrunk(element: PDFRef): void {
    const trunk = this.context.lookup(this.trunk, PDFDict);
    const kids = trunk.get(PDFName.of('K'));
    const list = kids instanceof PDFRef ? this.context.lookup(kids) : kids;
    if (list instanceof PDFArray) list.push(element);
    else trunk.set(PDFName.of('K'), this.context.obj(kids ? [kids, element] : [element]));
  }

  /** The elements of a page's blocks, by the number of the block. */
  private blocksOf(page: PDFPage): PDFArray {
    const known = this.known.get(page) ?? this.indexed(page) ?? this.newEntry(page);
    this.known.set(page, known);
    return known;
  }

  private indexed(page: PDFPage): PDFArray | undefined {
    const key = page.node.lookup(PDFName.of('StructParents'));
    const at = key instanceof PDFNumber ? this.places.get(key.asNumber()) : undefined;
    const value = at === undefined ? undefined : this.index.lookup(at);
    return value instanceof PDFArray ? value : undefined;
  }

  private newEntry(page: PDFPage): PDFArray {
    const next = PDFName.of('ParentTreeNextKey');
    const stated = this.root.lookup(next);
    const last = this.index.size() >= 2 ? this.index.lookup(this.index.size() - 2) : undefined;
    const free = last instanceof PDFNumber ? last.asNumber() + 1 : 0;
    const key = Math.max(free, stated instanceof PDFNumber ? stated.asNumber() : 0);
    const blocks = this.context.obj([]);
    this.index.push(PDFNumber.of(key));
    this.index.push(this.context.register(blocks));
    this.root.set(next, PDFNumber.of(key + 1));
    page.node.set(PDFName.of('StructParents'), PDFNumber.of(key));
    return blocks;
  }
}
