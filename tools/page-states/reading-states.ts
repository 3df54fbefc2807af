import type { PageLanguage } from '../../src/platform/index.js';
import { signingPage } from '../../src/signing/page/views/signing.page.js';
import type { SigningModel } from '../../src/signing/page/views/view-models.js';
import type { PageState } from './page-state.js';
import {
  acceptedOffer,
  act,
  consent,
  contract,
  offer,
  signing,
  slowContract,
  tickOf,
} from './signing-samples.js';

/** The page that is read, agreed to and signed on. */
export function readingStates(language: PageLanguage): PageState[] {
  return Object.entries(models(signing(language))).map(([name, model]) => ({
    name,
    page: signingPage(model),
    isLoading: model.documents.includes(slowContract),
    ...(name === 'signing-declining' ? { opened: 'details.decline' } : {}),
  }));
}

function models(plain: SigningModel): Record<string, SigningModel> {
  const ticked = plain.ticks.map((tick) => ({ ...tick, checked: true }));
  return {
    'signing-read': plain,
    'signing-declining': plain,
    'signing-loading': { ...plain, documents: [slowContract] },
    'signing-with-consent': { ...plain, ticks: [...plain.ticks, consent] },
    'signing-returning-client': { ...plain, ticks: [acceptedOffer, tickOf(contract)] },
    'signing-missing-tick': {
      ...plain,
      ticks: [{ ...offer, checked: true }, tickOf(contract)],
      problems: { missingTicks: [tickOf(contract).name] },
    },
    'signing-malformed-code': {
      ...plain,
      ticks: ticked,
      problems: { missingTicks: [], code: { kind: 'malformed' } },
    },
    'signing-wrong-code': {
      ...plain,
      ticks: ticked,
      problems: { missingTicks: [], code: { kind: 'wrong', attemptsLeft: 3 } },
    },
    ...packages(plain),
    ...onDemand({ ...plain, ticks: ticked }, plain),
    ...byReply({ ...plain, ticks: ticked }, plain),
  };
}

function packages(plain: SigningModel): Record<string, SigningModel> {
  const ticks = [offer, tickOf(contract), tickOf(act), consent];
  return {
    'signing-package': { ...plain, documents: [contract, act], ticks },
    'signing-package-by-document': {
      ...plain,
      documents: [contract, { ...act, mayBeDeclined: true }],
      ticks,
    },
    'signing-package-one-declined': {
      ...plain,
      declined: [{ title: act.title, byYou: true }],
    },
    'signing-package-missing-tick': {
      ...plain,
      documents: [contract, act],
      ticks: ticks.map((tick) => ({ ...tick, checked: tick.name !== tickOf(act).name })),
      problems: { missingTicks: [tickOf(act).name] },
    },
  };
}

function onDemand(ticked: SigningModel, plain: SigningModel): Record<string, SigningModel> {
  return {
    'signing-ask-for-code': { ...plain, codeStep: { delivery: 'on-demand', sent: false } },
    'signing-code-sent': {
      ...ticked,
      codeStep: { delivery: 'on-demand', sent: true, resendInSeconds: 45 },
    },
    'signing-too-soon': {
      ...ticked,
      codeStep: { delivery: 'on-demand', sent: true, resendInSeconds: 45 },
      problems: { missingTicks: [], code: { kind: 'too-soon', seconds: 45 } },
    },
    'signing-dead-code': {
      ...ticked,
      codeStep: { delivery: 'on-demand', sent: false },
      problems: { missingTicks: [], code: { kind: 'dead' } },
    },
  };
}

/** The SMS may be answered with the code. */
function byReply(ticked: SigningModel, plain: SigningModel): Record<string, SigningModel> {
  return {
    'signing-reply-offered': {
      ...plain,
      codeStep: { delivery: 'with-link', reply: { awaited: false } },
    },
    'signing-reply-awaited': {
      ...ticked,
      codeStep: { delivery: 'with-link', reply: { awaited: true } },
    },
    'signing-reply-wrong': {
      ...ticked,
      codeStep: { delivery: 'with-link', reply: { awaited: true, attemptsLeft: 4 } },
    },
    'signing-reply-on-demand': {
      ...ticked,
      codeStep: {
        delivery: 'on-demand',
        sent: true,
        resendInSeconds: 45,
        reply: { awaited: true },
      },
    },
  };
}
