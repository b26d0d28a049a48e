import { statement } from "db/connection.server";
import * as conversations from "db/schema/conversations";
import * as employers from "db/schema/employers";
import * as files from "db/schema/files";
import * as handover from "db/schema/handover";
import * as house from "db/schema/house";
import * as imports from "db/schema/imports";
import * as pact from "db/schema/pact";
import * as people from "db/schema/people";
import { notPersonalColumns, personalColumns } from "db/schema/personal";
import * as plans from "db/schema/plans";
import * as practices from "db/schema/practices";
import * as rounds from "db/schema/rounds";
import * as sectors from "db/schema/sectors";
import * as visits from "db/schema/visits";
import { is } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { freshDatabase } from "./house";

freshDatabase();

type Column = {
  table: string;
  name: string;
  type: string;
  notnull: number;
  pk: number;
  hidden: number;
  definition: string;
};

/** Every column of the migrated database, with its table's definition; the parts a search index is made of are the program's own. */
const migratedColumns = () =>
  statement<Column>(`
    SELECT m.name AS "table", c.name, c.type, c."notnull", c.pk, c.hidden, m.sql AS definition FROM pragma_table_list t JOIN sqlite_schema m ON m.name = t.name JOIN pragma_table_xinfo(m.name) c
    WHERE t.schema = 'main' AND t.type IN ('table', 'virtual') AND m.name NOT LIKE 'sqlite_%'`).all({});

const tables = [
  conversations,
  employers,
  files,
  handover,
  house,
  imports,
  pact,
  people,
  plans,
  practices,
  rounds,
  sectors,
  visits,
]
  .flatMap((file) => Object.values(file))
  .flatMap((value) => (is(value, SQLiteTable) ? [value as SQLiteTable] : []));

test.each(tables.map((table) => [getTableConfig(table).name, getTableConfig(table)] as const))(
  "the schema of %s is the table's own",
  (name, { columns }) => {
    const migrated = migratedColumns().filter(({ table }) => table === name);
    const required = (column: Column) => column.notnull === 1 || column.pk > 0;
    const written = columns.map((column) => ({
      name: column.keyAsName ? toSnakeCase(column.name) : column.name,
      type: column.getSQLType().toUpperCase(),
      required: column.notNull || column.primary,
    }));
    const wanted = migrated.map((column) => ({ name: column.name, type: column.type, required: required(column) }));
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect(written.sort(byName)).toEqual(wanted.sort(byName));
  },
);

test.each(
  tables.flatMap((table) =>
    getTableConfig(table).columns.flatMap((column) =>
      column.enumValues?.length
        ? [[getTableConfig(table).name, toSnakeCase(column.name), column.enumValues] as const]
        : [],
    ),
  ),
)("the list of %s.%s is that of its CHECK", (table, name, values) => {
  const definition = migratedColumns().find((column) => column.table === table)?.definition ?? "";
  const list = new RegExp(`\\b${name} IN \\(([^)]*)\\)`).exec(definition)?.[1] ?? "";
  expect([...values].sort()).toEqual(
    list
      .split(",")
      .map((value) => value.trim().replaceAll("'", ""))
      .sort(),
  );
});

/** Text that may hold anything: not a day, an instant, a hash of a file, or a word of a closed list. */
function isFreeText({ name, type, definition, hidden }: Column): boolean {
  if (type !== "TEXT" && !(type === "" && hidden === 0)) return false;
  return (
    !/(^at|_(on|at))$/.test(name) &&
    !/(hash|sha256|checksum)$/.test(name) &&
    !new RegExp(`\\b${name} IN \\('`).test(definition)
  );
}

test("of every text it is written down whether it is about a person", () => {
  const free = migratedColumns()
    .filter(isFreeText)
    .map(({ table, name }) => `${table}.${name}`);
  const marked = (register: Record<string, Record<string, unknown> | string[]>) =>
    Object.entries(register).flatMap(([table, columns]) =>
      (Array.isArray(columns) ? columns : Object.keys(columns)).map((name) => `${table}.${name}`),
    );
  const [about, notAbout] = [marked(personalColumns), marked(notPersonalColumns)];
  expect(free.filter((column) => !about.includes(column) && !notAbout.includes(column))).toEqual([]);
  expect(about.filter((column) => notAbout.includes(column))).toEqual([]);
  const all = migratedColumns().map(({ table, name }) => `${table}.${name}`);
  expect([...about, ...notAbout].filter((column) => !all.includes(column))).toEqual([]);
});
