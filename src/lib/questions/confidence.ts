/** How sure a learner says they are, in the order in which it is offered. */
export const confidences = ['sure', 'think', 'guess'] as const;

export type Confidence = (typeof confidences)[number];
