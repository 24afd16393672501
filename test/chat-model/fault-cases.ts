/** Each way in which a server can fail, and what is to be told of it. Tests nothing itself. */
import type { ChatModelFaultKind } from '../../src/chat-model/chat-model-fault.js';
import { type ScriptedReply, statusOf } from '../fakes/model-servers/script.js';
import { KEY, PROMPT, type Provider } from './subjects.js';

/** Control characters, and what a careless server repeats of a request. */
const RAW = `\u001b[31m${KEY} ${PROMPT}\u0007`;

const pieces = ['会议审议', '通过了'];
const body = (text: string | Buffer, contentType?: string): ScriptedReply => ({
  fault: { type: 'body', body: text, ...(contentType === undefined ? {} : { contentType }) },
});

export interface FaultCase {
  name: string;
  reply: ScriptedReply;
  kind: ChatModelFaultKind;
  /** How often the server is asked. Default 1. */
  tries?: number;
  /** What of the answer is given before the fault. Default ''. */
  text?: string;
  timeoutMs?: number;
}

const COMMON: readonly FaultCase[] = [
  {
    name: 'status 401',
    reply: statusOf(401, {}, { error: { message: RAW } }),
    kind: 'unauthorised',
  },
  { name: 'status 403', reply: statusOf(403, {}, RAW), kind: 'unauthorised' },
  { name: 'status 400', reply: statusOf(400, {}, { error: RAW }), kind: 'requestRefused' },
  { name: 'status 404', reply: statusOf(404, {}, RAW), kind: 'modelUnknown' },
  { name: 'status 402', reply: statusOf(402, {}, RAW), kind: 'rateLimited' },
  { name: 'status 429', reply: statusOf(429, {}, RAW), kind: 'rateLimited', tries: 3 },
  {
    name: 'status 429 of an account that is used up',
    reply: statusOf(429, {}, { error: { code: 'insufficient_quota', message: RAW } }),
    kind: 'rateLimited',
  },
  {
    name: 'status 429 until after the deadline',
    reply: statusOf(429, { 'retry-after': '3600' }),
    kind: 'rateLimited',
  },
  ...[500, 502, 503, 504, 529].map(
    (status): FaultCase => ({
      name: `status ${status}`,
      reply: statusOf(status, {}, RAW),
      kind: 'serverError',
      tries: 3,
    }),
  ),
  { name: 'a redirect', reply: statusOf(302, { location: '/v2' }, RAW), kind: 'invalidResponse' },
  {
    name: 'a status whose body never ends',
    reply: statusOf(500, { 'content-length': '1000' }, '<html>'),
    kind: 'timeout',
    timeoutMs: 500,
  },
  {
    name: 'a request that is too long, as told in a status',
    reply: statusOf(400, {}, { error: 'the prompt exceeds the context length of the model' }),
    kind: 'contextTooLong',
  },
  {
    name: 'silence before the headers',
    reply: { fault: { type: 'hangBeforeHeaders' } },
    kind: 'timeout',
    timeoutMs: 300,
  },
  {
    name: 'silence behind the headers',
    reply: { fault: { type: 'hang' } },
    kind: 'timeout',
    timeoutMs: 300,
  },
  {
    name: 'silence in mid-completion',
    reply: { pieces, fault: { type: 'hang' } },
    kind: 'timeout',
    timeoutMs: 300,
    text: '会议审议通过了',
  },
  {
    name: 'a completion that drips',
    reply: { pieces: ['会议'.repeat(200)], fault: { type: 'drip', everyMs: 10 } },
    kind: 'timeout',
    timeoutMs: 300,
  },
  {
    name: 'a reset before the headers',
    reply: { fault: { type: 'reset' } },
    kind: 'unreachable',
    tries: 3,
  },
  {
    name: 'a cut before any text',
    reply: { fault: { type: 'cut' } },
    kind: 'interrupted',
    tries: 3,
  },
  {
    name: 'a cut in mid-completion',
    reply: { pieces, fault: { type: 'cut' } },
    kind: 'interrupted',
    text: '会议审议通过了',
  },
  {
    name: 'a body that ends before the completion does',
    reply: { pieces, fault: { type: 'endEarly' } },
    kind: 'interrupted',
    text: '会议审议通过了',
  },
  { name: 'an empty body', reply: body(''), kind: 'interrupted', tries: 3 },
  {
    name: 'a page of HTML',
    reply: body(`<html>${RAW}</html>`, 'text/html'),
    kind: 'invalidResponse',
  },
  {
    name: 'a page of HTML under the type of the stream',
    reply: body(`<html>${RAW}</html>\n\n`),
    kind: 'invalidResponse',
  },
  {
    name: 'a stream under the type of a page',
    reply: { pieces, contentType: 'text/html' },
    kind: 'invalidResponse',
  },
  {
    name: 'JSON of something else',
    reply: body('{"hello":1}\n', 'application/json'),
    kind: 'invalidResponse',
  },
  {
    name: 'broken JSON',
    reply: body(`{"error": ${RAW}\n`, 'application/json'),
    kind: 'invalidResponse',
  },
  {
    name: 'a broken line in mid-completion',
    reply: { pieces, fault: { type: 'bytes', bytes: `data: {"choices":[${RAW}\n\n` } },
    kind: 'invalidResponse',
    text: '会议审议通过了',
  },
  {
    name: 'bytes that are no text in mid-completion',
    reply: { pieces, fault: { type: 'bytes', bytes: Buffer.from([0xff, 0xfe, 0x1b, 0x00, 0x0a]) } },
    kind: 'invalidResponse',
    text: '会议审议通过了',
  },
  { name: 'nothing but an end', reply: {}, kind: 'empty', tries: 3 },
  { name: 'nothing but white space', reply: { pieces: [' ', '\n'] }, kind: 'empty', tries: 3 },
  {
    name: 'nothing but thoughts',
    reply: { pieces: ['<think>想'], reasoning: ['想'] },
    kind: 'empty',
    tries: 3,
  },
  {
    name: 'a completion that was cut at its limit of tokens',
    reply: { pieces, finish: 'length' },
    kind: 'endless',
    text: '会议审议通过了',
  },
  {
    name: 'a completion that is withheld',
    reply: { pieces, finish: 'content_filter' },
    kind: 'requestRefused',
    text: '会议审议通过了',
  },
  {
    name: 'text without an end',
    reply: { fault: { type: 'endless', what: 'text' } },
    kind: 'endless',
    text: '又'.repeat(10),
  },
  {
    name: 'signs of life without an end',
    reply: { fault: { type: 'endless', what: 'nothing' } },
    kind: 'timeout',
    timeoutMs: 300,
  },
  {
    name: 'thoughts without an end',
    reply: { fault: { type: 'endless', what: 'reasoning' } },
    kind: 'timeout',
    timeoutMs: 300,
  },
  {
    name: 'a line without an end',
    reply: { fault: { type: 'endless', what: 'oneLine' } },
    kind: 'invalidResponse',
  },
];

