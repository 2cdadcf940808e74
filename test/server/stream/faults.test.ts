/** What a person is told when the stream cannot be read. */
import { describe, expect, it } from '@jest/globals';
import { AuthenticationError, MultipleErrors, NetworkError, ProtocolError, UserError } from '@platformatic/kafka';
import { faultOf, isAnswered, TokenMissing } from '../../../server/stream/faults.ts';

const where = { topic: 'insights-logs', bootstrap: 'contoso.example:9093', security: 'connection-string' } as const;
const failed = (cause: Error): Error => new MultipleErrors('metadata failed 1 times.', [new NetworkError('Connection failed.', { cause })]);
const system = (code: string): Error => Object.assign(new Error('connect'), { code });

describe('a fault of the stream', () => {
  it.each([
    ['a wrong key', failed(new AuthenticationError('SASL authentication failed.')), 'KEY_REFUSED', 'Shared access policies'],
    ['no Listen claim', new ProtocolError('TOPIC_AUTHORIZATION_FAILED'), 'PERMISSION_MISSING', 'Listen'],
    ['a hub that is not there', new UserError('Unknown topic insights-logs.'), 'TOPIC_MISSING', 'Diagnostic settings'],
    ['a certificate of a stranger', failed(system('DEPTH_ZERO_SELF_SIGNED_CERT')), 'TLS_REFUSED', 'firewall inspects TLS'],
    ['a certificate for another name', failed(system('ERR_TLS_CERT_ALTNAME_INVALID')), 'TLS_REFUSED', '9093'],
    ['a port that speaks no TLS', failed(system('ERR_SSL_WRONG_VERSION_NUMBER')), 'TLS_REFUSED', '9093'],
    ['a name that does not resolve', failed(system('ENOTFOUND')), 'UNREACHABLE', 'Standard tier'],
    ['a closed port', failed(system('ECONNREFUSED')), 'UNREACHABLE', 'TCP'],
    ['a connection that ends', failed(new NetworkError('Connection closed')), 'UNREACHABLE', 'TCP'],
    ['too little throughput', new ProtocolError('THROTTLING_QUOTA_EXCEEDED'), 'THROTTLED', 'throughput units'],
    ['no token', failed(new TokenMissing(new Error('AADSTS7000215'))), 'TOKEN_MISSING', 'telltale doctor'],
    ['anything else', new ProtocolError('KAFKA_STORAGE_ERROR'), 'STREAM_FAILED', 'health'],
    ['what is no error at all', 'broken', 'STREAM_FAILED', 'health'],
  ])('names %s and the step that mends it', (_, error, code, step) => {
    const fault = faultOf(error, where);
    expect(fault.code).toBe(code);
    expect(fault.nextStep).toContain(step);
  });

  it('tells a refused token from a refused key, and a missing role from a missing claim', () => {
    const entra = { ...where, security: 'oauth' } as const;
    expect(faultOf(failed(new AuthenticationError('SASL authentication failed.')), entra).code).toBe('TOKEN_REFUSED');
    expect(faultOf(new ProtocolError('TOPIC_AUTHORIZATION_FAILED'), entra).nextStep).toContain('Data Receiver');
  });

  it('repeats nothing of what the other side wrote, which may hold the key', () => {
    const secret = 'SharedAccessKey=aW52ZW50ZWQ';
    const errors = [
      new AuthenticationError(secret),
      new ProtocolError('UNKNOWN_SERVER_ERROR', secret),
      failed(new Error(secret)),
      system(secret),
    ];
    for (const error of errors) expect(JSON.stringify(faultOf(error, where))).not.toContain('aW52ZW50ZWQ');
  });

  it('is found in an error that holds itself', () => {
    const error = new Error('round');
    error.cause = error;
    expect(faultOf(error, where).code).toBe('STREAM_FAILED');
    expect(isAnswered(new MultipleErrors('fetch', [new ProtocolError('OFFSET_OUT_OF_RANGE')]), 'OFFSET_OUT_OF_RANGE')).toBe(true);
  });
});
