import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, type PDFDocument } from '@cantoo/pdf-lib';

import type { PlainPage } from './first-page.js';

/**
 * Notes the field in the structure that screen readers follow. A document that is tagged and has a field
 * outside its structure is a broken one.
 */
export function addToStructure(
  { catalog, context }: PDFDocument,
  page: PlainPage,
  { widget, field }: { widget: PDFDict; field: PDFRef },
): void {
  const rootRef = catalog.get(PDFName.of('StructTreeRoot'));
  const root = context.lookup(rootRef);
  if (!(root instanceof PDFDict) || !(rootRef instanceof PDFRef)) return;
  const index = root.lookup(PDFName.of('ParentTree'));
  if (!(index instanceof PDFDict)) return;
  const parent = trunkOf(root) ?? rootRef;
  const element = context.register(
    context.obj({
      Type: 'StructElem',
      S: 'Form',
      P: parent,
      Pg: page.ref,
      K: { Type: 'OBJR', Obj: field, Pg: page.ref },
    }),
  );
  addKid(context.lookup(parent, PDFDict), element);
  const key = nextKey(root, index);
  addToIndex(index, key, element);
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(key + 1));
  widget.set(PDFName.of('StructParent'), PDFNumber.of(key));
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
}

/** The element that holds the whole document, if there is exactly one. */
function trunkOf(root: PDFDict): PDFRef | undefined {
  const kids = root.get(PDFName.of('K'));
  const list = root.context.lookup(kids);
  const only = list instanceof PDFArray && list.size() === 1 ? list.get(0) : kids;
  const isElement = root.context.lookup(only) instanceof PDFDict;
  return only instanceof PDFRef && isElement ? only : undefined;
}

function addKid(parent: PDFDict, element: PDFRef): void {
  const kids = parent.get(PDFName.of('K'));
  const list = parent.context.lookup(kids);
  if (list instanceof PDFArray) list.push(element);
  else parent.set(PDFName.of('K'), parent.context.obj(kids ? [kids, element] : [element]));
}

/** Keys rise through a number tree; the new one is behind them all. */
function nextKey(root: PDFDict, index: PDFDict): number {
  const stated = root.lookup(PDFName.of('ParentTreeNextKey'));
  return Math.max(stated instanceof PDFNumber ? stated.asNumber() : 0, lastKey(index) + 1);
}

function lastKey(node: PDFDict): number {
  const pairs = node.lookup(PDFName.of('Nums'));
  const last = pairs instanceof PDFArray && pairs.size() > 1 ? pairs.lookup(pairs.size() - 2) : 0;
  const kids = node.lookup(PDFName.of('Kids'));
  const branches = kids instanceof PDFArray ? kids.asArray() : [];
  const below = branches.map((branch) => {
    const child = node.context.lookup(branch);
    return child instanceof PDFDict ? lastKey(child) : -1;
  });
  return Math.max(last instanceof PDFNumber ? last.asNumber() : -1, ...below);
}

function addToIndex(index: PDFDict, key: number, element: PDFRef): void {
  const pairs = index.lookup(PDFName.of('Nums'));
  const kids = index.lookup(PDFName.of('Kids'));
  if (pairs instanceof PDFArray) {
    pairs.push(PDFNumber.of(key));
    pairs.push(element);
  } else if (kids instanceof PDFArray) {
    const leaf = index.context.obj({ Limits: [key, key], Nums: [key, element] });
    kids.push(index.context.register(leaf));
  } else index.set(PDFName.of('Nums'), index.context.obj([key, element]));
}
