/** How an icon is cut: alone with round corners, to be cut by the system, or as a shape that the system colours. */
export type Cut = 'whole' | 'maskable' | 'monochrome';

const ink = '#1b1d2c';
const paper = '#f5f4f0';
const turmeric = '#ecca74';

/** Box of the word in `static/marks.svg`. */
const word = { width: 884, height: 1780 };

/** What the outline is drawn with: an icon is seen small, and the word's own strokes would be hairs. */
const pen = 40;

/** Share of the icon that the word is high. Systems may cut a maskable icon to a circle of four fifths. */
const heights: Record<Cut, number> = { whole: 0.78, maskable: 0.64, monochrome: 0.88 };

/** The app's icon as an SVG of 512 px: the word on ink, its dot in turmeric. */
export function iconSvg(cut: Cut, outline: string): string {
	const scale = (512 * heights[cut]) / word.height;
	const x = (512 - word.width * scale) / 2;
	const y = (512 - word.height * scale) / 2;
	// Each of the word's shapes begins with an M. The one at the top right is the dot of its first letter.
	const shapes = outline.split(/(?=M)/);
	const path = (fill: string, wanted: (shape: string) => boolean) =>
		`<path fill="${fill}" stroke="${fill}" d="${shapes.filter(wanted).join('')}"/>`;
	const isDot = (shape: string) => shape.startsWith('M788 149');
	const ground = {
		whole: `<rect width="512" height="512" rx="96" fill="${ink}"/>`,
		maskable: `<rect width="512" height="512" fill="${ink}"/>`,
		monochrome: ''
	};
	return `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 512 512">${ground[cut]}
	<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(4)})" stroke-width="${pen}" stroke-linejoin="round">
	${path(cut === 'monochrome' ? '#fff' : paper, (shape) => !isDot(shape))}
	${path(cut === 'monochrome' ? '#fff' : turmeric, isDot)}</g></svg>
`;
}

/** The outline of the word fahm in `static/marks.svg`. */
export function outlineIn(marks: string): string {
	const outline = marks.match(/<symbol id="fahm"[^>]*><path d="([^"]+)"/)?.[1];
	if (!outline) throw new Error('static/marks.svg has no fahm');
	return outline;
}