/** A line of a stream in the place of a completion's, between two of its pieces and its end. */
const line = (text: string): ScriptedReply => ({ pieces, fault: { type: 'bytes', bytes: text } });

const ONLY: Record<Provider, readonly FaultCase[]> = {
  openai: [
    {
      name: 'an error in mid-stream',
      reply: {
        pieces,
        fault: { type: 'bytes', bytes: `data: {"error":{"message":"${KEY}"}}\n\n` },
      },
      kind: 'serverError',
      text: '会议审议通过了',
    },
    {
      name: 'a limit of calls, told in mid-stream',
      reply: line(`data: {"error":{"code":429,"message":"${KEY}"}}\n\n`),
      kind: 'rateLimited',
      text: '会议审议通过了',
    },
    {
      name: 'an error in an event of its own',
      reply: line(`event: error\ndata: {"object":"error","message":"${KEY}","code":404}\n\n`),
      kind: 'modelUnknown',
      text: '会议审议通过了',
    },
    {
      name: 'an error under a field of its own',
      reply: line(`error: {"code":500,"message":"${KEY}"}\n\n`),
      kind: 'serverError',
      text: '会议审议通过了',
    },
    {
      name: 'choices that are none',
      reply: body('data: {"choices":"会议"}\n\n'),
      kind: 'invalidResponse',
    },
    {
      name: 'content that is no text',
      reply: body('data: {"choices":[{"delta":{"content":[1]}}]}\n\n'),
      kind: 'invalidResponse',
    },
  ],
  ollama: [
    {
      name: 'an error in mid-stream',
      reply: { pieces, fault: { type: 'bytes', bytes: `{"error":"${KEY}"}\n` } },
      kind: 'serverError',
      text: '会议审议通过了',
    },
    {
      name: 'an unknown model, told with status 200',
      reply: body(`{"error":"model '${KEY}' not found, try pulling it first"}`),
      kind: 'modelUnknown',
    },
    {
      name: 'too little memory, told with status 200',
      reply: body('{"error":"model requires more system memory (9 GiB) than is available"}\n'),
      kind: 'serverError',
      tries: 3,
    },
    { name: 'a model that is only loaded', reply: { finish: 'load' }, kind: 'empty', tries: 3 },
  ],
};

/** What is tried with a provider. */
export function faultCasesOf(provider: Provider): FaultCase[] {
  return [...COMMON, ...ONLY[provider]];
}
