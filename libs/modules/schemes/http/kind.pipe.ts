import { Injectable, type PipeTransform } from '@nestjs/common';
import { DRAFT_KINDS, type DraftKind } from '@tilsagn/domain/schemes/draft';
import { ProblemException } from '@tilsagn/platform/http/problem-exception';

/** The kind of a definition in an address; another word leads nowhere (`not_found`). */
@Injectable()
export class Kind implements PipeTransform<string, DraftKind> {
  transform(word: string): DraftKind {
    const kind = DRAFT_KINDS.find((each) => each === word);
    if (kind === undefined) throw ProblemException.because('not_found');
    return kind;
  }
}

const NUMBER = /^[1-9]\d{0,6}$/;

/** The number of a version in an address; anything else leads nowhere (`not_found`). */
@Injectable()
export class VersionNumber implements PipeTransform<string, number> {
  transform(word: string): number {
    if (!NUMBER.test(word)) throw ProblemException.because('not_found');
    return Number(word);
  }
}
