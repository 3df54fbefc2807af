import { RequestMethod } from '@nestjs/common';
import { HTTP_CODE_METADATA, METHOD_METADATA } from '@nestjs/common/constants.js';
import { ApiResponse } from '@nestjs/swagger';

const API_RESPONSE = 'swagger/apiResponse';

/** A class, or an array of one, as the generated metadata names it. */
type AnswerType = string | (new () => unknown) | [new () => unknown];

/**
 * Documents the successful answer of each method, as the generated metadata knows it: pairs of a controller's module and
 * what its methods answer. Swagger does so only where a method has no documented answer yet, and every method of ours
 * documents its problems: without this, no answer of the API would have a shape.
 */
export async function documentSuccessAnswers(
  controllers: readonly (readonly unknown[])[],
): Promise<void> {
  for (const [file, classes] of controllers) {
    const exported = membersOf(await file);
    for (const [name, methods] of membersOf(classes)) {
      documentController(exported.get(name), membersOf(methods));
    }
  }
}

function documentController(controller: unknown, methods: ReadonlyMap<string, unknown>): void {
  const prototype: unknown = typeof controller === 'function' ? controller.prototype : undefined;
  if (typeof prototype !== 'object' || prototype === null) return;
  for (const [name, answer] of methods) {
    const type = membersOf(answer).get('type');
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    const handler: unknown = descriptor?.value;
    if (!descriptor || typeof handler !== 'function' || hasSuccess(handler)) continue;
    const shape = isAnswerType(type) ? { type } : {};
    ApiResponse({ status: statusOf(handler), ...shape })(prototype, name, descriptor);
  }
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function isAnswerType(type: unknown): type is AnswerType {
  return typeof type === 'function' || Array.isArray(type);
}

function hasSuccess(handler: object): boolean {
  const answers: unknown = Reflect.getMetadata(API_RESPONSE, handler);
  return [...membersOf(answers).keys()].some((status) => /^[23]/.test(status));
}

function statusOf(handler: object): number {
  const chosen: unknown = Reflect.getMetadata(HTTP_CODE_METADATA, handler);
  if (typeof chosen === 'number') return chosen;
  return Reflect.getMetadata(METHOD_METADATA, handler) === RequestMethod.POST ? 201 : 200;
}
