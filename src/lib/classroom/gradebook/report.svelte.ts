import { type Account, withAdded } from './account.ts';
import { type ByAssignment, withMore } from './results.ts';

/** What came of what was brought in last, in sentences and in an account: never of two times at once. */
export class Report {
	said = $state.raw('');
	account: Account | undefined = $state.raw();
	/** Results that were not taken in, because the teacher had removed them. */
	away: ByAssignment = $state.raw({});

	/** Begins anew. */
	clear(): void {
		this.said = '';
		this.account = undefined;
		this.away = {};
	}

	/** One sentence more. */
	add(sentence: string): void {
		this.said = [this.said, sentence].filter(Boolean).join(' ');
	}

	/** This sentence and nothing else. */
	tell(sentence: string): void {
		this.clear();
		this.said = sentence;
	}

	/** Results that are not taken in. */
	putAway(some: ByAssignment): void {
		this.away = withMore(this.away, some);
	}

	/** What was away has been taken in, with all that the account says was. */
	tookIn(): void {
		this.account &&= withAdded(this.account, this.away);
		this.away = {};
	}
}
