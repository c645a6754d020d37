/**
 * A trie of the project ids, so that a ballot is read character by character without making a string of each id.
 *
 * Only ids of printable ASCII without space, comma, semicolon or quote are in it, and only as many as fit in a table of
 * limited size; ballots that name others are read by the index of all ids instead.
 */
const MOST_CELLS = 2 ** 20;
const PLAIN_ID = /^[!#-+\--:<-~]+$/;

export class ProjectIds {
  static readonly root = 0;
  /** Columns of the table: 0 for characters that are in no id. */
  private readonly columnOf = new Uint8Array(128);
  private readonly columns: number;
  private readonly table: Int32Array;
  private readonly projects: Int32Array;
  private nodes = 1;

  constructor(ids: Iterable<string>) {
    const plain = [...ids].map((id) => (PLAIN_ID.test(id) ? id : ''));
    let columns = 1;
    let characters = 0;
    for (const id of plain) {
      characters += id.length;
      for (let i = 0; i < id.length; i++)
        if (this.columnOf[id.charCodeAt(i)] === 0) this.columnOf[id.charCodeAt(i)] = columns++;
    }
    this.columns = columns;
    const most = Math.min(characters + 1, Math.floor(MOST_CELLS / columns));
    this.table = new Int32Array(most * columns);
    this.projects = new Int32Array(most).fill(-1);
    plain.forEach((id, project) => {
      if (id !== '' && this.nodes + id.length <= most) this.insert(id, project);
    });
  }

  /** The node one character on, or 0 where no id goes on so. */
  step(node: number, code: number): number {
    return code < 128 ? this.table[node * this.columns + this.columnOf[code]!]! : 0;
  }

  /** The project whose id ends at the node, or -1. */
  projectAt(node: number): number {
    return this.projects[node]!;
  }

  private insert(id: string, project: number): void {
    let node = ProjectIds.root;
    for (let i = 0; i < id.length; i++) {
      const cell = node * this.columns + this.columnOf[id.charCodeAt(i)]!;
      if (this.table[cell] === 0) this.table[cell] = this.nodes++;
      node = this.table[cell]!;
    }
    this.projects[node] = project;
  }
}
