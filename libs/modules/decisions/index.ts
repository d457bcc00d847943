export { DecisionsModule } from './decisions.module';
export { AnswerOffer, type OfferAnswer } from './use-cases/answer-offer';
export { Approve, type GrantRecommended } from './use-cases/approve';
export { ExpireOffers } from './use-cases/expire-offers';
export { ReturnCase, type ReturnRecommendation } from './use-cases/return-case';
export { SendLetter } from './use-cases/send-letter';
export { TurnDown, type TurnDownApplication } from './use-cases/turn-down';
