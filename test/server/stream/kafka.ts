/**
 * An Apache Kafka broker of our own for tests: one JVM, KRaft mode, on loopback, gone afterwards. It signs in as Event Hubs does: shared access key by
 * SASL/PLAIN, and tokens by OAUTHBEARER, both inside TLS.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Admin, AclOperations, AclPermissionTypes, Producer, ResourcePatternTypes, ResourceTypes } from '@platformatic/kafka';
import { COPY_DEPENDENCIES, KAFKA_JARS, KAFKA_VERSION } from './kafka-jars.ts';

const run = promisify(execFile);
const STARTS_WITHIN_MS = 90_000;
const FETCHED_WITHIN_MS = 240_000;
const PASSWORD = 'invented';
const MESSAGES_OF_A_BATCH = 30;
const BYTES_OF_A_BATCH = 500_000;

export interface Sent {
  readonly partition: number;
  readonly value: string | Buffer;
  /** Milliseconds since 1970; now when left out. */
  readonly at?: number;
}

export interface TestKafka {
  /** Neither encrypted nor signed in. */
  readonly bootstrap: string;
  /** TLS and a shared access key, as `connectionString`. */
  readonly keyBootstrap: string;
  /** TLS and an unsigned token; see `unsignedToken`. */
  readonly tokenBootstrap: string;
  readonly connectionString: string;
  /** PEM of the certificate of both. */
  readonly certificate: string;
  createTopic(name: string, partitions: number): Promise<void>;
  deleteTopic(name: string): Promise<void>;
  growTopic(name: string, partitions: number): Promise<void>;
  /** Only a stranger may read it from now on. */
  forbidTopic(name: string): Promise<void>;
  /** As retention does: what is before `offset` is gone. */
  forget(name: string, partition: number, offset: number): Promise<void>;
  produce(name: string, messages: readonly Sent[]): Promise<void>;
  /** The offset that a group noted for each partition; -1 = none. */
  committed(group: string, name: string, partitions: number): Promise<number[]>;
  /** As a power cut would, short of the disk. */
  kill(): Promise<void>;
  /** Again, after `kill`; resolves when it answers. */
  start(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** A broker, or why there is none here. */
export async function startKafka(): Promise<TestKafka | { readonly skipped: string }> {
  if (!(await works('java', ['-version']))) return { skipped: 'no Java (apt-get install default-jre-headless)' };
  const jars = join(tmpdir(), `telltale-kafka-${KAFKA_VERSION}`);
  const reason = await fetchJars(jars);
  if (reason !== null) return { skipped: reason };
  const folder = await mkdtemp(join(tmpdir(), 'telltale-kafka-'));
  const [plain, key, token, controller] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const connectionString = 'Endpoint=sb://localhost/;SharedAccessKeyName=listen;SharedAccessKey=aW52ZW50ZWQga2V5';
  const certificate = await makeCertificate(folder);
  const settings = join(folder, 'server.properties');
  await writeFile(settings, properties({ folder, plain, key, token, controller, connectionString }));
  await run('java', [...classPath(jars), 'kafka.tools.StorageTool', 'format', '-t', 'VGVsbHRhbGVLYWZrYVRlcw', '-c', settings]);
  const bootstrap = `localhost:${plain}`;
  let server: ChildProcess | null = null;
  const admin = async <T>(work: (admin: Admin) => Promise<T>): Promise<T> => {
    const client = new Admin({ clientId: 'test', bootstrapBrokers: [bootstrap], retries: 10, retryDelay: 200 });
    try {
      return await work(client);
    } finally {
      await client.close();
    }
  };
  const start = async (): Promise<void> => {
    server = spawn('java', ['-Xmx512m', ...classPath(jars), 'kafka.Kafka', settings], { stdio: 'ignore' });
    for (const giveUp = Date.now() + STARTS_WITHIN_MS; Date.now() < giveUp; await sleep(500)) {
      if (server.exitCode !== null) throw new Error('Kafka ended while it started.');
      const isUp = await admin((client) => client.listTopics()).then(
        () => true,
        () => false,
      );
      if (isUp) return;
    }
    throw new Error('Kafka did not start.');
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server === null || server.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, 'exit');
    server.kill(signal);
    await exited;
  };
  // A run that is cut short leaves no broker behind.
  process.once('exit', () => server?.kill('SIGKILL'));
  await start();
  return {
    bootstrap,
    keyBootstrap: `localhost:${key}`,
    tokenBootstrap: `localhost:${token}`,
    connectionString,
    certificate,
    start,
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
    async createTopic(name, partitions) {
      await admin((client) => client.createTopics({ topics: [name], partitions, replicas: 1 }));
    },
    async deleteTopic(name) {
      await admin((client) => client.deleteTopics({ topics: [name] }));
    },
    async growTopic(name, partitions) {
      await admin((client) => client.createPartitions({ topics: [{ name, count: partitions, assignments: null }] }));
    },
    async forbidTopic(name) {
      const stranger = { principal: 'User:stranger', host: '*', operation: AclOperations.READ, permissionType: AclPermissionTypes.ALLOW };
      const creations = [
        { resourceType: ResourceTypes.TOPIC, resourceName: name, resourcePatternType: ResourcePatternTypes.LITERAL, ...stranger },
      ];
      await admin((client) => client.createAcls({ creations }));
    },
    async forget(name, partition, offset) {
      await admin((client) => client.deleteRecords({ topics: [{ name, partitions: [{ partition, offset: BigInt(offset) }] }] }));
    },
    async committed(group, name, partitions) {
      const listed = await admin((client) =>
        client.listConsumerGroupOffsets({
          groups: [{ groupId: group, topics: [{ name, partitionIndexes: [...Array(partitions).keys()] }] }],
        }),
      );
      return listed.flatMap(({ topics }) =>
        topics.flatMap((topic) => topic.partitions.map(({ committedOffset }) => Number(committedOffset))),
      );
    },
    async produce(name, messages) {
      const producer = new Producer({ clientId: 'test', bootstrapBrokers: [bootstrap], idempotent: true, retries: 10, retryDelay: 200 });
      try {
        for (const batch of batches(messages))
          await producer.send({
            messages: batch.map(({ partition, value, at }) => ({
              topic: name,
              partition,
              value: Buffer.from(value),
              timestamp: BigInt(at ?? Date.now()),
            })),
          });
      } finally {
        await producer.close();
      }
    },
  };
}

/** Small ones, as many writers make them: a broker hands out whole batches. */
function* batches(messages: readonly Sent[]): Generator<readonly Sent[]> {
  let batch: Sent[] = [];
  let bytes = 0;
  for (const message of messages) {
    if (batch.length > 0 && (batch.length === MESSAGES_OF_A_BATCH || bytes + message.value.length > BYTES_OF_A_BATCH)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(message);
    bytes += message.value.length;
  }
  yield batch;
}

/** A token that the broker of a test believes: it says who it is and is not signed. */
export function unsignedToken(): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const seconds = Math.floor(Date.now() / 1000);
  return `${part({ alg: 'none' })}.${part({ sub: 'telltale', iat: seconds - 10, exp: seconds + 3600 })}.`;
}

/** @returns why they could not be had; `null` when they are there and are what they should be. */
async function fetchJars(folder: string): Promise<string | null> {
  if (await areRight(folder)) return null;
  if (!(await works('mvn', ['-version']))) return 'no Maven to fetch Kafka with (apt-get install maven)';
  await mkdir(folder, { recursive: true });
  const project = join(folder, 'pom.xml');
  await writeFile(
    project,
    `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>example.contoso</groupId>
<artifactId>kafka</artifactId><version>1</version><packaging>pom</packaging><dependencies><dependency><groupId>org.apache.kafka</groupId>
<artifactId>kafka_2.13</artifactId><version>${KAFKA_VERSION}</version></dependency></dependencies></project>`,
  );
  const copy = ['-B', '-q', '-f', project, COPY_DEPENDENCIES, `-DoutputDirectory=${folder}`, '-DincludeScope=runtime'];
  const isCopied = (await works('mvn', ['-o', ...copy])) || (await works('mvn', copy));
  if (!isCopied) return `Maven could not fetch Kafka ${KAFKA_VERSION} within ${FETCHED_WITHIN_MS / 60_000} minutes`;
  return (await areRight(folder)) ? null : 'what Maven fetched is not what is pinned in kafka-jars.ts';
}

async function areRight(folder: string): Promise<boolean> {
  const present = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.jar')).sort();
  if (present.join() !== Object.keys(KAFKA_JARS).sort().join()) return false;
  for (const name of present) {
    const digest = createHash('sha512').update(await readFile(join(folder, name)));
    if (digest.digest('hex') !== KAFKA_JARS[name]) return false;
  }
  return true;
}

async function works(command: string, arguments_: readonly string[]): Promise<boolean> {
  return await run(command, [...arguments_], { timeout: FETCHED_WITHIN_MS, killSignal: 'SIGKILL' }).then(
    () => true,
    () => false,
  );
}

const classPath = (jars: string): string[] => ['-XX:TieredStopAtLevel=1', '-cp', join(jars, '*')];

/** @returns the certificate as PEM; its key stays in the key store. */
async function makeCertificate(folder: string): Promise<string> {
  const store = ['-keystore', join(folder, 'key.p12'), '-storetype', 'PKCS12', '-storepass', PASSWORD, '-alias', 'broker'];
  const names = ['-dname', 'CN=localhost', '-ext', 'san=dns:localhost'];
  await run('keytool', ['-genkeypair', ...store, '-keyalg', 'EC', '-groupname', 'secp256r1', '-validity', '30', ...names]);
  const pem = join(folder, 'certificate.pem');
  if (!existsSync(pem)) await run('keytool', ['-exportcert', '-rfc', ...store, '-file', pem]);
  return await readFile(pem, 'utf8');
}

interface Settings {
  readonly folder: string;
  readonly plain: number;
  readonly key: number;
  readonly token: number;
  readonly controller: number;
  readonly connectionString: string;
}

function properties({ folder, plain, key, token, controller, connectionString }: Settings): string {
  const listeners = `PLAINTEXT://localhost:${plain},KEY://localhost:${key},TOKEN://localhost:${token}`;
  const login = 'org.apache.kafka.common.security';
  return [
    'process.roles=broker,controller',
    'node.id=1',
    `controller.quorum.voters=1@localhost:${controller}`,
    `listeners=${listeners},CONTROLLER://localhost:${controller}`,
    `advertised.listeners=${listeners}`,
    'controller.listener.names=CONTROLLER',
    'listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,KEY:SASL_SSL,TOKEN:SASL_SSL',
    'listener.name.key.sasl.enabled.mechanisms=PLAIN',
    `listener.name.key.plain.sasl.jaas.config=${login}.plain.PlainLoginModule required user_$ConnectionString="${connectionString}";`,
    'listener.name.token.sasl.enabled.mechanisms=OAUTHBEARER',
    `listener.name.token.oauthbearer.sasl.jaas.config=${login}.oauthbearer.OAuthBearerLoginModule required unsecuredLoginStringClaim_sub="broker";`,
    `ssl.keystore.location=${join(folder, 'key.p12')}`,
    'ssl.keystore.type=PKCS12',
    `ssl.keystore.password=${PASSWORD}`,
    'authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users=User:ANONYMOUS',
    'allow.everyone.if.no.acl.found=true',
    `log.dirs=${join(folder, 'data')}`,
    'auto.create.topics.enable=false',
    'offsets.topic.replication.factor=1',
    'offsets.topic.num.partitions=1',
    'transaction.state.log.replication.factor=1',
    'transaction.state.log.min.isr=1',
    '',
  ].join('\n');
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
