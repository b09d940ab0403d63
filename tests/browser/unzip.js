// The files of a zip archive, such as a workbook is, and the cells of its sheets: as far as the tests of saved files
// need them, so that no library comes along.
//
//     sheets(bytes) → [{ name: "溧水区", rows: [[{ number: false, text: "指标" }, …], …], formulas: 0 }, …]

import { inflateRawSync } from "node:zlib";

const [ENTRY, END] = [0x02014b50, 0x06054b50];

/** The files of an archive by name, as its directory lists them. */
export function unzip(bytes) {
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== END) end -= 1;
  const files = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error("the directory is broken");
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const body = bytes.subarray(start, start + packed);
    files.set(bytes.toString("utf8", at + 46, at + 46 + name), method === 8 ? inflateRawSync(body) : body);
    at += 46 + name + extra + comment;
  }
  return files;
}

const SIGNS = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const plain = (xml) => xml.replace(/<[^>]+>/g, "").replace(/&(\w+);/g, (all, name) => SIGNS[name] ?? all);
/** B12 stands in the second column. */
const column = (place) => [...place.match(/^[A-Z]+/)[0]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The sheets of a workbook in their order, a cell as its text and whether it is a number. */
export function sheets(bytes) {
  const files = unzip(bytes);
  const read = (name) => files.get(name)?.toString("utf8") ?? "";
  const shared = [...read("xl/sharedStrings.xml").matchAll(/<si>([^]*?)<\/si>/g)].map(([, words]) => plain(words));
  const names = [...read("xl/workbook.xml").matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => plain(name));
  return names.map((name, at) => {
    const xml = read(`xl/worksheets/sheet${at + 1}.xml`);
    const rows = [...xml.matchAll(/<row [^>]*>([^]*?)<\/row>/g)].map(([, row]) => {
      const cells = [];
      for (const [, attributes, inside] of row.matchAll(/<c ([^>]*?)(?:\/>|>([^]*?)<\/c>)/g)) {
        const value = plain(inside?.match(/<(?:v|t)[^>]*>([^]*?)<\/(?:v|t)>/)?.[1] ?? "");
        const type = attributes.match(/\bt="(\w+)"/)?.[1] ?? "n";
        cells[column(attributes.match(/\br="(\w+)"/)[1])] = { number: type === "n", text: type === "s" ? shared[value] : value };
      }
      return cells;
    });
    return { name, rows, formulas: xml.split("<f>").length - 1 };
  });
}
