import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../support/test-app.js';

describe('the application in a test', () => {
  let testApp: TestApp;

  beforeAll(async () => {
    testApp = await startTestApp();
  });
  afterAll(() => testApp.close());

  it('is ready when its database answers', async () => {
    const answer = await testApp.app.inject({ method: 'GET', url: '/api/v1/health/ready' });
    expect(answer.statusCode).toBe(200);
  });
});
