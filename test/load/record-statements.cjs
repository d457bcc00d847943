/*
 * Required by a program before anything else (node --require): writes each statement that it sends to PostgreSQL, with
 * its values, into the file named by STATEMENTS, as soon as somebody has made that file.
 */
const { appendFileSync, existsSync } = require('node:fs');
const { serialize } = require('node:v8');
const { Client } = require('pg');

const file = process.env.STATEMENTS;
const send = Client.prototype.query;

Client.prototype.query = function query(asked, values, ...rest) {
  const { text = asked, values: own = values, name } = typeof asked === 'object' ? asked : {};
  if (typeof text === 'string' && existsSync(file)) {
    const statement = { text, values: Array.isArray(own) ? own : [], name };
    appendFileSync(file, `${serialize(statement).toString('base64')}\n`);
  }
  return send.call(this, asked, values, ...rest);
};
