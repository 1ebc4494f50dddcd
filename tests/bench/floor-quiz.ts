import type { Question } from '#lib/questions/kinds.ts';
import { escapeHtml, floorHead } from './floor-page.ts';

/** The words that a question cannot do without, in its language. */
export interface QuizWords {
	check: string;
	right: string;
	wrong: string;
}

/** Written by hand for this one page: after pressing the button it says what there is to say of the choice. */
const script = `document.querySelector('[data-check]').onclick=()=>{const c=document.querySelector(':checked');if(c)document.querySelector('[role=status]').textContent=said[c.value]}`;

const style = 'fieldset,label{display:block;border:0;padding:.7rem 0}';

/**
 * A quiz by hand: one question of the bank with its radios, a button and feedback, in one file. `like` is the built
 * practice page, whose language, direction and font it has. Throws for a question that is not one choice.
 */
export function floorQuiz(like: string, question: Question, words: QuizWords): string {
	if (question.kind !== 'choice') throw new Error(`question ${question.number} is no choice`);
	const options = question.options.map(
		({ text }, i) =>
			`<label><input type="radio" name="check-1" value="${i}"> ${escapeHtml(text)}</label>`
	);
	const said = question.options.map(
		({ key, why }) => `${key ? words.right : words.wrong} · ${why}`
	);
	return [
		floorHead(like, question.prompt, style),
		`<form><fieldset><legend>${escapeHtml(question.prompt)}</legend>`,
		...options,
		`</fieldset><button type="button" data-check>${escapeHtml(words.check)}</button><p role="status"></p></form>`,
		// `<` would end the script.
		`<script>const said=${JSON.stringify(said).replaceAll('<', '\\u003c')};${script}</script>`
	].join('');
}
