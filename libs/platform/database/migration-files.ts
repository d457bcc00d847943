import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { installationRoot } from '../config/root';

export interface MigrationFile {
  /** 'NNNN_what_it_does', as the file is called. */
  readonly name: string;
  readonly number: number;
  readonly sql: string;
  readonly sha256: string;
}

export const migrationsFolder = (): string => join(installationRoot(), 'migrations');

/** The SQL files of a folder in their order. Two files of one number, or a name of another form, is a bug. */
export function readMigrationFiles(folder: string): MigrationFile[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  const files = names.map((file) => readOne(folder, file));
  files.forEach((file, index) => {
    if (files[index - 1]?.number === file.number)
      throw new Error(`two migrations have number ${file.number}`);
  });
  return files;
}

function readOne(folder: string, file: string): MigrationFile {
  const [, digits] = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(file) ?? [];
  if (digits === undefined) throw new Error(`${file} is not named NNNN_what_it_does.sql`);
  const sql = readFileSync(join(folder, file), 'utf8');
  const sha256 = createHash('sha256').update(sql).digest('hex');
  return { name: file.slice(0, -'.sql'.length), number: Number(digits), sql, sha256 };
}

/** TypeORM orders by the 13 digits a migration's name ends with; ours are this base plus the file's number. */
const ORDER_BASE = 1_600_000_000_000;

/** A class of the kind TypeORM's runner takes, made from a file. Migrations go forward only. */
export function migrationClass(file: MigrationFile): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = `${file.name}_${ORDER_BASE + file.number}`;

    async up(queryRunner: QueryRunner): Promise<void> {
      await queryRunner.query(file.sql);
      await queryRunner.query('insert into public.migration_file (name, sha256) values ($1, $2)', [
        file.name,
        file.sha256,
      ]);
    }

    down(): Promise<void> {
      return Promise.reject(new Error(`${file.name} goes forward only`));
    }
  };
}
