import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

/**
 * Takes an annotation out of the document's structure tree: the element that holds it, and the tree's
 * index from annotations to elements. A tagged PDF with a structure that points nowhere is broken.
 */
export function unlinkFromStructure(
  document: PDFDocument,
  annotation: PDFDict,
  reference: PDFObject,
): void {
  const key = annotation.get(PDFName.of('StructParent'));
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'));
  const index = root instanceof PDFDict ? root.lookup(PDFName.of('ParentTree')) : undefined;
  if (!(key instanceof PDFNumber) || !(index instanceof PDFDict)) return;
  const elementReference = removeFromIndex(index, key.asNumber());
  const element = document.context.lookup(elementReference);
  if (!(element instanceof PDFDict) || elementReference === undefined) return;
  removeKid(element, (kid) => isObjectReference(document, kid, reference));
  if (kidsOf(element).length > 0) return;
  const parent = element.lookup(PDFName.of('P'));
  if (parent instanceof PDFDict) removeKid(parent, (kid) => kid === elementReference);
  document.context.delete(elementReference);
}

/** Removes an entry of a number tree, in whichever branch it is. @returns what the entry pointed to */
function removeFromIndex(node: PDFDict, key: number): PDFRef | undefined {
  const pairs = node.lookup(PDFName.of('Nums'));
  if (pairs instanceof PDFArray) {
    for (let at = 0; at + 1 < pairs.size(); at += 2) {
      const number = pairs.lookup(at);
      if (!(number instanceof PDFNumber) || number.asNumber() !== key) continue;
      const value = pairs.get(at + 1);
      pairs.remove(at + 1);
      pairs.remove(at);
      return value instanceof PDFRef ? value : undefined;
    }
  }
  const branches = node.lookup(PDFName.of('Kids'));
  for (const branch of branches instanceof PDFArray ? branches.asArray() : []) {
    const child = node.context.lookup(branch);
    const found = child instanceof PDFDict ? removeFromIndex(child, key) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function isObjectReference(document: PDFDocument, kid: PDFObject, target: PDFObject): boolean {
  const dict = document.context.lookup(kid);
  return dict instanceof PDFDict && dict.get(PDFName.of('Obj')) === target;
}

function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.get(PDFName.of('K'));
  const resolved = kids instanceof PDFRef ? element.context.lookup(kids) : kids;
  if (resolved instanceof PDFArray) return resolved.asArray();
  return kids === undefined ? [] : [kids];
}

function removeKid(element: PDFDict, isTarget: (kid: PDFObject) => boolean): void {
  const kept = kidsOf(element).filter((kid) => !isTarget(kid));
  const [only] = kept;
  if (only === undefined) element.delete(PDFName.of('K'));
  else element.set(PDFName.of('K'), kept.length === 1 ? only : element.context.obj(kept));
}
