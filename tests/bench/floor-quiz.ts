import type { Question } from '#lib/questions/kinds.ts';
import { escapeHtml, floorHead } from './floor-page.ts';

/** The words that a question cannot do without, in its language. */
export interface QuizWords {
	check: string;
	right: string;
	wrong: string;
}

/** Written by hand for this one page: after pressing a button it says what there is to say of the choice. */
const script = `document.onclick=({target:t})=>{if(!t.matches('[data-check]'))return;const f=t.form,c=f.querySelector(':checked');if(c)f.querySelector('[role=status]').textContent=said[c.name][c.value]}`;

const style = 'fieldset,label{display:block;border:0;padding:.7rem 0}';

type Choice = Extract<Question, { kind: 'choice' }>;

/** One question with its radios, a button and a place for what is said. */
function form({ number, prompt, options }: Choice, { check }: QuizWords): string {
	const radios = options.map(
		({ text }, i) =>
			`<label><input type="radio" name="check-${number}" value="${i}"> ${escapeHtml(text)}</label>`
	);
	return [
		`<form><fieldset><legend>${escapeHtml(prompt)}</legend>`,
		...radios,
		`</fieldset><button type="button" data-check>${escapeHtml(check)}</button><p role="status"></p></form>`
	].join('');
}

/**
 * A quiz by hand: those questions of the bank that ask for one choice, each with a button and feedback, in one file.
 * `like` is the built practice page, whose language, direction and font it has. Throws where there is no such question.
 */
export function floorQuiz(like: string, questions: readonly Question[], words: QuizWords): string {
	const choices = questions.filter((question) => question.kind === 'choice');
	const [first] = choices;
	if (!first) throw new Error('no question asks for one choice');
	const said = choices.map(({ number, options }) => [
		`check-${number}`,
		options.map(({ key, why }) => `${key ? words.right : words.wrong} · ${why}`)
	]);
	return [
		floorHead(like, first.prompt, style),
		...choices.map((question) => form(question, words)),
		// `<` would end the script.
		`<script>const said=${JSON.stringify(Object.fromEntries(said)).replaceAll('<', '\\u003c')};${script}</script>`
	].join('');
}
